import type { Actor } from '@/lib/data/actor';
import { currentDataset, type Dataset } from '@/lib/data/datasets';
import { requireJob } from '@/lib/data/jobs';
import { AppError } from '@/lib/errors';
import { loadTable } from '@/lib/storage/tables';
import type { Table } from '@/lib/tabular/table';

export interface OpenParent {
  readonly dataset: Dataset;
  readonly table: Table;
}

export interface OpenParents {
  readonly workspaceId: string;
  readonly parents: readonly OpenParent[];
}

/**
 * The current versions of datasets that something is to be made of, this one first. They stand in one workspace: whoever sees the result may
 * see all of it is made of. Throws `not_found`, `wrong_state` until each has a version, and `invalid_input` for two workspaces.
 */
export async function openParents(actor: Actor, jobId: string, others: readonly string[]): Promise<OpenParents> {
  const jobs = await Promise.all([jobId, ...others].map((id) => requireJob(actor, id)));
  const [first] = jobs;
  if (first === undefined || jobs.some(({ workspaceId }) => workspaceId !== first.workspaceId)) {
    throw new AppError('invalid_input', 'These datasets belong to different workspaces, so they cannot be combined.', {
      fields: { with: 'Belongs to another workspace' },
    });
  }
  const parents = await Promise.all(
    jobs.map(async ({ id }) => {
      const dataset = await currentDataset(actor, id);
      return { dataset, table: await loadTable(dataset.tableKey) };
    }),
  );
  return { workspaceId: first.workspaceId, parents };
}
