import { MOST_POINTS } from '@/lib/charts/limits';
import { drawBars } from '@/lib/charts/scene/bars';
import type { ChartTypeDefinition } from './definition';
import { SERIES_WORDS } from './series';

type Shared = Omit<ChartTypeDefinition, 'label' | 'name' | 'icon' | 'liked' | 'check'>;

/** What bars of all kinds have in common: a place for each category or span of time, and a value for each series there. */
export const BARS: Shared = {
  ...SERIES_WORDS,
  pointWords: ['place', 'places'],
  along: 'places',
  isSingleValues: false,
  mostSpans: MOST_POINTS,
  order: 'own',
  stacks: [],
  hasLog: true,
  prepare: (context, { series }) => series(context),
  draw: drawBars,
  reason: (words) => words.cross(),
};

/** A second column of text makes the groups of bars that are about two kinds of categories. */
export const groupsOfText: NonNullable<ChartTypeDefinition['arrange']> = ({ x, y, group }, aggregate) => {
  const [only] = y;
  const isText = group === null && only !== undefined && y.length === 1 && only.id !== x.id && only.kind === 'text';
  if (!isText || aggregate !== null || only.hasNumbers || x.kind === 'number') return { x, y, group };
  return { x, y: [], group: only };
};
