/** A part of a question: a word, a number or a date, where it stands and how it is written. */
export interface Token {
  readonly text: string;
  /** In lower case, without accents. */
  readonly word: string;
  /** What it is worth, where it is a number. */
  readonly value?: number;
}

const TOKEN =
  /\d{4}-\d{2}(?:-\d{2})?|\$?\d[\d,]*(?:\.\d+)?%?(?:\s?(?:k|m|million|thousand|bn|billion)\b)?|[\p{L}\p{N}][\p{L}\p{N}\p{M}_]*(?:['’-][\p{L}\p{N}]+)*|[,:?]/giu;
const SCALES: Readonly<Record<string, number>> = { k: 1e3, thousand: 1e3, m: 1e6, million: 1e6, bn: 1e9, billion: 1e9 };
const NUMBER_WORDS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  twenty: 20,
  hundred: 100,
};

/** The parts of a question in their order; possessive endings are left out. */
export function tokensOf(question: string): Token[] {
  return [...question.matchAll(TOKEN)].map(([text]): Token => {
    const word = folded(text).replace(/['’]s$/, '');
    const number = /^\$?(\d[\d,]*(?:\.\d+)?)%?\s?([a-z]+)?$/.exec(word);
    if (number !== null && number[1] !== undefined) {
      const scale = number[2] === undefined ? 1 : SCALES[number[2]];
      if (scale !== undefined) return { text, word, value: Number(number[1].replaceAll(',', '')) * scale };
    }
    const named = NUMBER_WORDS[word];
    return named === undefined ? { text, word } : { text, word, value: named };
  });
}

/** In lower case, without accents. */
export const folded = (text: string): string => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
