import type { Layout } from './layout';
import type { CsvReading } from './reading';
import type { Tokeniser } from './tokeniser';
import type { TranscodeReport } from './transcode';

/** What a person should know about how the file was read, in sentences. */
export function noteEverything(
  reading: CsvReading,
  transcoded: TranscodeReport,
  { quotes, unclosedQuoteLines }: Tokeniser,
  layout: Layout,
): string[] {
  const { odd_rows: odd, skipped_line_count: skipped } = reading;
  const notes: string[] = [];
  const note = (count: number, sentence: (count: string) => string) => {
    if (count > 0) notes.push(sentence(count.toLocaleString('en')));
  };
  const s = (count: number) => (count === 1 ? '' : 's');
  if (reading.encoding !== 'utf-8') notes.push(`The text is encoded as ${reading.encoding} and was converted.`);
  note(
    transcoded.repairedBytes,
    (n) => `${n} byte${s(transcoded.repairedBytes)} not valid in UTF-8 were read as windows-1252.`,
  );
  note(transcoded.replacedCharacters, (n) => `${n} characters not valid in ${reading.encoding} appear as �.`);
  note(transcoded.removedNuls, (n) => `${n} NUL byte${s(transcoded.removedNuls)} were removed.`);
  if (reading.header_rows === 0) notes.push('No header was found; the columns are numbered.');
  if (reading.header_rows > 1) notes.push(`The names of the columns are made of ${reading.header_rows} header rows.`);
  if (layout.unnamedFirst) notes.push('The header has no name for the first column.');
  note(
    skipped,
    (n) =>
      `${n} line${s(skipped)} that ${skipped === 1 ? 'is' : 'are'} not part of the table ${skipped === 1 ? 'was' : 'were'} left out.`,
  );
  note(
    odd.short,
    (n) =>
      `${n} row${s(odd.short)} with fewer cells than the table has columns ${odd.short === 1 ? 'was' : 'were'} filled up with missing cells.`,
  );
  note(
    odd.long,
    (n) => `${n} row${s(odd.long)} with more cells than the table has columns; the cells beyond are in extra columns.`,
  );
  note(
    quotes.unclosed,
    (n) =>
      `${n} quote${s(quotes.unclosed)} opened and never closed (line ${unclosedQuoteLines.join(', ')}) ${quotes.unclosed === 1 ? 'was' : 'were'} read as ordinary characters.`,
  );
  note(
    quotes.stray,
    (n) =>
      `${n} quote${s(quotes.stray)} inside quoted cells ${quotes.stray === 1 ? 'was' : 'were'} not doubled and read as ordinary characters.`,
  );
  return notes;
}
