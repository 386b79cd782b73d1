import { cellText } from '@/lib/tabular/table';
import { amountsBetween, amountsOfChart, changesBetween, pointsWithin } from './amounts';
import type { Anchor } from './anchor';
import { followColumn, suggestColumn } from './columns';
import { amountsOfColumn, hasValueAxis } from './make-anchor';
import { nearestIndex, placesOfSpan, pointLabelAt } from './places';
import { resolvePoint } from './resolve-point';
import { followRow } from './row-ref';
import { followChart } from './shown';
import type { Snapshot } from './snapshot';
import { detached, found, type Standing } from './standing';

type On<Kind extends Anchor['on']> = Extract<Anchor, { on: Kind }>;

/**
 * Where an annotation is in the data and the chart as they are now, and what is otherwise than at writing. It is never guessed: what has
 * no certain place is detached, with the nearest place as a suggestion.
 */
export function resolveAnchor(snapshot: Snapshot, anchor: Anchor): Standing {
  switch (anchor.on) {
    case 'point':
      return resolvePoint(snapshot, anchor);
    case 'interval':
      return resolveInterval(snapshot, anchor);
    case 'band':
      return resolveBand(snapshot, anchor);
    case 'chart':
      return resolveChart(snapshot, anchor);
    case 'dashboard':
      return found({ at: { on: 'dashboard' }, label: anchor.label });
    case 'column':
      return resolveColumn(snapshot, anchor);
    case 'cell':
      return resolveCell(snapshot, anchor);
  }
}

function resolveInterval(snapshot: Snapshot, anchor: On<'interval'>): Standing {
  const { span, shown, label } = anchor;
  const followed = followChart(snapshot, shown, label, (chart) => {
    const run = placesOfSpan(chart, span, true);
    return run && { on: 'interval', from: run.from, to: run.to };
  });
  if ('standing' in followed) return followed.standing;
  const { chart, moves } = followed;
  const toChart = { at: { on: 'chart' }, label: chart.prepared.title } as const;
  if (!followed.isSameAxis) return detached(label, { code: 'other_columns' }, toChart);
  const isSameBucket = chart.prepared.config.bucket === shown.bucket;
  const run = placesOfSpan(chart, span, isSameBucket);
  if (run === null) {
    const index = nearestIndex(chart, { kind: 'span', span });
    const isTime = chart.prepared.config.bucket !== null && index !== null;
    const nearest = isTime
      ? ({ at: { on: 'point', index, series: null }, label: pointLabelAt(chart, index) } as const)
      : toChart;
    return detached(label, { code: 'value_gone', value: label }, nearest);
  }
  const { from, to } = run;
  const [first, last] = [pointLabelAt(chart, from), pointLabelAt(chart, to)];
  const now = from === to ? first : `${first} to ${last}`;
  const isOtherMeasure = followed.isOtherMeasure || !followed.isSameGroup;
  // Numbers of longer or shorter places are other numbers, unless they add up to the same.
  const isComparable =
    !isOtherMeasure && (isSameBucket || (run.isAligned && anchor.amounts.every(({ of }) => of === 'total')));
  return found({
    at: { on: 'interval', from, to },
    label: now,
    moves: isSameBucket ? moves : [...moves, { what: 'span', via: 'rebucket', from: label, to: now }],
    changes: isComparable ? changesBetween(anchor.amounts, amountsBetween(chart, from, to)) : [],
    isOtherMeasure,
  });
}

function resolveBand(snapshot: Snapshot, anchor: On<'band'>): Standing {
  const { band, shown, label } = anchor;
  const at = { on: 'band', ...band } as const;
  const followed = followChart(snapshot, shown, label, () => at);
  if ('standing' in followed) return followed.standing;
  const { chart, moves, isOtherMeasure } = followed;
  if (isOtherMeasure || !hasValueAxis(chart)) {
    return detached(label, { code: 'other_columns' }, { at: { on: 'chart' }, label: chart.prepared.title });
  }
  const isSamePlaces = followed.isSameAxis && followed.isSameGroup && chart.prepared.config.bucket === shown.bucket;
  return found({
    at,
    label,
    moves,
    changes: isSamePlaces ? changesBetween(anchor.amounts, pointsWithin(chart, band)) : [],
    isOtherMeasure: !isSamePlaces,
  });
}

function resolveChart(snapshot: Snapshot, anchor: On<'chart'>): Standing {
  const followed = followChart(snapshot, anchor.shown, anchor.label, () => ({ on: 'chart' }));
  if ('standing' in followed) return followed.standing;
  const { chart, moves } = followed;
  const isOtherMeasure = followed.isOtherMeasure || !followed.isSameAxis || !followed.isSameGroup;
  return found({
    at: { on: 'chart' },
    label: chart.prepared.title,
    moves,
    changes: isOtherMeasure ? [] : changesBetween(anchor.amounts, amountsOfChart(chart)),
    isOtherMeasure,
  });
}

function resolveColumn(snapshot: Snapshot, { column: ref, label, amounts }: On<'column'>): Standing {
  const followed = followColumn(snapshot, ref);
  if (followed === undefined) {
    return detached(label, { code: 'column_gone', column: ref }, suggestColumn(snapshot, ref));
  }
  const { column, moves } = followed;
  return found({
    at: { on: 'column', columnId: column.id },
    label: column.name,
    moves,
    changes: changesBetween(amounts, amountsOfColumn(column)),
  });
}

function resolveCell(snapshot: Snapshot, anchor: On<'cell'>): Standing {
  const { column: ref, row: rowRef, text, label } = anchor;
  const followed = followColumn(snapshot, ref);
  if (followed === undefined) {
    return detached(label, { code: 'column_gone', column: ref }, suggestColumn(snapshot, ref));
  }
  const { column, moves } = followed;
  const row = followRow(snapshot, rowRef);
  const name = (number: number) => `${column.name}, row ${number + 1}`;
  if (row.row === null) {
    const at = row.nearest === null ? null : ({ on: 'cell', columnId: column.id, row: row.nearest } as const);
    const nearest =
      at === null
        ? { at: { on: 'column', columnId: column.id } as const, label: column.name }
        : { at, label: name(at.row) };
    return detached(label, { code: 'rows_gone', value: label }, nearest);
  }
  const now = cellText(column.vector, row.position);
  return found({
    at: { on: 'cell', columnId: column.id, row: row.row },
    label: name(row.row),
    moves: [...moves, ...row.moves],
    changes: isSameText(now, text) ? [] : [{ of: 'text', name: null, before: text, after: now }],
  });
}

/** Notation alone is no other value: `58.0` is `58`. */
function isSameText(a: string | null, b: string | null): boolean {
  if (a === b) return true;
  if (a === null || b === null || a.trim() === '' || b.trim() === '') return false;
  return Number(a) === Number(b);
}
