import { readdirSync, readFileSync } from 'node:fs';
import { type Half, splitHalf } from '@/bench/accuracy/split-half';
import type { FileType } from '@/lib/tabular/file-type';
import type { ColumnKind } from '@/lib/tabular/kinds';
import { readTable } from '@/lib/tabular/read';
import type { Column, Table } from '@/lib/tabular/table';
import { csvOf } from './make';
import { MADE } from './tables';
import { VEGA, vegaFile } from './vega';

/**
 * Where a labelled table comes from: written with the rules' authors' eyes, real, written and labelled by strangers to the rules, or written, chosen
 * and labelled when the rules stood, to check them.
 */
export const ORIGINS = ['written', 'vega', 'real', 'exports', 'checked'] as const;
export type Origin = (typeof ORIGINS)[number];

export interface LabelledColumn {
  readonly file: string;
  readonly origin: Origin;
  readonly half: Half;
  readonly table: Table;
  readonly column: Column;
  /** The kinds a person may give it: one, or two where two labellers who did not know of one another differ. */
  readonly kinds: readonly ColumnKind[];
}

/** Every labelled column as the product reads it from its file. */
export async function labelledColumns(): Promise<LabelledColumn[]> {
  const made = MADE.map((made) => ({
    file: made.file,
    origin: 'written' as const,
    fileType: 'csv' as const,
    bytes: new TextEncoder().encode(csvOf(made)),
    kinds: Object.fromEntries(Object.entries(made.columns).map(([header, [kind]]) => [header, [kind]])),
  }));
  const vega = Object.entries(VEGA).map(([file, kinds]) => ({
    file,
    origin: 'vega' as const,
    kinds: Object.fromEntries(Object.entries(kinds).map(([header, kind]) => [header, [kind]])),
    ...vegaFile(file),
  }));
  return (
    await Promise.all([...made, ...vega, ...stored('real'), ...stored('exports'), ...stored('checked')].map(read))
  ).flat();
}

interface LabelledFile {
  readonly file: string;
  readonly origin: Origin;
  readonly fileType: FileType;
  readonly bytes: Uint8Array;
  readonly kinds: Readonly<Record<string, readonly ColumnKind[]>>;
}

/** The tables that stand as files, with the labels beside them. */
function stored(origin: 'real' | 'exports' | 'checked'): LabelledFile[] {
  const folder = new URL(`files/${origin}/`, import.meta.url);
  const labels = JSON.parse(readFileSync(new URL(`files/${origin}.json`, import.meta.url), 'utf8')) as Record<
    string,
    LabelledFile['kinds']
  >;
  return readdirSync(folder)
    .filter((file) => file in labels)
    .map((file) => ({
      file,
      origin,
      fileType: 'csv',
      bytes: readFileSync(new URL(encodeURIComponent(file), folder)),
      kinds: labels[file] ?? {},
    }));
}

async function read({ file, origin, fileType, bytes, kinds }: LabelledFile): Promise<LabelledColumn[]> {
  const open = async function* () {
    yield bytes;
  };
  const { table } = await readTable({ fileType, open, sizeBytes: bytes.length });
  return Object.entries(kinds).map(([header, accepted]) => {
    const column = table.columns.find(({ name, sourceName }) => name.trim() === header || sourceName === header);
    if (column === undefined) throw new Error(`${file} was read without its column “${header}”.`);
    return { file, origin, half: splitHalf(file), table, column, kinds: accepted };
  });
}
