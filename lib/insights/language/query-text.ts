import { significance, statistic } from '@/lib/charts/recommend/reasons/words';
import type { Fact } from '@/lib/insights/fact';
import { plural } from '@/lib/text/words';
import { measureWords, type Names } from './slots';

const TESTS: Readonly<Record<Fact['kind'], string | null>> = {
  level: null,
  spread: null,
  moving_average: null,
  trend: 'Mann–Kendall',
  change_point: 'Student’s t over all places',
  seasonality: 'F over the places of the cycle',
  anomaly: 'robust score',
  outliers: 'robust score',
  top: 'the first against the second',
  bottom: 'the last against the one before',
  concentration: 'χ² against equal parts',
  group_difference: 'Kruskal–Wallis',
  correlation: 'Spearman',
  missingness: 'χ²',
  ratio: 'χ² of the ratios',
  mix: 'χ² and normal',
  period_change: 'one period against the other',
  period_cause: 'what explains most with least',
  period_notice: null,
  period_level: null,
  place: null,
  part: null,
  touched: null,
};

/** What was computed, in words: “mean score by date (month), 192 values; Mann–Kendall, tau 0.94, q < 0.001”. */
export function queryText({ kind, query, n, effect, q }: Fact, names: Names): string {
  const name = (id: string) => names[id] ?? id;
  const by = query.by === null ? '' : ` by ${name(query.by)}${query.bucket === null ? '' : ` (${query.bucket})`}`;
  const second =
    query.second === null ? '' : kind === 'ratio' ? ` per ${name(query.second)}` : ` and ${name(query.second)}`;
  const what = `${measureWords(query, names)}${kind === 'ratio' ? second + by : by + second}, ${plural(n, 'value')}${query.includeFilled ? ', filled cells included' : ''}`;
  const test = TESTS[kind];
  if (test === null || q === null) return what;
  const sure = significance(q)?.replace(/^p/, 'q') ?? '';
  return `${what}; ${test}, ${effect.measure.replaceAll('_', ' ')} ${statistic(effect.size)}, ${sure}`;
}
