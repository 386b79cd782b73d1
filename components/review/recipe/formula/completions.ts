import type { FormulaWordsJson } from '@/lib/contract/formulas';

export interface Completion {
  readonly key: string;
  /** What is put in the place of what was typed. */
  readonly insert: string;
  readonly label: string;
  /** Type of a column, or what a function gives. */
  readonly detail: string;
}

export interface Completions {
  /** The part of the formula they would take the place of. */
  readonly start: number;
  readonly end: number;
  readonly options: readonly Completion[];
}

const MOST = 8;
/** The word before the caret, or a column whose bracket is open. */
const WORD = /(?:\[[^\][]*|[\p{L}_][\p{L}\p{M}\p{N}_]*)$/u;

/** What the word before the caret may become: columns, then functions, those first that begin so. */
export function completionsAt(formula: string, caret: number, words: FormulaWordsJson | undefined): Completions {
  const before = formula.slice(0, caret);
  const typed = WORD.exec(before)?.[0] ?? '';
  const start = caret - typed.length;
  const nothing = { start, end: caret, options: [] };
  if (words === undefined || typed === '' || isInText(before)) return nothing;
  const isBracket = typed.startsWith('[');
  const wanted = folded(typed.replace('[', ''));
  const columns = words.columns.map(({ insert, label, type, unit }, index) => ({
    key: `column ${String(index)}`,
    insert,
    label: insert.replace(/^\[|\]$/g, ''),
    detail: [label, type, unit].filter(Boolean).join(' · '),
  }));
  const functions = isBracket
    ? []
    : words.functions.map(({ name, signature, summary }) => ({
        key: `function ${name}`,
        insert: `${name}(`,
        label: signature,
        detail: summary,
      }));
  const ranked = [...ranking(columns, wanted), ...(wanted === '' ? [] : ranking(functions, wanted))];
  const options = ranked.slice(0, MOST);
  const [only] = options;
  return options.length === 1 && only?.insert === typed ? nothing : { start, end: caret, options };
}

function ranking(candidates: readonly Completion[], wanted: string): Completion[] {
  const begins = candidates.filter(({ label }) => folded(label).startsWith(wanted));
  const holds = candidates.filter(
    ({ label }) => !begins.some((other) => other.label === label) && partOf(label, wanted),
  );
  return [...begins, ...holds];
}

/** Whether a word of the name begins so; of a function only its name counts. */
function partOf(label: string, wanted: string): boolean {
  return folded(label.replace(/\(.*$/s, '')).includes(`_${wanted}`);
}

const folded = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{M}\p{N}(]+/gu, '_');

/** Whether a quote is open: nothing is completed in a text. */
function isInText(before: string): boolean {
  let quote = '';
  for (const sign of before) {
    if (quote === '' && (sign === '"' || sign === "'")) quote = sign;
    else if (sign === quote) quote = '';
  }
  return quote !== '';
}

/** The formula with a completion put in, and where the caret stands then. */
export function completed(
  formula: string,
  { start, end }: Completions,
  { insert }: Completion,
): { text: string; caret: number } {
  const rest = formula.slice(end).replace(insert.endsWith('(') ? /^\(/ : /^\]/, '');
  return { text: formula.slice(0, start) + insert + rest, caret: start + insert.length };
}
