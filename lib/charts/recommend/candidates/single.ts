import type { Candidate } from '@/lib/charts/recommend/candidate';
import type { Sample } from '@/lib/charts/recommend/sample';
import type { Usable } from '@/lib/charts/recommend/usable';
import { moments } from '@/lib/stats/moments';
import { iqrFences } from '@/lib/stats/outliers';

const FEWEST_VALUES = 5;

/** How one measure is spread: bins, and a single box. */
export function singleCharts(usable: Usable, sample: Sample): Candidate[] {
  const measures = usable.measures.filter((measure) => !usable.groupings.some(({ column }) => column === measure));
  return measures.flatMap((measure) => {
    const values = sample.numbers(measure);
    const { count, skewness } = moments(values);
    if (count < FEWEST_VALUES) return [];
    const [low, high] = iqrFences(values);
    // Mostly one value, and exceptions: bins would be one bar.
    if (low === high) return [];
    const outliers = values.reduce((sum, value) => sum + (value < low || value > high ? 1 : 0), 0) / count;
    const lean = Number.isNaN(skewness) ? 0 : Math.min(1, Math.abs(skewness) / 3);
    const interest = 0.28 + 0.2 * lean + 0.15 * Math.min(1, outliers / 0.05);
    const base = { measure, along: [], intent: 'spread' } as const;
    return [
      { ...base, type: 'histogram', request: { x_col: measure.id, chart_type: 'histogram' }, interest },
      { ...base, type: 'box', request: { x_col: measure.id, chart_type: 'box' }, interest: 0.3 * interest },
    ];
  });
}
