import { recommendCharts } from '@/lib/charts/recommend';
import { type Analyst, RECOMMENDED } from './analyst';

/** Statistics alone: what is asked stays on this machine. */
export const builtin: Analyst = {
  source: 'builtin',
  recommend: async ({ table, goal }) => recommendCharts(table, goal, RECOMMENDED),
};
