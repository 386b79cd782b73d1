import { canonicalJson } from '@/lib/cleaning/canonical';
import { type Alignment, alignPeriods, type ColumnPair } from '@/lib/comparison';
import type { Actor } from '@/lib/data/actor';
import { type ComparisonRow, findComparison } from '@/lib/data/comparisons';
import { remembered } from '@/lib/services/charts/remember';
import { columnById } from '@/lib/tabular/table';
import { type LoadedPeriod, loadPeriod } from './periods';

/** A comparison with the current versions of its two datasets. */
export interface OpenComparison {
  readonly row: ComparisonRow;
  readonly first: LoadedPeriod;
  readonly second: LoadedPeriod;
  /** The mapping without pairs of which a column is no longer there. */
  readonly mapping: readonly ColumnPair[];
}

/** Throws `not_found`, and `wrong_state` while a dataset was never cleaned. */
export async function openComparison(actor: Actor, id: string): Promise<OpenComparison> {
  const row = await findComparison(actor, id);
  const [first, second] = await Promise.all([loadPeriod(actor, row.jobId1), loadPeriod(actor, row.jobId2)]);
  return opened(row, first, second);
}

/** A comparison with its two periods, whoever asked for them. */
export function opened(row: ComparisonRow, first: LoadedPeriod, second: LoadedPeriod): OpenComparison {
  const mapping = row.mapping.filter(
    (pair) => columnById(first.table, pair.first) !== undefined && columnById(second.table, pair.second) !== undefined,
  );
  return { row, first, second, mapping };
}

/** What `compute` gives for a comparison as it is mapped now, remembered as long as the first table is in memory. */
export function computed<Result extends object>(
  open: OpenComparison,
  what: string,
  compute: (alignment: Alignment) => Result | Promise<Result>,
): Promise<Result> {
  const key = canonicalJson(['comparison', open.second.dataset.tableKey, open.mapping, open.row.settings]);
  const alignment = () =>
    remembered(open.first.table, key, () => alignPeriods(open.first, open.second, open.mapping, open.row.settings));
  return remembered(open.first.table, `${key} ${what}`, async () => compute(await alignment()));
}

/** The alignment itself. */
export const alignmentOf = (open: OpenComparison): Promise<Alignment> =>
  computed(open, 'alignment', (alignment) => alignment);
