import { type Half, splitHalf } from '@/bench/accuracy/split-half';
import type { FileType } from '@/lib/tabular/file-type';
import type { ColumnKind } from '@/lib/tabular/kinds';
import { readTable } from '@/lib/tabular/read';
import type { Column } from '@/lib/tabular/table';
import { csvOf } from './make';
import { MADE } from './tables';
import { VEGA, vegaFile } from './vega';

export interface LabelledColumn {
  readonly file: string;
  readonly half: Half;
  readonly column: Column;
  readonly kind: ColumnKind;
}

/** Every labelled column as the product reads it from its file. */
export async function labelledColumns(): Promise<LabelledColumn[]> {
  const made = MADE.map((made) => ({
    file: made.file,
    fileType: 'csv' as const,
    bytes: new TextEncoder().encode(csvOf(made)),
    kinds: Object.fromEntries(Object.entries(made.columns).map(([header, [kind]]) => [header, kind])),
  }));
  const vega = Object.entries(VEGA).map(([file, kinds]) => ({ file, kinds, ...vegaFile(file) }));
  return (await Promise.all([...made, ...vega].map(read))).flat();
}

interface LabelledFile {
  readonly file: string;
  readonly fileType: FileType;
  readonly bytes: Uint8Array;
  readonly kinds: Readonly<Record<string, ColumnKind>>;
}

async function read({ file, fileType, bytes, kinds }: LabelledFile): Promise<LabelledColumn[]> {
  const open = async function* () {
    yield bytes;
  };
  const { table } = await readTable({ fileType, open, sizeBytes: bytes.length });
  return Object.entries(kinds).map(([header, kind]) => {
    const column = table.columns.find(({ name }) => name.trim() === header);
    if (column === undefined) throw new Error(`${file} was read without its column “${header}”.`);
    return { file, half: splitHalf(file), column, kind };
  });
}
