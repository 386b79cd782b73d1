/** What the text of a cell looks like, roughly: enough to tell a table from chance and a header from a row. */
export type CellKind = 'empty' | 'number' | 'date' | 'boolean' | 'address' | 'text';

const NUMBER = /^[-+(]?\s?[$€£¥]?\s?[-+]?(\d{1,3}([.,' \u00a0]\d{3})+|\d+)?([.,]\d+)?(e[-+]?\d{1,3})?\s?[%€$£¥]?\)?$/i;
const DATE = new RegExp(
  [
    String.raw`^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}([T ,]+\d{1,2}:\d{2}.*)?$`,
    String.raw`^\d{4}[-/]\d{2}$`,
    String.raw`^\d{1,2}:\d{2}(:\d{2}([.,]\d+)?)?( ?[ap]m)?$`,
    String.raw`^\d{1,2}[-. ]+[a-z]{3,9}[-., ]+\d{2,4}$`,
    String.raw`^[a-z]{3,9}\.? \d{1,2}(st|nd|rd|th)?,? \d{4}$`,
  ].join('|'),
  'i',
);
const BOOLEAN = /^(true|false|yes|no)$/i;
const LONGEST_BOOLEAN = 5;
const ADDRESS = /^(https?:\/\/\S+|[\w.+-]+@[\w-]+\.[\w.]+)$/i;

export function cellKind(text: string): CellKind {
  const trimmed = text.trim();
  if (trimmed === '') return 'empty';
  if (hasDigit(trimmed)) {
    if (NUMBER.test(trimmed)) return 'number';
    if (DATE.test(trimmed)) return 'date';
  } else if (trimmed.length <= LONGEST_BOOLEAN && BOOLEAN.test(trimmed)) return 'boolean';
  const mayBeAddress = trimmed.includes('@') || trimmed.includes('://');
  return mayBeAddress && ADDRESS.test(trimmed) ? 'address' : 'text';
}

/** Numbers and dates have one, booleans have none: most texts need not be held against all patterns. */
function hasDigit(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x30 && code <= 0x39) return true;
  }
  return false;
}

/** Whether a value of this kind is not just any text. */
export function isTyped(kind: CellKind): boolean {
  return kind !== 'empty' && kind !== 'text';
}
