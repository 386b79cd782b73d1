import { parseStep } from '@/lib/cleaning/validate';
import type { JobJson } from '@/lib/contract/jobs';
import type { DeriveBody } from '@/lib/contract/shapes';
import type { Actor } from '@/lib/data/actor';
import { insertJob, requireWritableJob, withdrawJob } from '@/lib/data/jobs';
import { aboutRun } from '@/lib/data/run-of-job';
import { AppError } from '@/lib/errors';
import { announceUpload } from '@/lib/services/announce';
import { jobJson } from '@/lib/services/datasets/job-json';
import { resolveNames } from '@/lib/shape/resolve-names';
import type { Shape } from '@/lib/shape/shape';
import { newStoragePrefix } from '@/lib/storage';
import { type OpenParent, openParents } from './open-parents';

/**
 * Makes a dataset of this one, and of others, and has it worked on like an upload. Its columns are clean already, so its recipe is empty at
 * first. Throws as `openParents`; `forbidden` for who may not upload there; `unavailable` when no run could be started.
 */
export async function deriveDataset(actor: Actor, jobId: string, body: DeriveBody): Promise<JobJson> {
  await requireWritableJob(actor, jobId);
  const { workspaceId, parents } = await openParents(actor, jobId, body.with);
  requireParents(body.shape, parents.length);
  const shape = resolveNames(
    body.shape,
    parents.map(({ table }) => table),
  );
  const job = await insertJob(actor, {
    filename: body.name ?? nameOf(shape, parents),
    sizeBytes: 0,
    fileType: 'arrow',
    storagePrefix: newStoragePrefix(),
    options: { steps: stepsFor(shape) },
    workspaceId,
    derivation: { shape, follows: body.follows ?? parents.length === 1 },
    parentIds: [jobId, ...body.with],
  });
  await announceUpload({ ...aboutRun(job), attempt: 1 }).catch(async (error: unknown) => {
    await withdrawJob(actor, job.id);
    throw error;
  });
  return jobJson(job);
}

/** Throws `invalid_input` unless there are as many datasets as the shape speaks of. */
export function requireParents(shape: Shape, count: number): void {
  const isRight = shape.shape === 'append' ? count >= 2 : count === (shape.shape === 'join' ? 2 : 1);
  if (isRight) return;
  const message =
    shape.shape === 'append'
      ? 'Name at least one dataset to append.'
      : shape.shape === 'join'
        ? 'Name one dataset to join.'
        : 'This is made of one dataset alone.';
  throw new AppError('invalid_input', message, { fields: { with: message } });
}

/** Former headers are read as years and months, where that is what they are. */
function stepsFor({ shape }: Shape) {
  if (shape !== 'unpivot') return [];
  return ['convert_number', 'convert_date'].map((operation) => parseStep({ operation, params: { columns: ['name'] } }));
}

function nameOf({ shape }: Shape, parents: readonly OpenParent[]): string {
  const [first = '', second = ''] = parents.map(({ dataset }) => dataset.filename.replace(/\.[a-z0-9]{1,8}$/i, ''));
  const names: Record<Shape['shape'], string> = {
    unpivot: `${first}, columns as rows`,
    pivot: `${first}, rows as columns`,
    group: `${first}, grouped`,
    split_rows: `${first}, lists as rows`,
    append: `${first} and ${parents.length - 1} more`,
    join: `${first} with ${second}`,
  };
  return names[shape].slice(0, 255);
}
