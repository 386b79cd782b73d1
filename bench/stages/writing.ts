import { distinctTexts, readSource } from '@/bench/source';
import { type AnyStage, stage } from '@/bench/stage';
import { tableFromIpc, tableToIpc, tableToIpcParts } from '@/lib/tabular/arrow-ipc';
import { type ExportFormat, exportTable } from '@/lib/tabular/write';

const exporting = (format: ExportFormat, name: string, counterpart: string): AnyStage =>
  stage({
    name,
    about: `export of 1M × 10 as ${format}`,
    data: { set: 'mixed' },
    counterpart,
    prepare: readSource,
    async run(table) {
      let bytes = 0;
      for await (const chunk of await exportTable(table, format)) bytes += chunk.length;
      return `${bytes} bytes`;
    },
  });

export const WRITING_STAGES: readonly AnyStage[] = [
  exporting('csv', 'csv-write', 'to_csv'),
  exporting('parquet', 'parquet-write', 'to_parquet'),
  stage({
    name: 'arrow-write',
    about: 'a stored table of 1M × 10 as Arrow IPC',
    data: { set: 'mixed' },
    prepare: readSource,
    run: (table) => `${tableToIpcParts(table).reduce((sum, { length }) => sum + length, 0)} bytes`,
  }),
  stage({
    name: 'arrow-read',
    about: 'a stored table of 1M × 10 from Arrow IPC, every string made',
    data: { set: 'mixed' },
    prepare: async (path) => tableToIpc(await readSource(path)),
    run(bytes) {
      const table = tableFromIpc(bytes);
      return `${table.rowIndex.length} rows, ${distinctTexts(table)} distinct texts`;
    },
  }),
];
