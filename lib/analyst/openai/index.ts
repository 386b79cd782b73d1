import { type Analyst, AnalystFailure, RECOMMENDED } from '@/lib/analyst/analyst';
import { recommendCharts } from '@/lib/charts/recommend';
import { ask } from './ask';
import { payload } from './payload';
import { readProposals } from './proposals';
import type { ModelSettings } from './settings';
import { verify } from './verify';

const FILLED_IN = 'Added by the built-in analyst.';

/**
 * A language model proposes, the engine verifies: columns must exist and fit the type of chart, and every number of a reason must be
 * true of the data. What is left is filled up by the built-in analyst.
 */
export function openaiAnalyst(settings: ModelSettings): Analyst {
  return {
    source: 'model',
    recommend: async ({ table, goal }) => {
      const proposals = readProposals(await ask(settings, payload(table, goal)));
      const items = verify(table, proposals, RECOMMENDED);
      if (items.length === 0) throw new AnalystFailure('The model proposed no chart that fits the data.');
      const lowest = items.at(-1)?.score ?? 1;
      const known = items.map(({ spec }) => spec);
      const more = recommendCharts(table, goal, RECOMMENDED - items.length, known);
      return [
        ...items,
        ...more.map((item) => ({
          ...item,
          score: Math.min(item.score, lowest),
          reasoning: `${item.reasoning} ${FILLED_IN}`,
        })),
      ];
    },
  };
}
