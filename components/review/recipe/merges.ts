/** Several spellings of one value, and the one that replaces them. */
export interface Merge {
  from: string[];
  to: string;
}

/** One a line, nothing at the ends, none twice. */
export function linesOf(text: string): string[] {
  return [...new Set(text.split('\n').map((line) => line.trim()))].filter(Boolean);
}
