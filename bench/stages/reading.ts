import { distinctTexts, readSource, shape, unknownCopy } from '@/bench/source';
import { type AnyStage, type DataFile, stage } from '@/bench/stage';
import { inferTypes } from '@/lib/tabular/infer';
import { profileTable } from '@/lib/tabular/profile';

interface Reading {
  name: string;
  about: string;
  data: DataFile;
  budgetMs?: number;
  counterpart?: string;
}

/** Reads the file, types inferred and every string made. */
const reading = (about: Reading): AnyStage =>
  stage({
    ...about,
    prepare: async (path) => path,
    async run(path) {
      const table = await readSource(path);
      return `${shape(table)}, ${distinctTexts(table)} distinct texts`;
    },
  });

export const READING_STAGES: readonly AnyStage[] = [
  reading({
    name: 'csv',
    about: 'CSV, 1M × 10, ordinary data',
    data: { set: 'mixed' },
    budgetMs: 1300,
    counterpart: 'read_csv',
  }),
  reading({
    name: 'csv-numbers',
    about: 'CSV, 1M × 10, numbers that are all distinct',
    data: { set: 'numbers' },
    counterpart: 'read_csv',
  }),
  reading({ name: 'csv-wide', about: 'CSV, 10k × 100', data: { set: 'wide' }, counterpart: 'read_csv' }),
  reading({
    name: 'csv-text',
    about: 'CSV, 50k × 5, long distinct texts',
    data: { set: 'text' },
    counterpart: 'read_csv',
  }),
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
