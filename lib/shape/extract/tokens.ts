/** Runs of one kind of character, and literals. */
export const TOKENS = ['digits', 'word', 'letters', 'upper', 'lower', 'space', 'literal'] as const;
export type Token = (typeof TOKENS)[number];

/** Each takes a run of characters of one class: linear in the length of the text. */
const PATTERNS: Readonly<Record<Exclude<Token, 'literal'>, RegExp>> = {
  digits: /\p{Nd}+/gu,
  word: /[\p{L}\p{N}]+/gu,
  letters: /\p{L}+/gu,
  upper: /\p{Lu}+/gu,
  lower: /\p{Ll}+/gu,
  space: /\s+/gu,
};

export interface Match {
  readonly start: number;
  readonly end: number;
}

/** Where a token is in a text, in order. */
export function matchesOf(text: string, token: Token, literal = ''): Match[] {
  if (token !== 'literal') {
    return Array.from(text.matchAll(PATTERNS[token]), ({ index, 0: run }) => ({
      start: index,
      end: index + run.length,
    }));
  }
  const found: Match[] = [];
  if (literal === '') return found;
  for (let at = text.indexOf(literal); at >= 0; at = text.indexOf(literal, at + literal.length)) {
    found.push({ start: at, end: at + literal.length });
  }
  return found;
}

/** Punctuation and words that all the texts have: what a place may be told by. */
export function sharedLiterals(texts: readonly string[]): string[] {
  const [first = '', ...others] = texts;
  const signs = first.match(/[^\p{L}\p{N}\s]/gu) ?? [];
  const words = others.length === 0 ? [] : (first.match(/\p{L}{2,}/gu) ?? []);
  return [...new Set([...signs, ...words])].filter((literal) => others.every((text) => text.includes(literal)));
}
