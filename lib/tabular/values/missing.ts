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
  if (text.length <= LONGEST_MISSING_TOKEN) {
    return text === '' || (mayBegin(text.charCodeAt(0)) && MISSING_TOKENS.has(text.trim().toLowerCase()));
  }
  // A longer cell can only be a token with white space around it, which its first and last character tell.
  if (!mayBeSpace(text.charCodeAt(0)) && !mayBeSpace(text.charCodeAt(text.length - 1))) return false;
  const trimmed = text.trim();
  return trimmed.length <= LONGEST_MISSING_TOKEN && MISSING_TOKENS.has(trimmed.toLowerCase());
}

/** Short values are asked for by the million; the first character tells most from a token: none begins with another sign. */
function mayBegin(code: number): boolean {
  return mayBeSpace(code) || code === 0x6e || code === 0x4e || code === 0x2d || code === 0x3f || code === 0x23;
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
