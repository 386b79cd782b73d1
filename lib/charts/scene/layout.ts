import type { PreparedChart } from '@/lib/charts/chart';

/** Width of a text in px. */
export type Measure = (text: string) => number;

/** Widths in a sans-serif of this size, roughly: for a browser that has not drawn anything yet. */
export const roughMeasure =
  (fontSize: number): Measure =>
  (text) =>
    [...text].length * fontSize * 0.56;

const BARS: ReadonlySet<string> = new Set(['bar', 'grouped_bar', 'stacked_bar', 'box']);
/** The share of the width that names beside the bars may take. */
const NAMES_SHARE = 0.36;

/** Whether the chart stands on a base that every value is compared with, so that its axis begins at zero. */
export function fromZero({ chart_type, config }: PreparedChart): boolean {
  return (
    !config.log && (BARS.has(chart_type) || chart_type === 'area' || chart_type === 'histogram') && chart_type !== 'box'
  );
}

/** Whether the values of one place lie on one another. */
export function isStacked({ chart_type, config }: PreparedChart): boolean {
  if (config.series.length < 2 || config.log) return false;
  return chart_type === 'stacked_bar' || ((chart_type === 'area' || chart_type === 'bar') && config.stack !== 'none');
}

/** Whether the values of one place are shown as parts of 100 %. */
export function isPercent(chart: PreparedChart): boolean {
  return isStacked(chart) && chart.config.stack === 'percent' && !hasNegative(chart);
}

function hasNegative({ data, config }: PreparedChart): boolean {
  return data.some((point) => config.series.some(({ key }) => typeof point[key] === 'number' && point[key] < 0));
}

/**
 * Whether bars lie, their names beside them: when the names would not fit below upright ones. Time stays upright, for it
 * runs from left to right.
 *
 * @param width px there are for the whole chart
 */
export function isHorizontal(chart: PreparedChart, width: number, measure: Measure): boolean {
  if (!BARS.has(chart.chart_type) || chart.config.x_kind !== 'category') return false;
  const names = chart.data.map(({ x }) => String(x ?? ''));
  if (names.length < 2) return false;
  const room = (width * 0.86) / names.length;
  return Math.max(...names.map(measure)) > room - 6;
}

/** Height of a chart whose bars lie: every name keeps its line. */
export function horizontalHeight(chart: PreparedChart, least: number): number {
  const isGrouped = chart.config.series.length > 1 && !isStacked(chart) && chart.chart_type !== 'box';
  const row = isGrouped ? Math.min(60, Math.max(20, 8 * chart.config.series.length + 6)) : 20;
  return Math.max(least, chart.data.length * row + 110);
}

/** Room for names beside lying bars: that of the longest, but no more than about a third of the width. */
export function namesWidth(names: readonly string[], width: number, measure: Measure): number {
  return Math.ceil(Math.min(width * NAMES_SHARE, Math.max(0, ...names.map(measure))));
}

/** Every how manieth label of an axis is shown, so that they do not touch. */
export function labelStep(labels: readonly string[], width: number, measure: Measure, gap = 12): number {
  const most = Math.floor(width / (Math.max(1, ...labels.map(measure)) + gap));
  return Math.max(1, Math.ceil(labels.length / Math.max(1, most)));
}

/** The text, or as much of it as fits with an ellipsis. */
export function ellipsise(text: string, width: number, measure: Measure): string {
  if (measure(text) <= width) return text;
  const characters = [...text];
  let low = 0;
  let high = characters.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (measure(`${characters.slice(0, middle).join('').trimEnd()}…`) <= width) low = middle;
    else high = middle - 1;
  }
  return low === 0 ? '…' : `${characters.slice(0, low).join('').trimEnd()}…`;
}

/**
 * The colours of series by index; null is the neutral colour: `Other` is no series like another. Slices are coloured like
 * series.
 */
export function colorIndex(label: string, index: number): number | null {
  return label === 'Other' ? null : index;
}
