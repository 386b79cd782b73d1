import type { Steps } from '@/lib/stats/steps';

/** The root order of the Unicode Collation Algorithm, as ICU knows it for English. */
export const collator = new Intl.Collator('en');
const base = new Intl.Collator('en', { sensitivity: 'base' });

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

/** UTF-16 unit → whether it is simple. */
const IS_SIMPLE = new Uint8Array(1 << 16);
for (const [first, last] of SIMPLE_RANGES) IS_SIMPLE.fill(1, first, last + 1);
for (const character of NOT_SIMPLE) IS_SIMPLE[character.charCodeAt(0)] = 0;

/** So many texts are looked at in one step. */
const STEP = 1 << 16;

/** Texts told apart by how they can be compared. */
export interface Weighted {
  /** Codes of the texts made of simple characters alone. */
  readonly simple: Uint32Array;
  readonly others: number[];
  /** UTF-16 unit → its place in the collation order, from 1 on, case and accents ignored; for simple characters that occur. */
  readonly weightOf: Uint16Array;
  readonly weightCount: number;
}

/**
 * Weights of the simple characters that occur in the texts: printable ASCII, Latin letters with accents, Greek, Cyrillic and
 * Han. Texts made only of these compare as the sequences of their weights do, the shorter first; the collator has to
 * decide only when the sequences are equal.
 */
export function* weighTexts(texts: readonly string[]): Steps<Weighted> {
  const occurs = new Uint8Array(1 << 16);
  const simple = new Uint32Array(texts.length);
  const others: number[] = [];
  let count = 0;
  for (let code = 0; code < texts.length; code++) {
    if (code % STEP === STEP - 1) yield;
    const text = texts[code] as string;
    let isSimple = 1;
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      occurs[unit] = 1;
      isSimple &= IS_SIMPLE[unit] as number;
    }
    if (isSimple === 1) simple[count++] = code;
    else others.push(code);
  }
  return { simple: simple.subarray(0, count), others, ...weigh(occurs) };
}

function weigh(occurs: Uint8Array): Pick<Weighted, 'weightOf' | 'weightCount'> {
  const characters: string[] = [];
  for (let unit = 0; unit < occurs.length; unit++) {
    if (occurs[unit] === 1 && IS_SIMPLE[unit] === 1) characters.push(String.fromCharCode(unit));
  }
  characters.sort(base.compare);
  const weightOf = new Uint16Array(1 << 16);
  let weightCount = 0;
  for (const [i, character] of characters.entries()) {
    const before = characters[i - 1];
    if (before === undefined || base.compare(before, character) !== 0) weightCount++;
    weightOf[character.charCodeAt(0)] = weightCount;
  }
  return { weightOf, weightCount };
}
