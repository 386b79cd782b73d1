import { createReadStream, statSync } from 'node:fs';
import { distinctTexts, readSource, shape, unknownCopy } from '@/bench/source';
import { type AnyStage, type DataFile, stage } from '@/bench/stage';
import { readCsv } from '@/lib/tabular/csv/read-csv';
import { inferTypes } from '@/lib/tabular/infer';
import { profileTable } from '@/lib/tabular/profile';
import type { Table } from '@/lib/tabular/table';

interface Reading {
  name: string;
  about: string;
  data: DataFile;
  budgetMs?: number;
  counterpart?: string;
  variant?: { counterpart: string; label: string };
}

/** Reads the file and makes every string of its dictionaries, so that nothing is left for later. */
const reading = (about: Reading, read: (path: string) => Promise<Table> = readSource): AnyStage =>
  stage({
    ...about,
    prepare: async (path) => path,
    async run(path) {
      const table = await read(path);
      return `${shape(table)}, ${distinctTexts(table)} distinct texts`;
    },
  });

/** CSV without what columns mean, which is a stage of its own: as `read_csv`, which tells numbers from text and no more. */
const csv = (about: Omit<Reading, 'counterpart'>): AnyStage =>
  reading(
    { ...about, counterpart: 'read_csv', variant: { counterpart: 'read_csv_arrow', label: 'by pyarrow' } },
    async (path) => {
      const { table } = await readCsv(createReadStream(path, { highWaterMark: 1 << 18 }), {}, statSync(path).size);
      return table;
    },
  );

export const READING_STAGES: readonly AnyStage[] = [
  csv({ name: 'csv', about: 'CSV, 1M × 10, ordinary data', data: { set: 'mixed' }, budgetMs: 1300 }),
  csv({ name: 'csv-numbers', about: 'CSV, 1M × 10, numbers that are all distinct', data: { set: 'numbers' } }),
  csv({ name: 'csv-wide', about: 'CSV, 10k × 100', data: { set: 'wide' } }),
  csv({ name: 'csv-text', about: 'CSV, 50k × 5, long texts that are all distinct', data: { set: 'text' } }),
  reading({
    name: 'xlsx',
    about: 'XLSX, 100k × 10',
    data: { set: 'mixed', rows: 100_000, format: 'xlsx' },
    budgetMs: 3000,
    counterpart: 'read_excel',
  }),
  reading({
    name: 'json',
    about: 'JSON, an array of 200k objects with 10 keys',
    data: { set: 'mixed', rows: 200_000, format: 'json' },
    counterpart: 'read_json',
  }),
  reading({
    name: 'parquet-read',
    about: 'Parquet, 1M × 10',
    data: { set: 'mixed', format: 'parquet' },
    counterpart: 'read_parquet',
  }),
  stage({
    name: 'infer',
    about: 'types of 1M × 10',
    data: { set: 'mixed' },
    prepare: readSource,
    renew: unknownCopy,
    run: (table) =>
      inferTypes(table)
        .columns.map(({ type }) => type)
        .join(' '),
  }),
  stage({
    name: 'profile',
    about: 'profile of 1M × 10: counts, top values, quartiles, histogram',
    data: { set: 'mixed' },
    budgetMs: 600,
    counterpart: 'profile',
    prepare: readSource,
    renew: unknownCopy,
    run: (table) => `${profileTable(table).length} columns`,
  }),
];
