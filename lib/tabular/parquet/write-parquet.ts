import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { arrowBytes } from '@/lib/tabular/arrow/write-arrow';
import type { Table } from '@/lib/tabular/table';

/** What the thread runs. It is text so that no bundler has to carry a file along; the writer is found where it is installed. */
const PROGRAM = `
  const { parentPort, workerData } = require('node:worker_threads');
  const { Compression, Table, WriterPropertiesBuilder, writeParquet } = require(workerData.writer);
  const properties = new WriterPropertiesBuilder().setCompression(Compression.ZSTD).setCreatedBy('RefineX').build();
  parentPort.postMessage(writeParquet(Table.fromIPCStream(workerData.arrow), properties));
`;

const writerPath = (): string => createRequire(join(process.cwd(), 'package.json')).resolve('parquet-wasm/node');

/**
 * Writes a table as a Parquet file, compressed with Zstandard, names made unique (see `arrowBytes`), in a thread of its own: the writer
 * does all of it in one go.
 */
export function parquetBytes(table: Table): Promise<Uint8Array> {
  const arrow = arrowBytes(table, 'stream');
  return new Promise((resolve, reject) => {
    const worker = new Worker(PROGRAM, { eval: true, execArgv: [], workerData: { arrow, writer: writerPath() } });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`The Parquet writer ended with ${code} before it was done.`)));
  });
}
