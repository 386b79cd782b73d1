import type { ChartTypeDefinition } from './definition';
import * as registry from './registry';

export type { ChartIcon, ChartTypeDefinition } from './definition';

export type ChartType = keyof typeof registry;

const TYPES: Readonly<Record<ChartType, ChartTypeDefinition>> = registry;

function isChartType(id: string): id is ChartType {
  return Object.hasOwn(TYPES, id);
}

/** The types of charts, what everybody reads at once first. */
export const CHART_TYPES: readonly ChartType[] = Object.keys(TYPES)
  .filter(isChartType)
  .sort((a, b) => TYPES[b].liked - TYPES[a].liked);

/** What is to know about a type of chart. */
export function chartType(id: ChartType): ChartTypeDefinition {
  return TYPES[id];
}
