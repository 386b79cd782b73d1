import { createReadStream, statSync } from 'node:fs';
import { peakBytes, resetPeak } from '@/bench/memory';
import { AppError } from '@/lib/errors';
import type { FileType } from '@/lib/tabular/file-type';
import { readTable } from '@/lib/tabular/read';
import { rowCount } from '@/lib/tabular/table';

// Reads one file in a process of its own, and says what came of it.
const [file = '', fileType = ''] = process.argv.slice(2);
const before = resetPeak();
const start = performance.now();
const outcome = await readTable({
  fileType: fileType as FileType,
  name: `hostile.csv.${fileType}`,
  sizeBytes: statSync(file).size,
  open: () => createReadStream(file, { highWaterMark: 256 * 1024 }),
}).then(
  ({ table }) => `read as ${rowCount(table).toLocaleString('en')} × ${table.columns.length}`,
  (error: unknown) => (error instanceof AppError ? `refused: ${error.message}` : `failed: ${String(error)}`),
);
console.log(JSON.stringify({ outcome, ms: performance.now() - start, peakMb: (peakBytes() - before) / 1e6 }));
