/** About so many characters are a token of English and JSON. */
const CHARACTERS = 4;
/** An answer never needs more. */
const MOST_ANSWER = 2000;
const LEAST = 1;

/** Tokens of a text, estimated. */
export const tokensOf = (text: string): number => Math.ceil(text.length / CHARACTERS);

/**
 * What is told, made of as many things as leave the answer its part of the budget: half of all tokens, or what an answer needs.
 *
 * @param make the text of what is told with so many things
 */
export function withinBudget(
  tokens: number,
  most: number,
  make: (count: number) => string,
): { text: string; mostTokens: number } {
  const mostTokens = Math.min(MOST_ANSWER, Math.floor(tokens / 2));
  let count = most;
  let text = make(count);
  while (count > LEAST && tokensOf(text) > tokens - mostTokens) {
    count = Math.max(LEAST, Math.floor(count / 2));
    text = make(count);
  }
  return { text, mostTokens };
}
