import { AppError } from '@/lib/errors';
import type { Table } from '@/lib/tabular/table';
import { JsonRows } from './rows';
import { utf8Chunks } from './text-chunks';
import { isObject, type RawObject, type RawValue, valueStream } from './values';

/** How a JSON file was read. */
export interface JsonReading {
  format: 'json' | 'ndjson';
  /** Whether each row was an object, or a list under a header list. */
  rows_are: 'objects' | 'lists';
  /** The property whose list holds the rows, when the file is an object around them. */
  list_property?: string;
  /** The whole file is one object, read as one row. */
  single_object?: true;
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
 * Reads a JSON document: a list of objects, a list of lists under a header list, or an object with one list in it.
 *
 * @throws AppError `unreadable_file` naming the item that is no row, or the list when there are several; the parser's
 * own error when the text is not JSON
 */
export async function readJson(chunks: AsyncIterable<Uint8Array>): Promise<JsonResult> {
  const rows = new JsonRows();
  const documents: RawValue[] = [];
  let stream: ReturnType<typeof valueStream> | undefined;
  let items = 0;
  for await (const chunk of utf8Chunks(chunks)) {
    stream ??= startsWithList(chunk)
      ? valueStream('items', (value) => rows.add(value, `Item ${++items}`))
      : valueStream('documents', (value) => documents.push(value));
    stream.write(chunk);
  }
  stream?.end();
  return documents.length === 0 ? jsonResult(rows, { format: 'json' }) : readDocuments(documents);
}

/** The finished table and the account of it. */
export function jsonResult(
  rows: JsonRows,
  facts: Pick<JsonReading, 'format' | 'list_property' | 'single_object'>,
): JsonResult {
  const table = rows.build();
  const notes: string[] = [];
  if (rows.ofLists) notes.push('Each row is a list; the first list names the columns.');
  if (facts.list_property !== undefined) notes.push(`The rows are the list “${facts.list_property}” in the file.`);
  if (facts.single_object) notes.push('The file is a single object, read as one row.');
  const reading: JsonReading = {
    ...facts,
    rows_are: rows.ofLists ? 'lists' : 'objects',
    notes,
    row_count: rows.rowCount,
    column_count: table.columns.length,
  };
  return { table, reading };
}

/** One object around the rows, or, when there are several documents, a row each. */
function readDocuments(documents: readonly RawValue[]): JsonResult {
  const rows = new JsonRows();
  const [first] = documents;
  const list = documents.length === 1 && isObject(first) ? findList(first) : undefined;
  if (list === undefined) {
    documents.forEach((value, index) => {
      rows.add(value, `Value ${index + 1}`);
    });
  } else {
    list.items.forEach((value, index) => {
      rows.add(value, `Item ${index + 1} of “${list.property}”`);
    });
  }
  return jsonResult(rows, {
    format: documents.length === 1 ? 'json' : 'ndjson',
    ...(list === undefined ? {} : { list_property: list.property }),
    ...(list === undefined && documents.length === 1 ? { single_object: true } : {}),
  });
}

/** Names under which services return their rows, asked first when an object holds several lists. */
const USUAL_NAMES = ['data', 'records', 'rows', 'items', 'results', 'values'];

/** The one property that holds a list of rows. */
function findList(object: RawObject): { property: string; items: RawValue[] } | undefined {
  const lists = Object.entries(object).flatMap(([key, value]) =>
    Array.isArray(value) && (value.length === 0 || value.every((item) => typeof item === 'object' && item !== null))
      ? [{ property: key.slice(1), items: value }]
      : [],
  );
  if (lists.length <= 1) return lists[0];
  const usual = lists.filter(({ property }) => USUAL_NAMES.includes(property.toLowerCase()));
  if (usual.length === 1) return usual[0];
  const names = lists.map(({ property }) => `“${property}”`).slice(0, 10);
  throw new AppError(
    'unreadable_file',
    `The file holds several lists (${names.join(', ')}). Save the one to be read as a file of its own.`,
  );
}

function startsWithList(chunk: Uint8Array): boolean {
  return new TextDecoder().decode(chunk.subarray(0, 4096)).trimStart().startsWith('[');
}
