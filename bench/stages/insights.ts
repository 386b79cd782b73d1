import { cleanFile, loadTable } from '@/bench/cleaning';
import { unknownCopy } from '@/bench/source';
import { type AnyStage, stage } from '@/bench/stage';
import { temporaryStore } from '@/bench/temporary-store';
import type { ChartRequest } from '@/lib/charts/request';
import { resolveRequest } from '@/lib/charts/resolve';
import { chartFacts, chooseForChart, chooseStandingOut, composeInsight, tableFacts } from '@/lib/insights';
import { contentOf } from '@/lib/insights/language';
import type { Table } from '@/lib/tabular/table';

async function cleaned(path: string): Promise<Table> {
  const store = temporaryStore();
  await cleanFile(path, store);
  return loadTable(store, 'outliers');
}

/** From a kept chart to its sentences; the table is known from drawing the chart. */
const insight = (name: string, about: string, request: ChartRequest): AnyStage =>
  stage({
    name: `insight-${name}`,
    about: `what a chart of 1M × 10 says: ${about}`,
    data: { set: 'mixed' },
    budgetMs: 150,
    prepare: cleaned,
    renew: (table) => table,
    run(table) {
      const chosen = chooseForChart(chartFacts(table, resolveRequest(table, request)));
      return contentOf(composeInsight(table, chosen, null)).slice(0, 60);
    },
  });

export const INSIGHT_STAGES: readonly AnyStage[] = [
  insight('line', 'a sum by month', { x_col: 'signup_date', y_col: 'amount' }),
  insight('bar', 'a mean in each of 7 regions', { x_col: 'region', y_col: 'score' }),
  insight('scatter', 'two numbers of each row', { x_col: 'score', y_col: 'amount' }),
  stage({
    name: 'standing-out',
    about: 'what stands out of 1M × 10, as the worker looks for it',
    data: { set: 'mixed' },
    budgetMs: 2000,
    prepare: cleaned,
    renew: unknownCopy,
    run: (table) => `${chooseStandingOut(tableFacts(table)).length} insights`,
  }),
];
