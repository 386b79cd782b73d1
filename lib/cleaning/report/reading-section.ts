import { formatOf } from '@/lib/tabular/formats';
import type { Reading } from '@/lib/tabular/read';
import { list, plural } from '@/lib/text/words';
import { type Html, html } from './html';
import { shorten } from './words';

const MOST_LINES = 10;
const LONGEST_LINE = 200;

/** How the file was read: in a line, what is worth knowing, and the lines that are not part of the table. */
export function readingSection(reading: Reading | null): Html {
  if (reading === null) return html``;
  const left = leftOut(reading);
  return html`<h2>How the file was read</h2>
<p>${manner(reading)}</p>
${reading.notes.length > 0 && html`<ul>${reading.notes.map((note) => html`<li>${note}</li>`)}</ul>`}
${
  left.length > 0 &&
  html`<p>Left out, since not part of the table:</p>
<ul class="lines">${left.slice(0, MOST_LINES).map((line) => html`<li><code><bdi>${shorten(line, LONGEST_LINE)}</bdi></code></li>`)}</ul>`
}`;
}

function leftOut(reading: Reading): string[] {
  if (reading.format === 'csv' || reading.format === 'tsv') return reading.skipped_lines.map(({ text }) => text);
  return 'preamble' in reading ? reading.preamble : [];
}

const withArticle = (noun: string): string => `${/^[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun}`;

const DELIMITERS: ReadonlyMap<string, string> = new Map([
  [',', 'commas'],
  [';', 'semicolons'],
  ['\t', 'tabs'],
  ['|', 'vertical bars'],
  [' ', 'spaces'],
]);

function manner(reading: Reading): string {
  switch (reading.format) {
    case 'csv':
    case 'tsv': {
      const delimiter = DELIMITERS.get(reading.delimiter) ?? `“${reading.delimiter}”`;
      const header = reading.header_rows === 0 ? 'no header' : plural(reading.header_rows, 'header row');
      return `As text in ${reading.encoding.toUpperCase()}, cells separated by ${delimiter}, with ${header}.`;
    }
    case 'xlsx':
    case 'ods': {
      const others = reading.sheets.map(({ name }) => name).filter((name) => name !== reading.sheet);
      const rest = others.length > 0 ? ` The workbook also has ${list(others, 5)}, which were not read.` : '';
      return `As ${withArticle(formatOf(reading.format).noun)}, sheet “${reading.sheet}”.${rest}`;
    }
    case 'json':
    case 'ndjson':
      return `As JSON, one ${{ objects: 'object', lists: 'list', values: 'value' }[reading.rows_are]} a row.`;
    default:
      return `As ${withArticle(formatOf(reading.format).noun)}.`;
  }
}
