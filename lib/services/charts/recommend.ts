import { createHash } from 'node:crypto';
import { analystConfig, recommend } from '@/lib/analyst';
import { limitModel } from '@/lib/auth/rate-limit';
import type { RecommendationJson } from '@/lib/contract/charts';
import type { GoalJson } from '@/lib/contract/goals';
import type { Actor } from '@/lib/data/actor';
import { analystPermission } from '@/lib/data/analyst';
import { type ListedChart, listChartRows } from '@/lib/data/charts';
import { currentDataset } from '@/lib/data/datasets';
import {
  findRecommendations,
  type RecommendationSet,
  type StoredRecommendation,
  saveRecommendations,
} from '@/lib/data/recommendations';
import { inTurns } from '@/lib/services/in-turns';
import { once } from '@/lib/services/once';
import { loadTable } from '@/lib/storage/tables';
import { columnsCalled } from '@/lib/tabular/find-column';
import type { Table } from '@/lib/tabular/table';
import { requestJson } from './chart-json';
import { goalOf } from './get-goal';
import { ALL_CHARTS } from './list-charts';
import { prepared } from './prepared';
import { showsTheSame } from './shows-the-same';

/** After so long a model that did not answer is asked again. */
const FALLBACK_KEPT_MS = 10 * 60_000;

/**
 * The charts worth showing for the goal, best first, each ready to be drawn. They are made once for a version, a goal and
 * who answers. Throws `not_found`, `wrong_state`.
 */
export async function recommendCharts(actor: Actor, jobId: string): Promise<RecommendationJson[]> {
  const { version, tableKey } = await currentDataset(actor, jobId);
  const [goal, { allowsModel }, kept, table] = await Promise.all([
    goalOf(actor, jobId),
    analystPermission(actor, jobId),
    listChartRows(actor, jobId, ALL_CHARTS),
    loadTable(tableKey),
  ]);
  const key = keyOf(goal, allowsModel);
  const made = await once(`recommendations ${jobId} ${version} ${key}`, async () => {
    const known = await stillGood(actor, jobId, { version, key });
    return known ?? make(actor, jobId, table, { version, key, goal, allowsModel });
  });
  return inTurns(made.items, (item) => recommendationJson(table, made, item, kept));
}

/** Names what the recommendations depend on besides the version. */
function keyOf(goal: GoalJson | null, allowsModel: boolean): string {
  const { isConfigured, model, host } = analystConfig();
  const who = isConfigured && allowsModel ? [model, host] : null;
  return createHash('sha256')
    .update(JSON.stringify([goal?.goal_text, goal?.goal_category, who]))
    .digest('hex');
}

async function stillGood(
  actor: Actor,
  jobId: string,
  about: { version: number; key: string },
): Promise<RecommendationSet | undefined> {
  const found = await findRecommendations(actor, jobId, about);
  const isPassing = found?.fallbackReason != null && Date.now() - found.createdAt.getTime() > FALLBACK_KEPT_MS;
  return isPassing ? undefined : found;
}

interface Question {
  version: number;
  key: string;
  goal: GoalJson | null;
  allowsModel: boolean;
}

async function make(
  actor: Actor,
  jobId: string,
  table: Table,
  { version, key, goal, allowsModel }: Question,
): Promise<RecommendationSet> {
  const asked = goal && { text: goal.goal_text, category: goal.goal_category };
  const { items, source, fallbackReason } = await recommend({
    table,
    goal: asked,
    allowModel: allowsModel,
    admit: () => limitModel(actor),
  });
  const made: RecommendationSet = { version, key, source, fallbackReason, items };
  await saveRecommendations(actor, jobId, made);
  return made;
}

async function recommendationJson(
  table: Table,
  { source, fallbackReason, version }: RecommendationSet,
  { spec, title, score, reasoning }: StoredRecommendation,
  kept: readonly ListedChart[],
): Promise<RecommendationJson> {
  const y_cols = spec.y.map((id) => writtenName(table, id));
  return {
    x_col: writtenName(table, spec.x),
    y_col: y_cols[0] ?? null,
    y_cols,
    group_col: spec.group && writtenName(table, spec.group),
    chart_type: spec.type,
    aggregate: spec.aggregate,
    bucket: spec.bucket,
    filters: requestJson(spec).filters ?? [],
    title,
    score,
    reasoning,
    source,
    fallback_reason: fallbackReason,
    version,
    chart_id: kept.find((chart) => showsTheSame(chart.spec, spec))?.id ?? null,
    preview: await prepared(table, spec),
  };
}

/** The name of a column, or its id where the name would not be taken for this column alone. */
function writtenName({ columns }: Table, id: string): string {
  const column = columns.find((candidate) => candidate.id === id);
  if (column === undefined || column.name === '') return id;
  const [called, another] = columnsCalled(columns, column.name);
  return called === column && another === undefined ? column.name : id;
}
