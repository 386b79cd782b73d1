import { type Column, formatNumber, rowCount, type Table } from '@/lib/tabular/table';
import { uniqueNames } from '@/lib/tabular/unique-names';

const CHUNK_CHARACTERS = 1 << 16;

/**
 * Writes a table as a JSON array of objects, one a line: numbers as numbers, cells of boolean columns as booleans,
 * missing cells as null. Names are made unique, for an object holds each but once.
 */
export function* jsonChunks(table: Table): Generator<Uint8Array> {
  const names = uniqueNames(table.columns.map((column) => column.name));
  const keys = names.map((name, index) => `${index === 0 ? '' : ','}${JSON.stringify(name)}:`);
  const cells = table.columns.map(cellWriter);
  const rows = rowCount(table);
  let text = '[';
  for (let row = 0; row < rows; row++) {
    text += row === 0 ? '\n{' : ',\n{';
    for (let i = 0; i < cells.length; i++) text += (keys[i] as string) + (cells[i] as CellWriter)(row);
    text += '}';
    if (text.length > CHUNK_CHARACTERS) {
      yield Buffer.from(text);
      text = '';
    }
  }
  yield Buffer.from(`${text}\n]\n`);
}

type CellWriter = (row: number) => string;

function cellWriter({ vector, type }: Column): CellWriter {
  if (vector.kind === 'number') {
    const { values, decimals } = vector;
    return (row) => formatNumber(values[row] as number, decimals) || 'null';
  }
  const { codes, dictionary } = vector;
  const isBoolean = type === 'boolean';
  return (row) => {
    const code = codes[row] as number;
    if (code < 0) return 'null';
    const text = dictionary[code] as string;
    return isBoolean && (text === 'true' || text === 'false') ? text : JSON.stringify(text);
  };
}
