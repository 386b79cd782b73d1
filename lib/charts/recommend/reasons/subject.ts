import { categoriesOf } from '@/lib/charts/categories';
import type { PreparedChart } from '@/lib/charts/chart';
import type { SpecColumns } from '@/lib/charts/columns';
import { pickCodes, pickNumbers, type Selection } from '@/lib/charts/prepare/selection';
import type { ChartSpec } from '@/lib/charts/spec';
import { columnWords } from '@/lib/charts/titles';
import { measuredNumbersOf } from '@/lib/charts/values';
import { type Effect, effectSize } from '@/lib/stats/effect';
import type { Column } from '@/lib/tabular/table';
import { evidence, share, significance, statistic } from './words';

/** What a reason is about: a spec, its columns, and the chart made of all rows. */
export interface Subject extends SpecColumns {
  readonly spec: ChartSpec;
  readonly chart: PreparedChart;
  /** The rows that fulfil the filters. */
  readonly selection: Selection;
}

/** What is drawn, as the beginning of a sentence: “Mean test score”, without its unit. */
export function subjectWords({ y, chart: { y_header, config } }: Subject): string {
  const unit = config.y_unit === null ? '' : ` (${config.y_unit})`;
  const header = y_header.endsWith(unit) && unit !== '' ? y_header.slice(0, -unit.length) : y_header;
  return config.y_kind === 'category' ? y.map(columnWords).join(', ') || 'number of rows' : header;
}

/** The numbers of a column in the rows the chart is made of. */
export function selectedNumbers({ selection }: Subject, column: Column): Float64Array | null {
  const values = measuredNumbersOf(column);
  return values === null ? null : pickNumbers(values, selection);
}

/** The codes of a column's categories in the rows the chart is made of, and how many there may be. */
export function selectedCodes({ selection }: Subject, column: Column): { codes: Int32Array; size: number } {
  const { codes, labels } = categoriesOf(column);
  return { codes: pickCodes(codes, selection), size: labels.length };
}

/** “city explains 43 % of the variation (η² = 0.43, n = 212)”; null where that cannot be said. */
export function explained(subject: Subject, group: Column, measure: Column): string | null {
  const values = selectedNumbers(subject, measure);
  const { codes, size } = selectedCodes(subject, group);
  return values === null ? null : sentence(columnWords(group), effectSize(codes, size, values));
}

/** More pairs of groups than this are not looked at. */
const MOST_PAIRS = 100_000;

/** The same of two groupings at once: “site and variety together explain …”. */
export function explainedTogether(subject: Subject, group: Column, other: Column, measure: Column): string | null {
  const values = selectedNumbers(subject, measure);
  const [a, b] = [selectedCodes(subject, group), selectedCodes(subject, other)];
  if (values === null || a.size * b.size > MOST_PAIRS) return null;
  const pairs = a.codes.map((code, i) => {
    const second = b.codes[i] as number;
    return code < 0 || second < 0 ? -1 : code * b.size + second;
  });
  const names = `${columnWords(group)} and ${columnWords(other)} together`;
  return sentence(names, effectSize(pairs, a.size * b.size, values), true);
}

function sentence(names: string, { etaSquared, p, n }: Effect, areSeveral = false): string | null {
  if (etaSquared === null || p === null) return null;
  const rows = `n = ${n.toLocaleString('en-US')}`;
  const eta = `η² = ${statistic(etaSquared)}`;
  if (p >= 0.05) return `the differences may be chance${evidence([eta, significance(p), rows])}`;
  return `${names} ${areSeveral ? 'explain' : 'explains'} ${share(etaSquared)} of the variation${evidence([eta, rows])}`;
}
