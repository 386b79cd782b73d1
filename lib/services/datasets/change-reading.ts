import { canonicalJson } from '@/lib/cleaning/canonical';
import { commit, startHistory } from '@/lib/cleaning/history';
import type { Actor } from '@/lib/data/actor';
import { requireWritableJob } from '@/lib/data/jobs';
import { type ReadingState, readingState } from '@/lib/data/reading';
import { changeableVersion } from '@/lib/data/versions';
import { AppError } from '@/lib/errors';
import type { ReadingOptions } from '@/lib/tabular/read';
import { type ChangeOutcome, requestRun } from './request-run';
import { sourceTableKey } from './stages/read-source';
import { uploadRecipe } from './stages/upload-recipe';

/**
 * Has the file read in another way and the recipe run again on what comes out. Until that is published the version before
 * stays, and it stays for good when the file cannot be read so. An upload that failed, or is not heard of, is tried again from the
 * start. Throws as `changeableVersion`, and `wrong_state` while an upload is still being cleaned and for what was made of other
 * datasets.
 */
export async function changeReading(
  actor: Actor,
  jobId: string,
  expected: number | undefined,
  reading: ReadingOptions,
): Promise<ChangeOutcome> {
  await requireWritableJob(actor, jobId);
  const state = await readingState(actor, jobId);
  if (state.isDerived)
    throw new AppError('wrong_state', 'This dataset was made of others: there is no file to read in another way.');
  const key = sourceTableKey(state.storagePrefix, reading);
  if (state.version === 0) return readFailed(actor, jobId, state, reading);
  const { dataset, recipe, history } = await changeableVersion(actor, jobId, expected);
  const { version } = dataset;
  if (key === dataset.sourceTableKey || canonicalJson(reading) === canonicalJson(state.options)) {
    return { status: 'completed', version };
  }
  return requestRun(actor, jobId, version, {
    recipe,
    action: 'reading',
    history: commit(history, version + 1),
    sourceTableKey: key,
    reading,
  });
}

async function readFailed(
  actor: Actor,
  jobId: string,
  { status, isSilent, storagePrefix, uploadOptions }: ReadingState,
  reading: ReadingOptions,
): Promise<ChangeOutcome> {
  if (status !== 'failed' && !isSilent) {
    throw new AppError('wrong_state', 'This file is still being cleaned. Try again when it is done.');
  }
  return requestRun(actor, jobId, 0, {
    recipe: uploadRecipe(uploadOptions),
    action: 'upload',
    history: startHistory(1),
    sourceTableKey: sourceTableKey(storagePrefix, reading),
    reading,
  });
}
