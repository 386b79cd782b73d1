import type { AlignedPair, Alignment } from '@/lib/comparison/align/alignment';
import type { Period, Side } from '@/lib/comparison/period';
import { isMeasured, kindOf } from '@/lib/tabular/kinds';
import { labelOf, unitOf } from '@/lib/tabular/labels';
import { columnById, rowCount } from '@/lib/tabular/table';
import { countMissing } from '@/lib/tabular/vectors';
import type { Overview, SchemaDrift } from './delta';

/** The two data sets as wholes: size, gaps, quality, and what changed about the columns. */
export function overviewOf(alignment: Alignment): Overview {
  const { first, second, pairs } = alignment;
  return {
    rowsBefore: rowCount(first.table),
    rowsAfter: rowCount(second.table),
    columnsBefore: first.table.columns.length,
    columnsAfter: second.table.columns.length,
    missingBefore: missingShare(pairs, 'first', first),
    missingAfter: missingShare(pairs, 'second', second),
    qualityBefore: first.quality ?? null,
    qualityAfter: second.quality ?? null,
    trustBefore: first.trust ?? null,
    trustAfter: second.trust ?? null,
    drift: driftOf(alignment),
  };
}

function missingShare(pairs: readonly AlignedPair[], side: Side, { table }: Period): number {
  const cells = pairs.length * rowCount(table);
  const missing = pairs.reduce((sum, { columns }) => sum + countMissing(columns[side].vector), 0);
  return cells === 0 ? 0 : missing / cells;
}

function driftOf(alignment: Alignment): SchemaDrift[] {
  const { first, second, pairs, onlyFirst, onlySecond } = alignment;
  const drift: SchemaDrift[] = [];
  const name = (period: Period, id: string) => {
    const column = columnById(period.table, id);
    return column === undefined ? id : labelOf(column);
  };
  for (const id of onlySecond) drift.push({ code: 'column_added', second: id, name: name(second, id) });
  for (const id of onlyFirst) drift.push({ code: 'column_removed', first: id, name: name(first, id) });
  const moved = movedPairs(alignment);
  for (const pair of pairs) {
    const { first: a, second: b } = pair.columns;
    const [before, after] = [a.sourceName ?? a.name, b.sourceName ?? b.name];
    if (before !== after) drift.push({ code: 'renamed', pair: pair.id, before, after });
    const places = moved.get(pair.id);
    if (places !== undefined) drift.push({ code: 'moved', pair: pair.id, ...places });
    if (a.type !== b.type) drift.push({ code: 'type_changed', pair: pair.id, before: a.type, after: b.type });
    const [kindBefore, kindAfter] = [kindOf(a), kindOf(b)];
    // What two headers make of the same amounts, money here and a count there, is no change of the column.
    if (kindBefore !== kindAfter && !(isMeasured(kindBefore) && isMeasured(kindAfter)))
      drift.push({ code: 'kind_changed', pair: pair.id, before: kindBefore, after: kindAfter });
    const [unitBefore, unitAfter] = [unitOf(a), unitOf(b)];
    if (unitBefore !== unitAfter)
      drift.push({ code: 'unit_changed', pair: pair.id, before: unitBefore, after: unitAfter });
  }
  return drift;
}

/** Pairs that do not stand in the longest run of pairs in the same order on both sides, with their places. */
function movedPairs({ first, second, pairs }: Alignment): Map<string, { before: number; after: number }> {
  const places = pairs
    .map(({ id, first: a, second: b }) => ({
      id,
      before: first.table.columns.findIndex((column) => column.id === a),
      after: second.table.columns.findIndex((column) => column.id === b),
    }))
    .sort((a, b) => a.before - b.before);
  const length = places.map(() => 1);
  const previous = places.map(() => -1);
  for (let i = 0; i < places.length; i++) {
    for (let j = 0; j < i; j++) {
      if ((places[j]?.after ?? 0) < (places[i]?.after ?? 0) && (length[j] ?? 0) + 1 > (length[i] ?? 0)) {
        length[i] = (length[j] ?? 0) + 1;
        previous[i] = j;
      }
    }
  }
  const staying = new Set<number>();
  for (let at = length.indexOf(Math.max(...length)); at >= 0; at = previous[at] ?? -1) staying.add(at);
  return new Map(places.filter((_, i) => !staying.has(i)).map(({ id, before, after }) => [id, { before, after }]));
}
