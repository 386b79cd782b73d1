import { BARS, groupsOfText } from './bars';
import { barForEach, severalSeries } from './checks';
import type { ChartTypeDefinition } from './definition';

/** Several values for each place, side by side. */
export const grouped_bar: ChartTypeDefinition = {
  ...BARS,
  label: 'Grouped bars',
  name: 'Grouped bar chart',
  icon: 'chart-column-increasing',
  liked: 0.85,
  needsSeries: true,
  arrange: groupsOfText,
  check: (asked) => barForEach(asked) ?? severalSeries(asked),
};
