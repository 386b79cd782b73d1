import { BARS } from './bars';
import { barForEach } from './checks';
import type { ChartTypeDefinition } from './definition';

/** A value for each category, or for each span of time. */
export const bar: ChartTypeDefinition = {
  ...BARS,
  label: 'Bars',
  name: 'Bar chart',
  icon: 'chart-column',
  liked: 0.97,
  check: barForEach,
  reason(words) {
    if (words.hasSeries) return words.cross();
    return words.isTime ? words.line() : words.groups();
  },
};
