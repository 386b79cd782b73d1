import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { DataSetName } from './generate';

/**
 * One thing to measure. `prepare` runs outside the clock and gives what `run` works on; the result of `run` is what is
 * said about it in the table, for example the number of rows.
 */
export interface Stage<Prepared = unknown> {
  name: string;
  data: DataSetName;
  /** The same work in pandas or DuckDB: a script in this folder, called with the same file; see `python.py`. */
  python?: { script: string; stage: string };
  prepare(csvPath: string): Promise<Prepared>;
  run(prepared: Prepared): Promise<string>;
}

function stage<Prepared>(definition: Stage<Prepared>): Stage<never> {
  return definition as Stage<never>;
}

async function readTable(path: string) {
  const { readCsv } = await import('@/lib/tabular/csv/read-csv');
  const { table } = await readCsv(createReadStream(path, { highWaterMark: 1 << 18 }));
  return table;
}

/** Reads the file and makes every string of its dictionaries, so that nothing is left for later. */
const csvStage = (name: string, data: DataSetName) =>
  stage({
    name,
    data,
    python: { script: 'python.py', stage: 'read_csv' },
    prepare: async (path) => path,
    async run(path) {
      const { columns, rowIndex } = await readTable(path);
      let distinct = 0;
      for (const { vector } of columns) distinct += vector.kind === 'text' ? vector.dictionary.length : 0;
      return `${rowIndex.length} rows × ${columns.length} columns, ${distinct} distinct texts`;
    },
  });

/** All stages, by area. To add one: write it here, and if it has a counterpart, in `python.py`. */
export const STAGES: readonly Stage<never>[] = [
  csvStage('csv', 'mixed'),
  csvStage('csv-numbers', 'numbers'),
  csvStage('csv-wide', 'wide'),
  csvStage('csv-text', 'text'),
  stage({
    name: 'arrow-write',
    data: 'mixed',
    prepare: readTable,
    async run(table) {
      const { tableToIpc } = await import('@/lib/tabular/arrow-ipc');
      return `${tableToIpc(table).length} bytes`;
    },
  }),
  stage({
    name: 'arrow-read',
    data: 'mixed',
    async prepare(path) {
      const { tableToIpc } = await import('@/lib/tabular/arrow-ipc');
      return tableToIpc(await readTable(path));
    },
    async run(bytes) {
      const { tableFromIpc } = await import('@/lib/tabular/arrow-ipc');
      const { columns, rowIndex } = tableFromIpc(bytes);
      let distinct = 0;
      for (const { vector } of columns) distinct += vector.kind === 'text' ? vector.dictionary.length : 0;
      return `${rowIndex.length} rows, ${distinct} distinct texts`;
    },
  }),
  stage({
    name: 'group-by',
    data: 'mixed',
    async prepare(path) {
      const { toArquero } = await import('@/lib/tabular/arquero');
      return toArquero(await readTable(path));
    },
    async run(table) {
      const { op } = await import('arquero');
      return `${table
        .groupby('c4')
        .rollup({ total: op.sum('c6') })
        .numRows()} groups`;
    },
  }),
  stage({
    name: 'csv-write',
    data: 'mixed',
    python: { script: 'python.py', stage: 'to_csv' },
    prepare: readTable,
    async run(table) {
      const { csvChunks } = await import('@/lib/tabular/csv/write-csv');
      let bytes = 0;
      for (const chunk of csvChunks(table)) bytes += chunk.length;
      return `${bytes} bytes`;
    },
  }),
  stage({
    name: 'read-file',
    data: 'mixed',
    prepare: async (path) => path,
    run: async (path) => `${(await readFile(path)).length} bytes`,
  }),
];
