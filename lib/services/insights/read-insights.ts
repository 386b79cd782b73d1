import type { Page } from '@/lib/contract/common';
import type { InsightJson } from '@/lib/contract/insights';
import type { Actor } from '@/lib/data/actor';
import { listChartRows } from '@/lib/data/charts';
import { currentDataset } from '@/lib/data/datasets';
import { findInsight, listInsightRows, type ReadInsight } from '@/lib/data/insights';
import { AppError } from '@/lib/errors';
import { ALL_CHARTS } from '@/lib/services/charts/list-charts';
import { prepared } from '@/lib/services/charts/prepared';
import { showsTheSame } from '@/lib/services/charts/shows-the-same';
import { inTurns } from '@/lib/services/in-turns';
import { loadTable } from '@/lib/storage/tables';
import { insightJson } from './insight-json';

/** The insights of a dataset, newest first. Throws as `currentDataset`. */
export async function listInsights(actor: Actor, jobId: string, page: Page): Promise<InsightJson[]> {
  const rows = await listInsightRows(actor, jobId, page);
  return withCharts(actor, jobId, rows);
}

/** One insight. Throws `not_found`. */
export async function getInsight(actor: Actor, insightId: string): Promise<InsightJson> {
  return oneInsight(actor, await findInsight(actor, insightId));
}

/** A row as the API shows it. */
export async function oneInsight(actor: Actor, row: ReadInsight): Promise<InsightJson> {
  const [json] = await withCharts(actor, row.jobId, [row]);
  if (json === undefined) throw new Error('One insight has one JSON.');
  return json;
}

async function withCharts(actor: Actor, jobId: string, rows: readonly ReadInsight[]): Promise<InsightJson[]> {
  if (rows.length === 0) return [];
  const [{ version, tableKey }, kept] = await Promise.all([
    currentDataset(actor, jobId),
    listChartRows(actor, jobId, ALL_CHARTS),
  ]);
  const table = await loadTable(tableKey);
  return inTurns(rows, async (row) => {
    const keptId = kept.find((chart) => showsTheSame(chart.spec, row.spec))?.id ?? null;
    return insightJson(row, { preview: await previewOf(), keptId, version });

    /** What explains a kept chart is shown beside it; the chart of a column that is gone cannot be drawn. */
    async function previewOf() {
      if (row.chartId !== null) return null;
      try {
        return await prepared(table, row.spec);
      } catch (error) {
        if (error instanceof AppError && error.status < 500) return null;
        throw error;
      }
    }
  });
}
