import { drawLines } from '@/lib/charts/scene/lines';
import { onePlacePerValue, orderAlong } from './checks';
import { COURSE } from './course';
import type { ChartTypeDefinition } from './definition';

/** Values along time or numbers. */
export const line: ChartTypeDefinition = {
  ...COURSE,
  label: 'Line',
  name: 'Line chart',
  icon: 'chart-line',
  liked: 1,
  stacks: [],
  draw: drawLines,
  check: (asked) => orderAlong('A line', asked) ?? onePlacePerValue(asked),
};
