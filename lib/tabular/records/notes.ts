import { isTyped } from '@/lib/tabular/header/cell-kind';
import type { SheetRows } from './sheet-rows';

/** How notes, sources and signatures begin. */
const MARKER =
  /^(?:[*†‡§©¹²³]|\(\d+(?: rows?)?\)|\[\w\]|(?:notes?|sources?|footnotes?|disclaimer|generated|exported|printed|prepared|approved|signed|signature|checked|compiled|created|authori[sz]ed|end of|quelle|hinweis|anmerkung|erstellt|stand|fuente|nota|fonte|source)\b)/iu;
const LABEL = /^\p{L}[\p{L} .]{1,30}:(\s|$)/u;
const PAGE = /^[-–\s]*(?:page|seite|pagina|página|strona|strana|страница|sida|side|sivu|ページ|第)\s*\d+/iu;
/** A sentence has so many words at least. */
const SENTENCE_WORDS = 4;
const LOOKED_AT = 50;
/** A line that is drawn for a hand to sign on. */
const LINE_TO_SIGN = /^[_.\u2026]{4,}$/;

/** Sets aside notes, sources and signatures below the table, and page numbers anywhere in it. */
export function findNotes(rows: SheetRows): void {
  if (rows.width < 2 || rows.usual < 2) return;
  findPageNumbers(rows);
  const run: number[] = [];
  let notes = 0;
  for (let row = rows.count - 1; row > 0; row--) {
    if (!rows.isRecord(row)) {
      // Notes stand between the last total and the end.
      if (rows.asideAs(row) === 'total') notes = run.length;
      if (rows.asideAs(row) === 'total') break;
      continue;
    }
    const texts = noteOf(rows, row);
    if (texts === undefined) break;
    run.push(row);
    if (rows.isBelowGap(row) || isNote(rows, texts)) notes = run.length;
  }
  for (const row of run.slice(0, notes)) rows.setAside(row, 'note');
}

/** The filled cells of a row that holds a text or two and is otherwise empty; undefined for any other row. */
function noteOf(rows: SheetRows, row: number): { text: string; column: number }[] | undefined {
  const filled = rows.filled[row] ?? 0;
  const texts = rows.texts(row).flatMap((text, column) => (text === '' ? [] : [{ text, column }]));
  const isText = ({ text, column }: { text: string; column: number }) =>
    !isTyped(rows.kind(row, column)) && (/\p{L}/u.test(text) || LINE_TO_SIGN.test(text));
  const first = texts[0];
  if (first === undefined || !isText(first)) return undefined;
  const most = /:$/.test(first.text) && rows.usual > 2 ? 2 : 1;
  if (filled > Math.max(most, Math.floor(rows.usual / 2))) return undefined;
  // A date or a number may follow what it belongs to: "Printed on:", 3 May.
  return texts.slice(1).every((each) => isText(each) || /:$/.test(first.text)) ? texts : undefined;
}

function isNote(rows: SheetRows, texts: readonly { text: string; column: number }[]): boolean {
  return texts.some(
    ({ text, column }) =>
      MARKER.test(text) ||
      LABEL.test(text) ||
      LINE_TO_SIGN.test(text) ||
      (areSideBySide(texts) && isSentence(rows, text, column)),
  );
}

/** Parts of one sentence have no empty cell between them, as the values of a record may. */
function areSideBySide(texts: readonly { column: number }[]): boolean {
  return texts.every(({ column }, i) => i === 0 || column === (texts[i - 1]?.column ?? 0) + 1);
}

/** More words than the other values of the column have. */
function isSentence(rows: SheetRows, text: string, column: number): boolean {
  if (text.split(/\s+/).length < SENTENCE_WORDS) return false;
  let longest = 0;
  for (let row = 0; row < Math.min(LOOKED_AT, rows.count - 1); row++) {
    const other = rows.text(row, column);
    if (other !== text) longest = Math.max(longest, other.length);
  }
  return text.length > 1.5 * longest;
}

function findPageNumbers(rows: SheetRows): void {
  for (const row of rows.sparse) {
    if (rows.filled[row] !== 1 || !rows.isRecord(row)) continue;
    // Half of a small table is a record too, unless the header follows.
    if (rows.usual < 3 && rows.asideAs(row + 1) !== 'repeated_header') continue;
    if (rows.texts(row).some((text) => PAGE.test(text))) rows.setAside(row, 'note');
  }
}
