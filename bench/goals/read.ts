import { readFileSync } from 'node:fs';
import { vegaFile } from '@/bench/accuracy/kinds/vega';
import { defaultRecipe } from '@/lib/cleaning/default-recipe';
import { runOperations } from '@/lib/cleaning/recipe';
import { tableFromRows } from '@/lib/tabular/columns';
import { inferTypes } from '@/lib/tabular/infer';
import { readTable } from '@/lib/tabular/read';
import type { Table } from '@/lib/tabular/table';
import { goalTable } from './tables';

const LABELLED = new URL('../accuracy/kinds/files/', import.meta.url);

/** A table that goals are about, read and carefully cleaned as the product does. */
export async function readGoalTable(name: string): Promise<Table> {
  return runOperations(await rawTable(name), defaultRecipe({ preset: 'careful' })).table;
}

async function rawTable(name: string): Promise<Table> {
  if (!name.includes('.')) {
    const { header, rows } = goalTable(name);
    return inferTypes(tableFromRows(header, rows));
  }
  const { fileType, bytes } = name.includes('/')
    ? { fileType: 'csv' as const, bytes: readFileSync(new URL(name, LABELLED)) }
    : vegaFile(name);
  const open = async function* () {
    yield bytes;
  };
  return (await readTable({ fileType, open, sizeBytes: bytes.byteLength })).table;
}
