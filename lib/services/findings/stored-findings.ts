import { LRUCache } from 'lru-cache';
import type { Recipe } from '@/lib/cleaning/recipe';
import type { FindingsState } from '@/lib/contract/findings';
import type { CurrentVersion } from '@/lib/data/versions';
import { type Finding, findSteps } from '@/lib/findings';
import { type RecordDuplicates, recordDuplicateSteps } from '@/lib/findings/duplicates';
import { hashOfTableKey } from '@/lib/services/datasets/stages/keys';
import { stagesOf } from '@/lib/services/datasets/stages/recipe-stages';
import { removeIfGone } from '@/lib/services/datasets/stages/stage';
import { inSteps } from '@/lib/services/in-turns';
import { once } from '@/lib/services/once';
import { storage } from '@/lib/storage';
import { loadTable } from '@/lib/storage/tables';
import { rowCount } from '@/lib/tabular/table';

/** Tables of at most so many cells are looked through while somebody waits; larger ones by the worker. */
const MOST_CELLS_AT_ONCE = 100_000;
/** Finding records that mean the same costs more. */
const MOST_ROWS_AT_ONCE = 1_000;
/** More rows than this are not compared with one another at all. */
export const MOST_ROWS_COMPARED = 300_000;

/** What a version's table is known by; decisions that change no cell leave it as it is. */
export type FindingsSource = Pick<CurrentVersion, 'storagePrefix' | 'recipe'> & {
  readonly jobId: string;
  readonly dataset: Pick<CurrentVersion['dataset'], 'sourceTableKey' | 'tableKey'>;
  /** `YYYY-MM-DD`, the day the file was uploaded: what is later than that had not happened. */
  readonly today: string;
};

const DECISIONS: ReadonlySet<string> = new Set(['dismiss_finding']);

function contentHash({ storagePrefix, dataset, recipe }: FindingsSource): string {
  const changing: Recipe = recipe.filter(({ operation }) => !DECISIONS.has(operation));
  return hashOfTableKey(
    stagesOf(storagePrefix, dataset.sourceTableKey, changing).at(-1)?.tableKey ?? dataset.sourceTableKey,
  );
}

const findingsKey = (source: FindingsSource) => `${source.storagePrefix}/findings/${contentHash(source)}.json`;
const recordsKey = (source: FindingsSource) => `${source.storagePrefix}/findings/records-${contentHash(source)}.json`;

const known = new LRUCache<string, { findings: Finding[] } | RecordDuplicates>({ max: 50 });

async function stored<Result extends { findings: Finding[] } | RecordDuplicates>(
  key: string,
): Promise<Result | undefined> {
  const remembered = known.get(key);
  if (remembered) return remembered as Result;
  if (!(await storage().exists(key))) return undefined;
  const result = JSON.parse(new TextDecoder().decode(await storage().read(key))) as Result;
  known.set(key, result);
  return result;
}

/** Stores what was found, unless its job was deleted meanwhile: then nothing of it remains. */
async function keep(
  { jobId, storagePrefix }: FindingsSource,
  key: string,
  result: { findings: Finding[] } | RecordDuplicates,
): Promise<void> {
  await storage().put(key, new TextEncoder().encode(JSON.stringify(result)));
  if (!(await removeIfGone(jobId, storagePrefix))) known.set(key, result);
}

/** Times that looking through a version may fail before nobody looks again. */
const MOST_FAILURES = 3;

const failuresKey = (source: FindingsSource) => `${source.storagePrefix}/findings/failures-${contentHash(source)}.json`;

/** How often looking through this table failed for good: it takes more memory or time than one step may. */
async function failuresOf(source: FindingsSource): Promise<number> {
  const key = failuresKey(source);
  if (!(await storage().exists(key))) return 0;
  const { failures }: { failures: number } = JSON.parse(new TextDecoder().decode(await storage().read(key)));
  return failures;
}

/** Remembers that looking through this table failed. */
export async function rememberFailure(source: FindingsSource): Promise<void> {
  const failures = (await failuresOf(source)) + 1;
  await storage().put(failuresKey(source), new TextEncoder().encode(JSON.stringify({ failures })));
  await removeIfGone(source.jobId, source.storagePrefix);
}

/** Whether this table was looked through so often without success that it is not tried again. */
export const isGivenUp = async (source: FindingsSource): Promise<boolean> =>
  (await failuresOf(source)) >= MOST_FAILURES;

/** Whether what was asked for is there, is still looked for, or could not be found. */
export async function stateOf(source: FindingsSource, isThere: boolean): Promise<FindingsState> {
  if (isThere) return 'ready';
  return (await failuresOf(source)) > 0 ? 'failed' : 'computing';
}

/** What may be wrong with the table of a version; stored once it was looked for. */
export async function computeFindings(source: FindingsSource): Promise<Finding[]> {
  const key = findingsKey(source);
  const { findings } = await once(key, async () => {
    const before = await stored<{ findings: Finding[] }>(key);
    if (before) return before;
    const [table, read] = await Promise.all([
      loadTable(source.dataset.tableKey),
      loadTable(source.dataset.sourceTableKey),
    ]);
    const result = { findings: await inSteps(findSteps(table, { source: read, today: source.today })) };
    await keep(source, key, result);
    return result;
  });
  return findings;
}

/** As `computeFindings` when it is stored or quick; undefined when the worker has to look. */
export async function findingsAtHand(source: FindingsSource): Promise<Finding[] | undefined> {
  const before = await stored<{ findings: Finding[] }>(findingsKey(source));
  if (before) return before.findings;
  const table = await loadTable(source.dataset.tableKey);
  return rowCount(table) * table.columns.length <= MOST_CELLS_AT_ONCE ? computeFindings(source) : undefined;
}

/** Records of one thing in the table of a version; stored once they were looked for. */
export async function computeRecords(source: FindingsSource): Promise<RecordDuplicates> {
  const key = recordsKey(source);
  return once(key, async () => {
    const before = await stored<RecordDuplicates>(key);
    if (before) return before;
    const table = await loadTable(source.dataset.tableKey);
    const result =
      rowCount(table) > MOST_ROWS_COMPARED ? { columns: [], groups: [] } : await inSteps(recordDuplicateSteps(table));
    await keep(source, key, result);
    return result;
  });
}

/** As `computeRecords` when they are stored or quick to find; undefined when the worker has to look. */
export async function recordsAtHand(source: FindingsSource): Promise<RecordDuplicates | undefined> {
  const before = await stored<RecordDuplicates>(recordsKey(source));
  if (before) return before;
  return rowCount(await loadTable(source.dataset.tableKey)) <= MOST_ROWS_AT_ONCE ? computeRecords(source) : undefined;
}
