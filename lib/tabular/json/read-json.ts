import type { Table } from '@/lib/tabular/table';
import { JsonRows } from './rows';
import { chooseRows, type RowPlace, surveyJson } from './survey';
import { openText, type TextReport } from './text-chunks';
import { isObject, type RawValue, type ValueStream, valueStream } from './values';

/** How a JSON file was read. */
export interface JsonReading {
  format: 'json' | 'ndjson';
  /** Whether each row was an object, a list, or a lone value in a column called `value`. */
  rows_are: 'objects' | 'lists' | 'values';
  /** The property whose list (or object) holds the rows, when the file is an object around them; `a.b` is inside `a`. */
  list_property?: string;
  /** The whole file is one object, read as one row. */
  single_object?: true;
  /** The encoding, when it is not UTF-8. */
  encoding?: string;
  /** Everything worth knowing, in sentences for a person. */
  notes: string[];
  row_count: number;
  column_count: number;
}

export interface JsonResult {
  table: Table;
  reading: JsonReading;
}

/**
 * Reads a JSON document: a list of objects, of lists (under a header list, when the first is one) or of values; an object that
 * holds such a list at any depth, or an object of objects or of lists. Values are made of the rows alone, one at a time.
 *
 * @param open the file from its start; called twice where the rows are inside an object
 * @throws AppError `unreadable_file` for what is nested too deep or is no row among lists; the parser's own error when
 * the text is not JSON
 */
export async function readJson(open: () => AsyncIterable<Uint8Array>): Promise<JsonResult> {
  const text = await openText(open());
  if (startsWithList(text.head)) {
    return readPlace(text.chunks, { path: [], layout: 'list', others: [] }, text.report);
  }
  const { documents, places } = await surveyJson(text.chunks);
  const again = await openText(open());
  if (documents > 1) return readDocuments(again.chunks, again.report);
  return readPlace(again.chunks, chooseRows(places), again.report);
}

/** The rows of one document. */
async function readPlace(chunks: AsyncIterable<Uint8Array>, place: RowPlace, report: TextReport): Promise<JsonResult> {
  const { path, layout, others } = place;
  const rows = new JsonRows();
  const inside = path.length === 0 ? '' : ` of “${path.join('.')}”`;
  let items = 0;
  let columns: RawValue | undefined;
  const stream = valueStream(
    { path, each: layout === 'columns' || layout === 'document' ? 'self' : 'children' },
    {
      value: (value, key) => {
        if (layout === 'columns') columns = value;
        else if (layout === 'members') rows.addMember(value, key ?? '');
        else rows.add(value, layout === 'document' ? 'Value 1' : `Item ${++items}${inside}`);
      },
    },
  );
  for await (const chunk of chunks) stream.write(chunk);
  stream.end();
  if (stream.documents > 1) throw new Error('Something stands behind the end of the JSON document.');
  if (isObject(columns)) rows.addColumns(columns);
  return jsonResult(
    rows,
    stream,
    report,
    {
      format: 'json',
      ...(path.length > 0 && { list_property: path.join('.') }),
      ...(layout === 'document' && { single_object: true }),
    },
    [
      ...(layout === 'members' ? ['Each row is an object under a key, which stands in the column “key”.'] : []),
      ...(layout === 'columns' ? ['Each column is a list.'] : []),
      ...(others.length > 0 ? [`The longest list was read; the file also holds ${listed(others)}.`] : []),
    ],
  );
}

/** Several documents one after the other, a row each. */
async function readDocuments(chunks: AsyncIterable<Uint8Array>, report: TextReport): Promise<JsonResult> {
  const rows = new JsonRows();
  let documents = 0;
  const stream = valueStream({ path: [], each: 'self' }, { value: (value) => rows.add(value, `Value ${++documents}`) });
  for await (const chunk of chunks) stream.write(chunk);
  stream.end();
  return jsonResult(rows, stream, report, { format: 'ndjson' });
}

/** The finished table and the account of it. */
export function jsonResult(
  rows: JsonRows,
  { repeated }: Pick<ValueStream, 'repeated'>,
  report: TextReport,
  facts: Pick<JsonReading, 'format' | 'list_property' | 'single_object'>,
  more: readonly string[] = [],
): JsonResult {
  const table = rows.build();
  const { rowsAre, nulls, strays } = rows;
  const notes: string[] = [];
  const count = (n: number, one: string, many: string) => {
    if (n > 0) notes.push(n === 1 ? one : many.replace('#', n.toLocaleString('en')));
  };
  if (report.encoding !== 'utf-8') notes.push(`The text is encoded as ${report.encoding} and was converted.`);
  if (report.replacedCharacters > 0) {
    notes.push(`Characters that are not valid in ${report.encoding} were replaced by “�”.`);
  }
  if (rowsAre === 'lists') {
    notes.push(
      rows.hasHeader
        ? 'Each row is a list; the first list names the columns.'
        : 'Each row is a list; there is no header.',
    );
  }
  if (rowsAre === 'values') notes.push('Each row is a lone value, in a column called “value”.');
  if (facts.list_property !== undefined) notes.push(`The rows are the list “${facts.list_property}” in the file.`);
  if (facts.single_object) notes.push('The file is a single object, read as one row.');
  notes.push(...more);
  count(nulls, 'One row is null and has no values.', '# rows are null and have no values.');
  count(
    strays,
    'One row is no object; it is in the column “value”.',
    '# rows are no objects; they are in the column “value”.',
  );
  if (repeated.count > 0) {
    const keys = repeated.keys.map((key) => `“${key}”`);
    notes.push(`A key occurs more than once in one object (${listed(keys)}); the last value was kept.`);
  }
  const reading: JsonReading = {
    ...facts,
    rows_are: rowsAre,
    ...(report.encoding !== 'utf-8' && { encoding: report.encoding }),
    notes,
    row_count: rows.rowCount,
    column_count: table.columns.length,
  };
  return { table, reading };
}

function listed(names: readonly string[]): string {
  return names.length <= 5 ? names.join(', ') : `${names.slice(0, 5).join(', ')} and ${names.length - 5} more`;
}

function startsWithList(head: Uint8Array): boolean {
  const text = new TextDecoder().decode(head).trimStart();
  if (!text.startsWith('[') && !text.startsWith('{')) {
    throw new Error('The file begins neither with a list nor with an object.');
  }
  return text.startsWith('[');
}
