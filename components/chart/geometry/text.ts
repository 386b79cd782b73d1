/** Size of everything written into a drawing, in px. */
export const FONT_SIZE = 11;

const WIDE = /[mwMW@%—…\u1100-\uffdc]/;
const NARROW = /[iljtfrI.,:;'|!()[\] ]/;

/** About how wide a text is in px; no browser is asked, so that the server comes to the same layout. */
export function textWidth(text: string, size = FONT_SIZE): number {
  let ems = 0;
  for (const character of text) ems += WIDE.test(character) ? 0.9 : NARROW.test(character) ? 0.34 : 0.6;
  return ems * size;
}

/** The text, cut with an ellipsis where it would be wider than `width` px. Never cuts a character in two. */
export function shorten(text: string, width: number, size = FONT_SIZE): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (textWidth(line, size) <= width) return line;
  let shown = '';
  let used = textWidth('…', size);
  for (const character of line) {
    used += textWidth(character, size);
    if (used > width) break;
    shown += character;
  }
  return `${shown.trimEnd()}…`;
}
