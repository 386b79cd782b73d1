import type { ChartFilter } from '@/lib/charts/spec';
import type { Condition, Delta, GenericCause, NoiseVerdict, SignificantChange } from '@/lib/comparison';
import { sliceName } from '@/lib/comparison/language/causes';
import { labelOf, unitOf } from '@/lib/tabular/labels';
import { columnById, type Table } from '@/lib/tabular/table';
import type { Draft, DraftOf } from './draft';
import type { Fact, FactQuery } from './fact';
import { FLOORS } from './floors';
import { factOf, type QualityOf } from './judge';

/** What is known of two periods: what was judged to matter, and every measure beside it. */
export interface ComparedPeriods {
  /** The first table, whose columns name both sides. */
  readonly table: Table;
  readonly changes: readonly SignificantChange[];
  readonly deltas: readonly Delta[];
  /** Percent. */
  readonly threshold: number;
}

/** More are told on the page of the comparison. */
const MOST_CHANGES = 2;
const MOST_CAUSES = 2;
const MOST_NOTICES = 1;
const MOST_LEVELS = 2;

/**
 * What changed from one period to the next as facts, in the order they are told: each change that matters, what has to be ruled out, and
 * the slices that explain it. Where nothing matters, how much there was and is. p and q are those the changes were judged by, corrected
 * over all columns.
 */
export function periodFacts({ table, changes, deltas, threshold }: ComparedPeriods, qualityOf: QualityOf): Fact[] {
  const sides: Sides = { table, threshold: threshold / 100 };
  const told = changes.slice(0, MOST_CHANGES).flatMap((change) => draftsOf(sides, change));
  const drafts = told.length > 0 ? told : deltas.slice(0, MOST_LEVELS).flatMap((delta) => levelDraft(sides, delta));
  return drafts.map(({ draft, q }) => factOf(draft, q, qualityOf(draft.query)));
}

interface Sides {
  readonly table: Table;
  readonly threshold: number;
}

interface Judged {
  readonly draft: Draft;
  readonly q: number | null;
}

function draftsOf(sides: Sides, { whole, parts, basis, cause }: SignificantChange): Judged[] {
  const [part] = parts;
  const changed = basis === 'whole' ? whole : (part ?? whole);
  const condition =
    basis === 'whole' || part === undefined ? [] : [{ pair: part.by, value: part.delta.group?.[0] ?? null }];
  const first = changeDraft(sides, changed.delta, changed.noise, condition);
  const q = changed.noise.adjustedP;
  const notices = (cause?.generic ?? []).slice(0, MOST_NOTICES).map((one) => noticeDraft(sides, whole.delta, one));
  const slices = (cause?.isEverywhere ? [] : (cause?.slices ?? []))
    .filter(({ share }) => share !== null && share >= FLOORS.cause)
    .slice(0, MOST_CAUSES)
    .map((slice): Judged => {
      const { conditions, before, after, contribution, share, rowsBefore, rowsAfter } = slice;
      const filters = filtersOf(sides.table, conditions);
      const draft: DraftOf<'period_cause'> = {
        kind: 'period_cause',
        values: {
          direction: (whole.delta.change ?? 0) < 0 ? 'down' : 'up',
          slice: nameOf(sides.table, conditions),
          // Levels that were told as the change are not told again.
          from: isSame(conditions, condition) || after === null ? null : before,
          to: isSame(conditions, condition) || before === null ? null : after,
          contribution,
          share: share ?? 0,
        },
        unit: unitIn(sides.table, whole.delta.pair),
        n: rowsBefore + rowsAfter,
        effect: { measure: 'share', size: Math.min(1, share ?? 0) },
        p: changed.noise.p,
        isSizeable: true,
        query: queryOf(whole.delta, filters),
        rows: { count: rowsBefore + rowsAfter, filters },
      };
      return { draft, q };
    });
  return [...(first === null ? [] : [{ draft: first, q }]), ...notices, ...slices];
}

function changeDraft(
  { table, threshold }: Sides,
  delta: Delta,
  { p, effect, interval }: NoiseVerdict,
  conditions: readonly Condition[],
): Draft | null {
  const { before, after, changePct, nBefore, nAfter } = delta;
  if (before === null || after === null) return null;
  const filters = filtersOf(table, conditions);
  return {
    kind: 'period_change',
    values: {
      direction: after < before ? 'down' : 'up',
      slice: conditions.length === 0 ? null : nameOf(table, conditions),
      from: before,
      to: after,
      change: changePct === null ? null : changePct / 100,
      low: interval?.[0] ?? null,
      high: interval?.[1] ?? null,
      threshold,
    },
    unit: unitIn(table, delta.pair),
    n: nBefore + nAfter,
    effect: effect === null ? { measure: 'none', size: 1 } : { measure: 'g', size: Math.abs(effect) },
    p,
    isSizeable: true,
    query: queryOf(delta, filters),
    rows: { count: nBefore + nAfter, filters },
  };
}

function noticeDraft({ table }: Sides, delta: Delta, cause: GenericCause): Judged {
  const conditions = 'condition' in cause ? [cause.condition] : [];
  const filters = filtersOf(table, conditions);
  const draft: DraftOf<'period_notice'> = {
    kind: 'period_notice',
    values: {
      code: cause.code,
      slice: conditions.length === 0 ? null : nameOf(table, conditions),
      count: 'rows' in cause ? cause.rows : 'cells' in cause ? cause.cells : null,
      factor: 'factor' in cause ? cause.factor : null,
      before: 'before' in cause ? cause.before : null,
      after: 'after' in cause ? cause.after : null,
    },
    unit: unitIn(table, delta.pair),
    n: delta.nBefore + delta.nAfter,
    effect: { measure: 'none', size: 1 },
    p: null,
    isSizeable: true,
    query: queryOf(delta, filters),
    rows: { count: 'rows' in cause ? cause.rows : delta.nBefore + delta.nAfter, filters },
  };
  return { draft, q: null };
}

function levelDraft({ table }: Sides, delta: Delta): Judged[] {
  const { before, after, nBefore, nAfter } = delta;
  if (before === null || after === null || delta.group !== null) return [];
  const draft: DraftOf<'period_level'> = {
    kind: 'period_level',
    values: { from: before, to: after },
    unit: unitIn(table, delta.pair),
    n: nBefore + nAfter,
    effect: { measure: 'none', size: 1 },
    p: null,
    isSizeable: true,
    query: queryOf(delta, []),
    rows: { count: nBefore + nAfter, filters: [] },
  };
  return [{ draft, q: null }];
}

const queryOf = ({ pair, aggregate }: Delta, filters: readonly ChartFilter[]): FactQuery => ({
  measure: pair,
  aggregate,
  by: null,
  bucket: null,
  second: null,
  filters,
});

function unitIn(table: Table, pair: string | null): string | null {
  const column = pair === null ? undefined : columnById(table, pair);
  return column === undefined ? null : unitOf(column);
}

function filtersOf(table: Table, conditions: readonly Condition[]): ChartFilter[] {
  return conditions.map(({ pair, value }): ChartFilter => {
    if (value === null) return { op: 'missing', column: pair };
    const isNumber = columnById(table, pair)?.vector.kind === 'number';
    return { op: 'equals', column: pair, value: isNumber ? Number(value) : value };
  });
}

const nameOf = (table: Table, conditions: readonly Condition[]): string =>
  sliceName({ conditions }, (id) => {
    const column = columnById(table, id);
    return column === undefined ? id : labelOf(column);
  });

const isSame = (one: readonly Condition[], other: readonly Condition[]): boolean =>
  one.length === other.length &&
  one.every(({ pair, value }) => other.some((condition) => condition.pair === pair && condition.value === value));
