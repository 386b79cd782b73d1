import type { Actor } from '@/lib/data/actor';
import { rememberedPairs } from '@/lib/data/comparisons';
import { type NewJob, requireJob } from '@/lib/data/jobs';
import { readingState } from '@/lib/data/reading';
import { currentVersion } from '@/lib/data/versions';
import { AppError } from '@/lib/errors';
import type { ReadingOptions } from '@/lib/tabular/read';
import type { Model } from './stages/model';
import { sourceColumns } from './stages/source';

/** What a person decided about reading one file and what holds for the next of its sort too. */
const OF_THE_SORT = [
  'as_table',
  'delimiter',
  'quote',
  'escape',
  'skip_initial_space',
  'encoding',
  'header_rows',
  'header_row',
  'skip_lines',
  'comment',
  'skip_footnotes',
  'set_aside',
] as const satisfies readonly (keyof ReadingOptions)[];

/**
 * The upload with the recipe of another dataset, as it is now: what becomes of that one later changes nothing here. It is also read as
 * that one was, as far as a person decided about it. Throws `not_found` for a dataset the actor may not see, `wrong_state` for one without
 * a version, `invalid_input` for one of another workspace.
 */
export async function cleanLike(actor: Actor, received: NewJob, modelId: string): Promise<NewJob> {
  const [job, { dataset, recipe }] = await Promise.all([requireJob(actor, modelId), currentVersion(actor, modelId)]);
  if (received.workspaceId !== undefined && received.workspaceId !== job.workspaceId) {
    throw new AppError(
      'invalid_input',
      'That dataset belongs to another workspace, so its recipe cannot be used here.',
      {
        fields: { 'options.like': 'belongs to another workspace' },
      },
    );
  }
  const [columns, remembered, { fileType, options }] = await Promise.all([
    sourceColumns(dataset.sourceTableKey),
    rememberedPairs(actor, job.workspaceId),
    readingState(actor, modelId),
  ]);
  const headers = new Set(columns.map(({ name }) => name));
  const like: Model = {
    job_id: modelId,
    filename: job.filename,
    version: dataset.version,
    columns: columns.map(({ id, name }) => ({ id, name })),
    steps: [...recipe],
    source_table_key: dataset.sourceTableKey,
    remembered: remembered.filter(({ first, second }) => headers.has(first) || headers.has(second)),
  };
  const given = received.options.reading;
  const decided = fileType === received.fileType ? ofTheSort(options) : {};
  const reading = { ...decided, ...(typeof given === 'object' ? given : {}) };
  return {
    ...received,
    workspaceId: job.workspaceId,
    options: { like, ...(Object.keys(reading).length > 0 && { reading }) },
  };
}

const ofTheSort = (options: ReadingOptions): ReadingOptions =>
  Object.fromEntries(OF_THE_SORT.flatMap((name) => (options[name] === undefined ? [] : [[name, options[name]]])));
