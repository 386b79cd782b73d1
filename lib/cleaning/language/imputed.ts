import type { Reason } from '@/lib/cleaning/changes/reason';
import { decimalText, list, number, percent, plural } from '@/lib/text/words';

type Imputed = Extract<Reason, { code: 'imputed' }>;

const MOST_NAMES = 5;

/** How a cell was told from others, and how far off the method was where the truth is known. */
export function imputedSentence({ method, from, values, hidden, below, above, right }: Imputed): string {
  const columns = list(from, MOST_NAMES);
  const how = {
    neighbours: `told from the most alike rows by ${columns}`,
    regression: `told by regression on ${columns}`,
    trees: `told by boosted trees from ${columns}`,
    group_mean: `filled with the mean of the rows with the same ${columns}`,
    group_median: `filled with the median of the rows with the same ${columns}`,
    interpolation: `interpolated between the known values before and after${from.length === 0 ? '' : ` by ${columns}`}`,
    previous: `filled with the known value before${from.length === 0 ? '' : ` by ${columns}`}`,
  }[method];
  const checked = `of ${number(hidden)} known cells hidden for a check`;
  const sure =
    below !== null && above !== null
      ? ` In 90 % ${checked} the truth lay between ${decimalText(below)} below and ${decimalText(above)} above what was told.`
      : right !== null
        ? ` ${percent(right)} ${checked} were told right.`
        : '';
  return `Missing; ${how}, learned from ${plural(values, 'known value')}.${sure}`;
}

/** Where the truth of one cell lies in nine of ten of such cells; undefined where the check does not tell. */
export function imputedInterval({ below, above }: Imputed, after: string | null): string | undefined {
  const value = after === null ? Number.NaN : Number(after);
  if (below === null || above === null || Number.isNaN(value)) return undefined;
  return `Here: between ${decimalText(value - below)} and ${decimalText(value + above)}.`;
}
