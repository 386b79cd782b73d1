import type { ColumnView } from '@/lib/findings/column-view';
import type { Detector, Draft } from '@/lib/findings/draft';
import { measuredNumbers, spreadOf } from '@/lib/findings/numbers';
import { sampled } from '@/lib/findings/sample';
import { sortNumbers } from '@/lib/stats/sort-numbers';
import { nameWords } from '@/lib/tabular/infer/name-evidence';

const FEWEST = 30;
const HOLDS = 0.97;
/** If the columns had nothing to do with each other, so many pairs would break the order; far fewer do. */
const BY_CHANCE = 0.1;
const BY_CHANCE_NAMED = 0.004;
const RATIO = 0.12;
const UNSAID = 0.6;
const MOST_COLUMNS = 24;
/** Words that say which of two comes first. */
const PAIRS = [
  ['min', 'max'],
  ['minimum', 'maximum'],
  ['start', 'end'],
  ['started', 'ended'],
  ['begin', 'end'],
  ['from', 'to'],
  ['low', 'high'],
  ['lower', 'upper'],
  ['first', 'last'],
  ['open', 'close'],
  ['opened', 'closed'],
  ['issued', 'completed'],
  ['arrival', 'departure'],
  ['departure', 'arrival'],
  ['hire', 'left'],
  ['diastolic', 'systolic'],
  ['tmin', 'tmax'],
  ['birth', 'death'],
  ['born', 'died'],
  ['ordered', 'shipped'],
  ['sent', 'received'],
  ['von', 'bis'],
  ['beginn', 'ende'],
] as const;

interface Series {
  readonly view: ColumnView;
  readonly values: Float64Array;
  readonly what: 'day' | 'time' | 'number';
  readonly words: readonly string[];
}

/** Rows that break an order between two columns which nearly all rows keep: start ≤ end, minimum ≤ maximum. */
export const findDisorder: Detector = ({ views, rows, sample }) => {
  if (rows < FEWEST) return [];
  const series = views.flatMap((view) => seriesOf(view) ?? []).slice(0, MOST_COLUMNS);
  return series.flatMap((first) =>
    series.flatMap((second) => (first === second || first.what !== second.what ? [] : between(first, second, sample))),
  );
};

function seriesOf(view: ColumnView): Series | null {
  const words = nameWords(view.column.sourceName ?? view.name);
  if (view.days !== null) return { view, values: view.days, what: 'day', words };
  const times = view.isNumeric ? null : timesOf(view);
  if (times !== null) return { view, values: times, what: 'time', words };
  const values = measuredNumbers(view) ?? (view.kind === 'year' ? view.numbers : null);
  return values === null ? null : { view, values, what: 'number', words };
}

const CLOCK = /^(\d{1,2}):(\d\d)(?::(\d\d))?\s*([ap])?\.?m?\.?$/i;

/** Times of day as minutes; null when the column holds others. */
function timesOf(view: ColumnView): Float64Array | null {
  const { dictionary, codes } = view.text;
  let read = 0;
  let all = 0;
  const minutes = Float64Array.from(dictionary, (text, code) => {
    const count = view.counts[code] ?? 0;
    all += count;
    const match = CLOCK.exec(text);
    if (match === null) return Number.NaN;
    read += count;
    const hour = match[4] === undefined ? Number(match[1]) : (Number(match[1]) % 12) + (/p/i.test(match[4]) ? 12 : 0);
    return hour * 60 + Number(match[2]) + Number(match[3] ?? 0) / 60;
  });
  if (all === 0 || read < 0.8 * all) return null;
  return Float64Array.from(codes, (code) => (code < 0 ? Number.NaN : (minutes[code] as number)));
}

function between(first: Series, second: Series, sample: Int32Array | null): Draft[] {
  const [a, b] = [first.values, second.values];
  let count = 0;
  let less = 0;
  const broken: number[] = [];
  for (let i = 0; i < a.length; i++) {
    const difference = (b[i] as number) - (a[i] as number);
    if (Number.isNaN(difference)) continue;
    count++;
    if (difference < 0) {
      broken.push(i);
      if (broken.length > (1 - HOLDS) * a.length) return [];
    } else if (difference > 0) less++;
  }
  if (count < FEWEST || broken.length === 0 || broken.length > (1 - HOLDS) * count || less < count / 4) return [];
  const isNamed = PAIRS.some(([x, y]) => first.words.includes(x) && second.words.includes(y));
  // That one number hardly ever exceeds another may be chance (runs and hits); of days and times it is a course of events.
  const isSaid = isNamed || first.what !== 'number';
  const chance = chanceOfBreaking(sampled(a, sample), sampled(b, sample));
  if (chance < (isNamed ? BY_CHANCE_NAMED : BY_CHANCE) || (!isNamed && broken.length > RATIO * chance * count))
    return [];
  const share = 1 - broken.length / count;
  const [spreadA, spreadB] = [spreadOf(sampled(a, sample)), spreadOf(sampled(b, sample))];
  return broken.map((position) => {
    const [x, y] = [
      Math.abs(spreadA?.score(a[position] as number) ?? 0),
      Math.abs(spreadB?.score(b[position] as number) ?? 0),
    ];
    // Of the two the one that is odd in its own column is wrong; else nobody can say, and what comes later is asked about.
    const isFirst = x > 3 && x > 1.5 * y;
    const isClear = isFirst || (y > 3 && y > 1.5 * x);
    const view = isFirst ? first.view : second.view;
    const firstValue = first.view.at(position) ?? '';
    const secondValue = second.view.at(position) ?? '';
    return {
      kind: 'order',
      view,
      positions: [position],
      value: view.at(position),
      certainty: (isClear ? 0.86 : 0.72) * (share > 0.98 ? 1 : 0.9) * (isSaid ? 1 : UNSAID),
      reason: { first: first.view.id, second: second.view.id, firstValue, secondValue, share },
      about: [first.view.name, firstValue, second.view.name, secondValue],
      cause: `${first.view.name} ≤ ${second.view.name}`,
      rivals: [isFirst ? second.view : first.view],
    };
  });
}

/** The share of pairs that would break the order if rows of the two columns were matched at random. */
function chanceOfBreaking(a: Float64Array, b: Float64Array): number {
  const both = (_: number, i: number) => !Number.isNaN(a[i]) && !Number.isNaN(b[i]);
  const left = sortNumbers(a.filter(both));
  const right = sortNumbers(b.filter(both));
  let below = 0;
  let broken = 0;
  for (let i = 0; i < left.length; i++) {
    while (below < right.length && (right[below] as number) < (left[i] as number)) below++;
    broken += below / right.length;
  }
  return left.length === 0 ? 0 : broken / left.length;
}
