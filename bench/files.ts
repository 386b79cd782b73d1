import { createWriteStream, existsSync } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { exportTable } from '@/lib/tabular/write';
import { DATA_SETS, generateCsv } from './generate';
import { readSource } from './source';
import type { DataFile } from './stage';

/** The number of rows a file has, duplicates left out; `rows` is what the command line asked for instead. */
export function rowsOf({ set, rows }: DataFile, asked: number | undefined): number {
  return asked ?? rows ?? DATA_SETS[set].rows;
}

/** Makes the file in the folder, unless it is there, and gives its path. Other formats than CSV are written by RefineX. */
export async function makeFile(folder: string, data: DataFile, asked: number | undefined): Promise<string> {
  const { set, format = 'csv' } = data;
  const rows = rowsOf(data, asked);
  const file = path.join(folder, `${set}-${rows}.${format}`);
  if (existsSync(file)) return file;
  if (format === 'csv') {
    await generateCsv(set, file, rows);
    return file;
  }
  const table = await readSource(await makeFile(folder, { set, rows }, asked));
  await pipeline(await exportTable(table, format), createWriteStream(file));
  return file;
}
