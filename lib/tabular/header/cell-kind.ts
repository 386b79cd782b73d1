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
const ADDRESS = /^(https?:\/\/\S+|[\w.+-]+@[\w-]+\.[\w.]+)$/i;

export function cellKind(text: string): CellKind {
  const trimmed = text.trim();
  if (trimmed === '') return 'empty';
  if (NUMBER.test(trimmed) && /\d/.test(trimmed)) return 'number';
  if (DATE.test(trimmed)) return 'date';
  if (BOOLEAN.test(trimmed)) return 'boolean';
  return ADDRESS.test(trimmed) ? 'address' : 'text';
}

/** Whether a value of this kind is not just any text. */
export function isTyped(kind: CellKind): boolean {
  return kind !== 'empty' && kind !== 'text';
}
