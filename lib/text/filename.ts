const MAX_LENGTH = 255;

/** What browsers write for the three characters they may not put into a multipart header. */
const MULTIPART_ESCAPES = new Map([
  ['%22', '"'],
  ['%0A', ' '],
  ['%0D', ' '],
]);

/**
 * A file name as its owner may see it again: the last part of any path, without control or direction-changing
 * characters, quotes kept, at most 255 characters with the extension kept. It is shown, and never used as a path or key.
 */
export function displayFilename(raw: string): string {
  const decoded = raw.replace(/%22|%0A|%0D/gi, (escaped) => MULTIPART_ESCAPES.get(escaped.toUpperCase()) ?? '');
  const name = decoded
    .slice(Math.max(decoded.lastIndexOf('/'), decoded.lastIndexOf('\\')) + 1)
    .replace(/[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/gu, '')
    .trim();
  if (name === '' || name === '.' || name === '..') return 'file';
  if (name.length <= MAX_LENGTH) return name;
  const extension = /\.[A-Za-z0-9]{1,10}$/.exec(name)?.[0] ?? '';
  let kept = '';
  for (const character of name) {
    if (kept.length + character.length + extension.length > MAX_LENGTH) break;
    kept += character;
  }
  return kept + extension;
}

/** The name of a file derived from an upload: `sales.xlsx` with the ending `cleaned.csv` is `sales-cleaned.csv`. */
export function derivedFilename(filename: string, ending: string): string {
  return `${filename.replace(/\.[A-Za-z0-9]{1,10}$/, '')}-${ending}`;
}
