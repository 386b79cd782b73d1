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
  const note = (count: number, one: string, many: string) => {
    if (count > 0) notes.push(count === 1 ? one : many.replace('#', count.toLocaleString('en')));
  };
  if (reading.encoding !== 'utf-8') notes.push(`The text is encoded as ${reading.encoding} and was converted.`);
  note(
    transcoded.repairedBytes,
    'One byte that is not valid UTF-8 was read as windows-1252.',
    '# bytes that are not valid UTF-8 were read as windows-1252.',
  );
  note(
    transcoded.replacedCharacters,
    `One character that is not valid in ${reading.encoding} was replaced by “�”.`,
    `# characters that are not valid in ${reading.encoding} were replaced by “�”.`,
  );
  note(transcoded.removedNuls, 'One NUL byte was removed.', '# NUL bytes were removed.');
  if (reading.header_rows === 0) notes.push('There is no header; the columns are numbered.');
  const nameRows = reading.header_rows - (layout.hasUnits ? 1 : 0);
  if (nameRows > 1) notes.push(`The names of the columns are made of ${nameRows} header rows.`);
  if (layout.hasUnits) notes.push('The row below the names gives the units of the columns.');
  if (reading.row_count === 0) notes.push('There are no rows below the header.');
  if (layout.unnamedFirst) notes.push('The header has no name for the first column.');
  note(
    skipped,
    'One line that is not part of the table was left out.',
    '# lines that are not part of the table were left out.',
  );
  note(
    odd.short,
    'One row has fewer cells than the table has columns; the rest of it is missing.',
    '# rows have fewer cells than the table has columns; the rest of them is missing.',
  );
  note(
    odd.long,
    'One row has more cells than the table has columns.',
    '# rows have more cells than the table has columns.',
  );
  const lines = unclosedQuoteLines.join(', ');
  note(
    quotes.unclosed,
    `A quote that is opened in line ${lines} and never closed was read as an ordinary character.`,
    `# quotes that are opened and never closed (line ${lines}) were read as ordinary characters.`,
  );
  note(
    quotes.stray,
    'One quote inside a quoted cell is not doubled and was read as an ordinary character.',
    '# quotes inside quoted cells are not doubled and were read as ordinary characters.',
  );
  return notes;
}
