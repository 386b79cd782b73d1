import { area } from './area';
import { bar } from './bar';
import { box } from './box';
import type { ChartTypeDefinition } from './definition';
import { grouped_bar } from './grouped-bar';
import { heatmap } from './heatmap';
import { histogram } from './histogram';
import { line } from './line';
import { pie } from './pie';
import { scatter } from './scatter';
import { stacked_bar } from './stacked-bar';

export type { ChartIcon, ChartTypeDefinition } from './definition';

/** Every type of chart, by its id, in the order they are offered. */
const TYPES = {
  line,
  area,
  bar,
  grouped_bar,
  stacked_bar,
  scatter,
  pie,
  histogram,
  box,
  heatmap,
} satisfies Record<string, ChartTypeDefinition>;

export type ChartType = keyof typeof TYPES;

function isChartType(id: string): id is ChartType {
  return Object.hasOwn(TYPES, id);
}

export const CHART_TYPES: readonly ChartType[] = Object.keys(TYPES).filter(isChartType);

/** What is to know about a type of chart. */
export function chartType(id: ChartType): ChartTypeDefinition {
  return TYPES[id];
}
