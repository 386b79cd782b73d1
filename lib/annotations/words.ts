import { formatValue } from '@/lib/charts/scene/format';
import type { Change, Detachment, Move, Standing } from './standing';

/** What is told about how an annotation stands, in sentences; none of one that is where it was. */
export function standingWords(standing: Standing): string[] {
  const { moves, changes, detachment, isOtherMeasure } = standing;
  return [
    ...(detachment === null ? [] : [detachmentWords(detachment)]),
    ...moves.map(moveWords),
    ...changes.slice(0, MOST_CHANGES).map(changeWords),
    ...(changes.length > MOST_CHANGES ? [`${changes.length - MOST_CHANGES} more values changed.`] : []),
    ...(isOtherMeasure ? ['The chart measures something else than when this was written.'] : []),
  ];
}

const MOST_CHANGES = 3;

const quoted = (text: string): string => `“${text.length > 60 ? `${text.slice(0, 60)}…` : text}”`;

function moveWords({ what, via, from, to }: Move): string {
  if (what === 'row') {
    return via === 'merge' ? `Row ${from} was merged into row ${to}.` : `Row ${from} is row ${to} of this file.`;
  }
  if (via === 'rename') {
    return what === 'column'
      ? `The column ${quoted(from)} is called ${quoted(to)} now.`
      : `${quoted(from)} is called ${quoted(to)} now.`;
  }
  if (via === 'merge') return `${quoted(from)} was merged into ${quoted(to)}.`;
  if (via === 'rebucket') return `The chart shows ${quoted(from)} as ${quoted(to)} now.`;
  return `${quoted(from)} became ${quoted(to)}.`;
}

const OF: Record<Change['of'], string> = {
  value: 'value',
  total: 'total',
  lowest: 'lowest value',
  highest: 'highest value',
  points: 'number of points in it',
  rows: 'number of rows',
  values: 'number of values',
  distinct: 'number of different values',
  mean: 'mean',
  text: 'cell',
};

function changeWords({ of, name, before, after }: Change): string {
  const what = `The ${OF[of]}${name === null ? '' : ` of ${quoted(name)}`}`;
  if (before === null) return `${what} was empty, and is ${amount(after)} now.`;
  if (after === null) return `${what} was ${amount(before)}, and is empty now.`;
  return `${what} was ${amount(before)}, and is ${amount(after)} now.`;
}

const amount = (value: number | string | null): string =>
  typeof value === 'number' ? formatValue(value) : value === null ? 'empty' : quoted(value);

function detachmentWords(detachment: Detachment): string {
  switch (detachment.code) {
    case 'column_gone':
      return `The column ${quoted(detachment.column.name)} is no longer in the data.`;
    case 'value_gone':
      return `${quoted(detachment.value)} is no longer in the chart.`;
    case 'rows_gone':
      return `The rows of ${quoted(detachment.value)} were removed.`;
    case 'not_drawn':
      return `${quoted(detachment.value)} is in the data, but not in the chart.`;
    case 'other_columns':
      return 'The chart shows something else now.';
    case 'chart_outdated':
      return 'The chart could not be brought up to date.';
  }
}
