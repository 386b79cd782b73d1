import { type Analyst, AnalystFailure, RECOMMENDED } from '@/lib/analyst/analyst';
import type { Goal } from '@/lib/charts/recommend';
import { recommendCharts } from '@/lib/charts/recommend';
import type { Table } from '@/lib/tabular/table';
import { ask } from './ask';
import { withinBudget } from './budget';
import type { Prompt } from './complete';
import { MOST_COLUMNS, payload } from './payload';
import { readProposals } from './proposals';
import { INSTRUCTIONS } from './recommend-prompt';
import type { ModelSettings } from './settings';
import { verify } from './verify';

const FILLED_IN = 'Added by the built-in analyst.';

function promptFor({ tokens }: ModelSettings, table: Table, goal: Goal | null): Prompt {
  const make = (columns: number) => JSON.stringify(payload(table, goal, columns));
  const { text, mostTokens } = withinBudget(tokens, MOST_COLUMNS, make);
  const messages = [
    { role: 'system', content: INSTRUCTIONS },
    { role: 'user', content: text },
  ] as const;
  return { messages, schema: null, mostTokens };
}

/**
 * A language model proposes, the engine verifies: columns must exist and fit the type of chart, and every number of a reason must be
 * true of the data. What is left is filled up by the built-in analyst.
 */
export function openaiAnalyst(settings: ModelSettings): Analyst {
  return {
    source: 'model',
    recommend: async ({ table, goal }) => {
      const proposals = readProposals(await ask(settings, promptFor(settings, table, goal)));
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
