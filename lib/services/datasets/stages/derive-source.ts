import { createHash } from 'node:crypto';
import { canonicalJson } from '@/lib/cleaning/canonical';
import { measureFacts } from '@/lib/cleaning/quality-facts';
import { parentsOf, tableKeyOf } from '@/lib/data/system/derivations';
import type { PipelineJob, SourceTable } from '@/lib/data/system/pipeline';
import { AppError } from '@/lib/errors';
import { makeShape } from '@/lib/shape/make';
import type { ParentVersion } from '@/lib/shape/parents';
import type { Shape } from '@/lib/shape/shape';
import { loadTable } from '@/lib/storage/tables';
import { rowCount } from '@/lib/tabular/table';
import { stageTableKey } from './keys';
import { storeTable } from './stage';

/** Where the source of a derived dataset lies: the same shape of the same versions has the same key. */
export function derivedTableKey(storagePrefix: string, shape: Shape, parents: readonly ParentVersion[]): string {
  const made = parents.map(({ jobId, version }) => [jobId, version]);
  const hash = createHash('sha256')
    .update(canonicalJson([storagePrefix, shape, made]))
    .digest('hex')
    .slice(0, 32);
  return stageTableKey(storagePrefix, hash);
}

/** The current versions a dataset would be made of. Throws `wrong_state` where one is gone, or has no version yet. */
export async function currentParents(jobId: string): Promise<ParentVersion[]> {
  return (await parentsOf(jobId)).map(({ parentId, version }) => {
    if (parentId === null || version === null || version === 0) {
      throw new AppError('wrong_state', 'A dataset this one is made of is not there any more.');
    }
    return { jobId: parentId, version };
  });
}

/**
 * Makes the source of a derived dataset of these versions and stores it; what is to be recorded of it is left to the caller. Throws as
 * `makeShape`, and `wrong_state` where a version is gone.
 */
export async function deriveSource(
  { id: jobId, storagePrefix }: PipelineJob,
  shape: Shape,
  parents: readonly ParentVersion[],
): Promise<Omit<SourceTable, 'createdAt'>> {
  const keys = await Promise.all(parents.map(tableKeyOf));
  const tables = await Promise.all(
    keys.map((key) => {
      if (key === undefined) throw new AppError('wrong_state', 'A dataset this one is made of is not there any more.');
      return loadTable(key);
    }),
  );
  const { table, notes } = makeShape(tables, shape);
  if (table.columns.length === 0) throw new AppError('empty_file', 'What would come out has no columns.');
  const tableKey = derivedTableKey(storagePrefix, shape, parents);
  await storeTable(tableKey, table);
  const [rows, columns] = [rowCount(table), table.columns.length];
  return {
    jobId,
    tableKey,
    options: {},
    reading: {
      format: 'arrow',
      container: 'file',
      record_batches: 1,
      nested_columns: [],
      notes: [],
      row_count: rows,
      column_count: columns,
    },
    quality: measureFacts(table),
    rowCount: rows,
    columnCount: columns,
    parents: [...parents],
    shapeNotes: [...notes],
  };
}
