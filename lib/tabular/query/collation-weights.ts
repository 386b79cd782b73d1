/** The root order of the Unicode Collation Algorithm, as ICU knows it for English. */
export const collator = new Intl.Collator('en');
const base = new Intl.Collator('en', { sensitivity: 'base' });

/** The place of each character in the collation order, ignoring case and accents. */
export interface CollationWeights {
  /** UTF-16 unit → weight from 1 on; 0 for a character that does not occur or is not simple. */
  readonly of: Uint16Array;
  readonly count: number;
}

/** First and last unit of ranges of characters that have one primary weight each, apart from `NOT_SIMPLE`. */
const SIMPLE_RANGES: readonly (readonly [number, number])[] = [
  [0x20, 0x7e],
  [0xc0, 0x17f],
  [0x386, 0x3ce],
  [0x400, 0x45f],
  [0x4e00, 0x9fff],
];
/** Characters that sort as two letters, or as a letter only together with its neighbour. */
const NOT_SIMPLE = 'ÆæßŒœĲĳŀĿŉ';

/**
 * Weights of the simple characters that occur in the texts: printable ASCII, Latin letters with accents, Greek, Cyrillic and
 * Han. Texts made only of these compare as the sequences of their weights do, the shorter first; the collator has to
 * decide only when the sequences are equal.
 */
export function simpleWeights(texts: readonly string[]): CollationWeights {
  const characters = simpleCharacters(texts).sort(base.compare);
  const of = new Uint16Array(1 << 16);
  let weight = 0;
  for (const [i, character] of characters.entries()) {
    const before = characters[i - 1];
    if (before === undefined || base.compare(before, character) !== 0) weight++;
    of[character.charCodeAt(0)] = weight;
  }
  return { of, count: weight };
}

function simpleCharacters(texts: readonly string[]): string[] {
  const occurs = new Uint8Array(1 << 16);
  for (const text of texts) for (let i = 0; i < text.length; i++) occurs[text.charCodeAt(i)] = 1;
  const found: string[] = [];
  for (const [first, last] of SIMPLE_RANGES) {
    for (let unit = first; unit <= last; unit++) {
      const character = String.fromCharCode(unit);
      if (occurs[unit] === 1 && !NOT_SIMPLE.includes(character)) found.push(character);
    }
  }
  return found;
}
