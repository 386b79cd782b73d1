import { number, plural } from '@/lib/text/words';
import { type Html, html } from './html';

const LONGEST_VALUE = 160;

/** A cell's value: exactly as it is, spaces to be seen, too long ones cut; a missing one said so. */
export function valueHtml(text: string | null): Html {
  if (text === null) return html`<span class="missing">missing</span>`;
  return html`<code><bdi>${shorten(text, LONGEST_VALUE)}</bdi></code>`;
}

/** The text, cut between characters, with the number of those left out. */
export function shorten(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const characters = [...text.slice(0, longest)];
  // Cutting by units may have split the last character.
  const kept = characters.slice(0, -1).join('');
  return `${kept}… (${plural(text.length - kept.length, 'more character')})`;
}

/** A source row as people count. */
export function rowText(row: number): string {
  return number(row + 1);
}

/** "2026-03-02 09:15 UTC". */
export function timeText(iso: string): string {
  return `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC`;
}

/** "9.4 KB", in steps of 1024. */
export function sizeText(sizeBytes: number): string {
  const units = ['bytes', 'KB', 'MB', 'GB'];
  const step = Math.min(units.length - 1, Math.floor(Math.log2(Math.max(sizeBytes, 1)) / 10));
  const size = sizeBytes / 1024 ** step;
  return `${step === 0 || size >= 100 ? Math.round(size) : size.toFixed(1)} ${units[step]}`;
}
