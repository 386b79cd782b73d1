import path from 'node:path';
import { z } from 'zod';

/** What a backup says of itself. It is written last: without it, it is none. */
export const manifestSchema = z.object({
  format: z.literal(1),
  createdAt: z.iso.datetime(),
  /** Time of the newest migration that the database had. */
  schema: z.number(),
  /** Rows of each table, in an order in which they can be put back. */
  tables: z.array(z.object({ name: z.string(), rows: z.number() })),
  files: z.number(),
  bytes: z.number(),
  /** Jobs that were deleted while their files were copied: they are not put back. */
  deletedMeanwhile: z.array(z.string()),
  /** Whether the files of the blob store are in it; those of Vercel Blob are not. */
  hasFiles: z.boolean(),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** One line for each file. */
export const fileSchema = z.object({ key: z.string(), bytes: z.number(), sha256: z.string() });
export type FileLine = z.infer<typeof fileSchema>;

/** Where what lies in a backup. */
export function layout(directory: string) {
  return {
    manifest: path.join(directory, 'manifest.json'),
    database: path.join(directory, 'database'),
    table: (name: string) => path.join(directory, 'database', `${name}.ndjson`),
    fileList: path.join(directory, 'files.ndjson'),
    files: path.join(directory, 'files'),
  };
}
