import { GLYPH_WIDTHS } from './glyph-widths';

/** Size of everything that is written along axes and into drawings, in px. */
export const FONT_SIZE = 11;

/** Figures are drawn as wide as one another on screen, and about so in files. */
const DIGIT = 0.62;
const UNKNOWN = 0.62;
/** Bold letters are wider by this much. */
const BOLD = 1.05;
/** Marks that stand on the letter before, and characters that are not seen. */
const NOTHING = /\p{Mn}|\p{Me}|\p{Cf}/u;
/** Scripts whose letters fill a square, and pictures. */
const SQUARE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\u{1f300}-\u{1faff}\u{20000}-\u{3ffff}]/u;

function letterWidth(character: string): number {
  if (character >= '0' && character <= '9') return DIGIT;
  const known = GLYPH_WIDTHS.get(character.codePointAt(0) ?? 0);
  if (known !== undefined) return known;
  if (NOTHING.test(character)) return 0;
  return SQUARE.test(character) ? 1 : UNKNOWN;
}

/** Width of a text in px, the same wherever it is asked for: in a browser, on a server, with or without the font. */
export function textWidth(text: string, size = FONT_SIZE, isBold = false): number {
  let ems = 0;
  for (const character of text) ems += letterWidth(character);
  return ems * size * (isBold ? BOLD : 1);
}

/** Tabs, line breaks and spaces in a row as one space. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** The text on one line, cut with an ellipsis where it would be wider than `width` px. Never cuts a character in two. */
export function shorten(text: string, width: number, size = FONT_SIZE, isBold = false): string {
  const line = oneLine(text);
  if (textWidth(line, size, isBold) <= width) return line;
  let shown = '';
  let used = textWidth('…', size, isBold);
  for (const character of line) {
    used += textWidth(character, size, isBold);
    if (used > width) break;
    shown += character;
  }
  return `${shown.trimEnd()}…`;
}

/** A text on as many lines as it needs, at most `most`; the last is shortened. */
export function wrapped(text: string, width: number, size: number, isBold: boolean, most: number): string[] {
  const lines: string[] = [];
  let rest = oneLine(text).split(' ');
  while (rest.length > 0) {
    if (lines.length === most - 1) return [...lines, shorten(rest.join(' '), width, size, isBold)];
    let count = 1;
    while (count < rest.length && textWidth(rest.slice(0, count + 1).join(' '), size, isBold) <= width) count++;
    lines.push(shorten(rest.slice(0, count).join(' '), width, size, isBold));
    rest = rest.slice(count);
  }
  return lines;
}
