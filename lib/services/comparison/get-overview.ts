import { computeShifts, overviewOf, type Shift } from '@/lib/comparison';
import { driftSentence } from '@/lib/comparison/language/alignment';
import type { ComparisonOverviewJson } from '@/lib/contract/comparison';
import type { Actor } from '@/lib/data/actor';
import { labelOf } from '@/lib/tabular/labels';
import { columnById } from '@/lib/tabular/table';
import { nameIn } from './comparison-json';
import { computed, type OpenComparison, openComparison } from './open-comparison';

/** The two datasets as wholes, and how the values of each pair of columns are spread. Throws `not_found`. */
export async function getOverview(actor: Actor, id: string): Promise<ComparisonOverviewJson> {
  return openOverview(await openComparison(actor, id));
}

/** The same for an opened comparison. */
export async function openOverview(open: OpenComparison): Promise<ComparisonOverviewJson> {
  const nameOf = nameIn(open.first.table);
  const headerOf = (pair: string) => {
    const column = columnById(open.first.table, pair);
    return column === undefined ? nameOf(pair) : labelOf(column);
  };
  const { overview, shifts } = await computed(open, 'overview', (alignment) => ({
    overview: overviewOf(alignment),
    shifts: computeShifts(alignment),
  }));
  return {
    row_count: [overview.rowsBefore, overview.rowsAfter],
    column_count: [overview.columnsBefore, overview.columnsAfter],
    missing_share: [overview.missingBefore, overview.missingAfter],
    quality_score: [overview.qualityBefore, overview.qualityAfter],
    trust: [overview.trustBefore, overview.trustAfter],
    drift: overview.drift.map((drift) => ({ code: drift.code, sentence: driftSentence(drift, headerOf) })),
    shifts: shifts.map((shift) => shiftJson(shift, nameOf)),
  };
}

function shiftJson(shift: Shift, nameOf: (pair: string) => string): ComparisonOverviewJson['shifts'][number] {
  const column = nameOf(shift.pair);
  const missing_share: [number, number] = [shift.missingBefore, shift.missingAfter];
  if (shift.kind === 'numbers') {
    const { ks, ksP, psi, wasserstein } = shift;
    return { kind: 'numbers', column, ks, ks_p: ksP, psi, wasserstein, missing_share };
  }
  return {
    kind: 'categories',
    column,
    distance: shift.distance,
    psi: shift.psi,
    p: shift.p,
    shares: shift.shares.map((share) => ({ ...share })),
    appeared: [...shift.appeared],
    vanished: [...shift.vanished],
    appeared_count: shift.appearedCount,
    vanished_count: shift.vanishedCount,
    missing_share,
  };
}
