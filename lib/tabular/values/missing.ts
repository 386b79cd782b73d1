const MISSING_TOKENS: ReadonlySet<string> = new Set(['', 'n/a', 'na', 'null', 'none', '-', '--', '?', '#n/a', 'nan']);

const ERROR_TOKENS: ReadonlySet<string> = new Set([
  '#div/0!',
  '#ref!',
  '#value!',
  '#name?',
  '#num!',
  '#null!',
  '#spill!',
  '#calc!',
  '#getting_data',
]);

const LONGEST_MISSING_TOKEN = 4;

/**
 * Whether the text stands for "no value": `N/A`, `NA`, `null`, `none`, `-`, `--`, `?`, `#N/A`, `nan` or nothing,
 * whatever the case and the white space around it.
 */
export function isMissingToken(text: string): boolean {
  if (text.length <= LONGEST_MISSING_TOKEN) return MISSING_TOKENS.has(text.trim().toLowerCase());
  // A longer cell can only be a token with white space around it, which its first and last character tell.
  if (!mayBeSpace(text.charCodeAt(0)) && !mayBeSpace(text.charCodeAt(text.length - 1))) return false;
  const trimmed = text.trim();
  return trimmed.length <= LONGEST_MISSING_TOKEN && MISSING_TOKENS.has(trimmed.toLowerCase());
}

function mayBeSpace(code: number): boolean {
  return code <= 32 || code >= 128;
}

/**
 * Whether the text is a spreadsheet's error value, such as `#DIV/0!` or `#REF!`. `#N/A` is not one of them: it says
 * "no value" and is a missing token.
 */
export function isErrorToken(text: string): boolean {
  return text.includes('#') && ERROR_TOKENS.has(text.trim().toLowerCase());
}
