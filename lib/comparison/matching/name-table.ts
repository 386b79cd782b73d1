import { ratio, token_set_ratio, token_sort_ratio } from 'fuzzball';
import { type HeaderWords, headerWords } from './header-words';
import { areExclusive, areOpposed, aspectsOf, conceptsOf } from './vocabulary';
import { type WordLikeness, wordLikeness } from './word-likeness';

/** How much the headers of two columns are alike; all 0–1. */
export interface NameLikeness {
  /** Likeness of the words, weighted by how telling they are, as Dice 1945. */
  readonly dice: number;
  /** The same over the header that says less. */
  readonly contained: number;
  /** Best of the fuzzy ratios of the texts: plain, words sorted, words as sets. */
  readonly fuzzy: number;
  readonly isSame: boolean;
  /** Words that are opposites of one another, if any. */
  readonly opposed: readonly [string, string] | null;
  /** Which words were taken for which. */
  readonly words: readonly WordPair[];
}

export interface WordPair {
  readonly first: string;
  readonly second: string;
  readonly how: WordLikeness['how'];
}

const NOTHING: NameLikeness = { dice: 0, contained: 0, fuzzy: 0, isSame: false, opposed: null, words: [] };
/** Words that say what is told of a thing tell less than what names the thing. */
const ASPECT_WEIGHT = 0.6;
/** Sets of words that are alike say less than whole headers. */
const SET_WEIGHT = 0.9;

interface Header extends HeaderWords {
  readonly ids: readonly number[];
  readonly weights: readonly number[];
  readonly total: number;
}

interface Words {
  readonly headers: readonly Header[];
  readonly texts: readonly string[];
}

/** The headers of two tables, so that any two of them can be compared quickly: words are compared once. */
export class NameTable {
  readonly #first: Words;
  readonly #second: Words;
  /** Of each word of the first with each of the second, row after row. */
  readonly #likeness: Float64Array;

  constructor(first: readonly string[], second: readonly string[]) {
    this.#first = readWords(first);
    this.#second = readWords(second);
    const others = this.#second.texts;
    this.#likeness = new Float64Array(this.#first.texts.length * others.length);
    for (const [x, a] of this.#first.texts.entries())
      for (const [y, b] of others.entries()) this.#likeness[x * others.length + y] = wordLikeness(a, b).likeness;
  }

  /**
   * `dice` and `contained` of `compare` added up, of every header of the first with every one of the second, row after row; roughly, as
   * several words may be taken for one. For choosing whom to compare.
   */
  roughly(): Float64Array {
    const [first, second] = [this.#first, this.#second];
    const width = second.headers.length;
    const best = this.#bestInHeaders();
    const found = new Float64Array(first.headers.length * width);
    const mass = new Float64Array(width);
    for (const [i, a] of first.headers.entries()) {
      mass.fill(0);
      for (const [x, id] of a.ids.entries()) {
        const weight = a.weights[x] as number;
        for (let j = 0; j < width; j++) mass[j] = (mass[j] as number) + weight * (best[id * width + j] as number);
      }
      for (const [j, b] of second.headers.entries()) {
        const both = mass[j] as number;
        if (both === 0) continue;
        found[i * width + j] =
          Math.min(1, (2 * both) / (a.total + b.total)) + Math.min(1, both / Math.min(a.total, b.total));
      }
    }
    return found;
  }

  /** How alike each word of the first and the word most like it in each header of the second are, row after row. */
  #bestInHeaders(): Float64Array {
    const { texts, headers } = this.#second;
    const words = this.#first.texts.length;
    const best = new Float64Array(words * headers.length);
    for (let x = 0; x < words; x++) {
      for (const [j, { ids }] of headers.entries()) {
        let most = 0;
        for (const id of ids) most = Math.max(most, this.#likeness[x * texts.length + id] as number);
        best[x * headers.length + j] = most;
      }
    }
    return best;
  }

  /** The header of a column as it is compared. */
  first(i: number): HeaderWords | undefined {
    return this.#first.headers[i];
  }

  /** How alike are the header `i` of the first table and the header `j` of the second? */
  compare(i: number, j: number): NameLikeness {
    const a = this.#first.headers[i];
    const b = this.#second.headers[j];
    if (a === undefined || b === undefined) return NOTHING;
    const isSame = a.folded !== '' && a.folded === b.folded;
    const { mass, pairs, restA, restB } = this.#pairWords(a, b);
    const dice = Math.min(1, (2 * mass) / (a.total + b.total));
    const contained = Math.min(1, mass / Math.min(a.total, b.total));
    return {
      dice,
      contained,
      fuzzy: isSame ? 1 : mass > 0 || a.folded.slice(0, 3) === b.folded.slice(0, 3) ? fuzzyRatio(a.text, b.text) : 0,
      isSame,
      opposed: isSame ? null : opposition(restA, restB, pairs),
      words: pairs,
    };
  }

  /** Each word takes the free one most like it, the most telling words first. */
  #pairWords(a: Header, b: Header) {
    const isTaken = new Array<boolean>(b.ids.length).fill(false);
    const pairs: WordPair[] = [];
    const restA: string[] = [];
    let mass = 0;
    for (const [x, id] of a.ids.entries()) {
      const row = id * this.#second.texts.length;
      let best = -1;
      let likeness = 0;
      for (let y = 0; y < b.ids.length; y++) {
        const found = this.#likeness[row + (b.ids[y] as number)] as number;
        if (isTaken[y] || found <= likeness) continue;
        likeness = found;
        best = y;
      }
      if (best < 0) {
        restA.push(a.words[x] as string);
        continue;
      }
      isTaken[best] = true;
      mass += (likeness * ((a.weights[x] as number) + (b.weights[best] as number))) / 2;
      const [word, other] = [a.words[x] as string, b.words[best] as string];
      pairs.push({ first: word, second: other, how: wordLikeness(word, other).how });
    }
    return { mass, pairs, restA, restB: b.words.filter((_, y) => !isTaken[y]) };
  }
}

function fuzzyRatio(a: string, b: string): number {
  const options = { full_process: false };
  const best = Math.max(
    ratio(a, b, options),
    token_sort_ratio(a, b, options),
    SET_WEIGHT * token_set_ratio(a, b, options),
  );
  return best / 100;
}

/** Opposites among the words that stay over, and different things told of what the rest agrees about. */
function opposition(
  a: readonly string[],
  b: readonly string[],
  pairs: readonly WordPair[],
): readonly [string, string] | null {
  for (const x of a) for (const y of b) if (areOpposed(x, y)) return [x, y];
  for (const { first, second, how } of pairs) if (how !== 'same' && areOpposed(first, second)) return [first, second];
  for (const x of a) {
    const aspects = aspectsOf(x);
    if (aspects.length === 0) continue;
    for (const y of b) {
      if (areExclusive(aspects, aspectsOf(y))) return [x, y];
    }
  }
  return null;
}

/** Words by number, and for each header how telling its words are: rare ones more than those many headers have. */
function readWords(names: readonly string[]): Words {
  const headers = headerWords(names);
  const idOf = new Map<string, number>();
  const texts: string[] = [];
  const frequency = new Map<string, number>();
  for (const { words } of headers) {
    for (const word of new Set(words)) {
      const key = conceptsOf(word)[0] ?? word;
      frequency.set(key, (frequency.get(key) ?? 0) + 1);
      if (!idOf.has(word)) idOf.set(word, texts.push(word) - 1);
    }
  }
  const weigh = (word: string, isAlone: boolean) => {
    const rarity = Math.log(1 + headers.length / (frequency.get(conceptsOf(word)[0] ?? word) ?? 1));
    return rarity * (!isAlone && aspectsOf(word).length > 0 ? ASPECT_WEIGHT : 1);
  };
  return {
    texts,
    headers: headers.map((header) => {
      const weights = header.words.map((word) => weigh(word, header.words.length === 1));
      const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
      return { ...header, ids: header.words.map((word) => idOf.get(word) as number), weights, total };
    }),
  };
}
