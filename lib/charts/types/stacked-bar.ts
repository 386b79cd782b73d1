import { BARS, groupsOfText } from './bars';
import { barForEach, severalSeries, wholeOfParts } from './checks';
import type { ChartTypeDefinition } from './definition';

/** The parts of each place's whole, on one another. */
export const stacked_bar: ChartTypeDefinition = {
  ...BARS,
  label: 'Stacked bars',
  name: 'Stacked bar chart',
  icon: 'chart-column-stacked',
  liked: 0.82,
  stacks: ['stacked', 'percent'],
  hasLog: false,
  needsSeries: true,
  arrange: groupsOfText,
  check: (asked) => barForEach(asked) ?? severalSeries(asked) ?? wholeOfParts(asked),
};
