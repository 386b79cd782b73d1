import { drawAreas } from '@/lib/charts/scene/lines';
import { onePlacePerValue, orderAlong, wholeOfParts } from './checks';
import { COURSE } from './course';
import type { ChartTypeDefinition } from './definition';

/** Amounts along time or numbers, several on one another where they add up. */
export const area: ChartTypeDefinition = {
  ...COURSE,
  label: 'Area',
  name: 'Area chart',
  icon: 'chart-area',
  liked: 0.9,
  stacks: ['none', 'stacked', 'percent'],
  draw: drawAreas,
  check: (asked) => orderAlong('An area', asked) ?? wholeOfParts(asked) ?? onePlacePerValue(asked),
};
