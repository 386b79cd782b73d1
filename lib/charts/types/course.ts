import { MOST_POINTS } from '@/lib/charts/limits';
import type { ChartTypeDefinition } from './definition';
import { SERIES_WORDS } from './series';

type Shared = Omit<ChartTypeDefinition, 'label' | 'name' | 'icon' | 'liked' | 'check' | 'stacks' | 'draw'>;

/** What lines and areas have in common: places in their order, and a value for each series there. */
export const COURSE: Shared = {
  ...SERIES_WORDS,
  pointWords: ['place', 'places'],
  along: 'course',
  isSingleValues: false,
  mostSpans: MOST_POINTS,
  order: 'own',
  hasLog: true,
  prepare: (context, { series }) => series(context),
  reason: (words) => (words.hasSeries ? words.lines() : words.line()),
};
