import { displayFilename } from '@/lib/text/filename';

/** Characters RFC 5987 (attr-char) wants escaped and `encodeURIComponent` leaves alone. */
const escapeMore = (text: string): string =>
  text.replace(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);

/**
 * A Content-Disposition header that offers a download under any name, which need not be one of a file (the title of a chart:
 * `Sales / region`). RFC 6266 with an ASCII fallback.
 */
export function attachment(filename: string): string {
  const name = displayFilename(filename.replace(/[/\\]/g, '-'));
  const fallback = name.replace(/[^\x20-\x7E]/g, '_').replace(/["\\%]/g, '_');
  return `attachment; filename="${fallback}"; filename*=UTF-8''${escapeMore(encodeURIComponent(name))}`;
}
