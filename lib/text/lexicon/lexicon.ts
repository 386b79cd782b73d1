import type { PackedLexicon } from './packed';

/** What is known of common English words: how near two are in what they stand beside, and what a thesaurus says of them. */
export interface Lexicon {
  /** Whether this is a word, in this form or its base form. */
  has(word: string): boolean;
  /** How far two words mean alike, 0–1; 0 where one is unknown. */
  likeness(a: string, b: string): number;
  /** The word's vector, of unit length, or null. */
  vector(word: string): Int8Array | null;
  /** Place among the words by frequency, 0 the most frequent; -1 for none. */
  rank(word: string): number;
}

/** The least likeness of words a thesaurus puts together: the same, made of one another, one a kind of the other. */
const BY_THESAURUS: readonly number[] = [0, 0.5, 0.65, 0.75];
const MOST_REMEMBERED = 20_000;

export function lexiconOf({ words, dimensions, vectors, starts, related, strengths }: PackedLexicon): Lexicon {
  const places = new Map(words.map((word, i) => [word, i]));
  const remembered = new Map<string, number>();
  const placeOf = (word: string) => {
    const before = remembered.get(word);
    if (before !== undefined) return before;
    const form = baseForms(word).find((one) => places.has(one));
    const place = form === undefined ? -1 : (places.get(form) ?? -1);
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(word, place);
    return place;
  };
  const row = (place: number) => vectors.subarray(place * dimensions, (place + 1) * dimensions);
  const relation = (from: number, to: number) => {
    for (let i = starts[from] ?? 0; i < (starts[from + 1] ?? 0); i++) if (related[i] === to) return strengths[i] ?? 0;
    return 0;
  };
  return {
    has: (word) => placeOf(word) >= 0,
    rank: placeOf,
    vector: (word) => {
      const place = placeOf(word);
      return place < 0 ? null : row(place);
    },
    likeness: (a, b) => {
      const [one, other] = [placeOf(a), placeOf(b)];
      if (one < 0 || other < 0) return 0;
      if (one === other) return 1;
      const said = BY_THESAURUS[Math.max(relation(one, other), relation(other, one))] ?? 0;
      return Math.max(said, cosine(row(one), row(other)));
    },
  };
}

/** Cosine of the angle between two vectors. */
export function cosine(a: Int8Array, b: Int8Array): number {
  let both = 0;
  let one = 0;
  let other = 0;
  for (let i = 0; i < a.length; i++) {
    const [x, y] = [a[i] as number, b[i] as number];
    both += x * y;
    one += x * x;
    other += y * y;
  }
  return both / Math.sqrt(one * other || 1);
}

/** The word and what it may be a form of, the surest first. */
function baseForms(word: string): string[] {
  const forms = [word];
  const cut = (ending: RegExp, ...by: string[]) => {
    if (ending.test(word)) for (const put of by) forms.push(word.replace(ending, put));
  };
  cut(/ies$/, 'y');
  cut(/(?<=[sxz]|[cs]h)es$/, '');
  cut(/(?<!s)s$/, '');
  cut(/([bdfgklmnprtz])\1(?:ed|ing|er|est)$/, '$1');
  cut(/i(?:ed|er|est)$/, 'y');
  cut(/(?:ed|ing|er|est)$/, '', 'e');
  return forms;
}
