import { csvOf } from '@/bench/accuracy/kinds/make';
import { vegaFile } from '@/bench/accuracy/kinds/vega';
import { defaultRecipe } from '@/lib/cleaning/default-recipe';
import { runOperations } from '@/lib/cleaning/recipe';
import { readTable } from '@/lib/tabular/read';
import type { Table } from '@/lib/tabular/table';
import { QUESTION_TABLES } from './tables';

/** A table that questions are about, read and carefully cleaned as the product does. */
export async function readQuestionTable(file: string): Promise<Table> {
  const made = QUESTION_TABLES.find((one) => one.file === file);
  const { fileType, bytes } =
    made === undefined ? vegaFile(file) : { fileType: 'csv' as const, bytes: new TextEncoder().encode(csvOf(made)) };
  const open = async function* () {
    yield bytes;
  };
  const { table } = await readTable({ fileType, open, sizeBytes: bytes.byteLength });
  return runOperations(table, defaultRecipe({ preset: 'careful' })).table;
}
