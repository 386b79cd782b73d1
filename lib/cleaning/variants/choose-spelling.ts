import type { ValueCounts } from './values';

/** How a column writes its words. */
export interface Spellings {
  /** Word, as written → cells. */
  readonly words: ReadonlyMap<string, number>;
  /** Way of writing (`capital`, `upper`, `lower`) → cells. */
  readonly styles: ReadonlyMap<string, number>;
}

/** Counts the words of a column, and how they are written. */
export function spellingsOf(values: ValueCounts): Spellings {
  const words = new Map<string, number>();
  const styles = new Map<string, number>();
  for (const [text, count] of values) {
    styles.set(styleOf(text), (styles.get(styleOf(text)) ?? 0) + count);
    for (const word of text.split(/\s+/)) words.set(word, (words.get(word) ?? 0) + count);
  }
  return { words, styles };
}

/**
 * The spellings of one value, the one to keep first: the most frequent; of several the one whose words the column uses most;
 * then the one written as most of the column is; then the first by code units.
 */
export function byMerit(texts: readonly string[], values: ValueCounts, { words, styles }: Spellings): string[] {
  const support = (text: string) =>
    Math.min(...text.split(/\s+/).map((word) => (words.get(word) ?? 0) - (values.get(text) ?? 0)));
  return [...texts].sort(
    (a, b) =>
      (values.get(b) ?? 0) - (values.get(a) ?? 0) ||
      support(b) - support(a) ||
      (styles.get(styleOf(b)) ?? 0) - (styles.get(styleOf(a)) ?? 0) ||
      (a < b ? -1 : 1),
  );
}

function styleOf(text: string): string {
  if (text === text.toLowerCase()) return 'lower';
  return text === text.toUpperCase() ? 'upper' : 'capital';
}
