import { resolveRequest } from '@/lib/charts/resolve';
import { formatBucket } from '@/lib/charts/scene/dates';
import type { ChartFilter, ChartSpec } from '@/lib/charts/spec';
import type { ExplainBody, ExplanationJson } from '@/lib/contract/insights';
import type { Actor } from '@/lib/data/actor';
import { currentDataset } from '@/lib/data/datasets';
import { AppError } from '@/lib/errors';
import {
  chooseForChart,
  columnsUsed,
  composeInsight,
  type Fact,
  type FactOptions,
  pointFacts,
  tableFacts,
} from '@/lib/insights';
import { sentencesOf } from '@/lib/insights/language';
import { viewRows } from '@/lib/services/datasets/view-rows';
import { loadTable } from '@/lib/storage/tables';
import { findColumn } from '@/lib/tabular/find-column';
import { labelOf } from '@/lib/tabular/labels';
import type { Table } from '@/lib/tabular/table';
import { filterInput } from './filter-input';
import { factJson, sentenceJson } from './insight-json';
import { openFindings } from './make-insight';

const FEW_ROWS = 5;

interface Asked {
  readonly title: string;
  readonly facts: readonly Fact[];
  /** What its rows are. */
  readonly filters: readonly ChartFilter[];
}

/**
 * What is to be said of one place of a chart, or of a column, on the current version: nothing is kept. Whoever may read the dataset may ask.
 *
 * @throws AppError `not_found`; `invalid_input` for a column there is not, `wrong_state` for a place that cannot be explained
 */
export async function explain(actor: Actor, jobId: string, body: ExplainBody): Promise<ExplanationJson> {
  const { tableKey } = await currentDataset(actor, jobId);
  const [table, open] = await Promise.all([loadTable(tableKey), openFindings(actor, jobId)]);
  const { title, facts, filters } =
    'column' in body
      ? columnAsked(table, body.column, { open })
      : placeAsked(table, resolveRequest(table, body.chart), body.at, { open });
  const insight = composeInsight(table, facts, null);
  const used = new Set(facts.flatMap(({ query }) => columnsUsed(query)));
  const page = { filters: filters.map(filterInput), sort: [], limit: FEW_ROWS, offset: 0, marks: true };
  const {
    marks = [],
    rows,
    row_indices,
    columns,
    total,
  } = await viewRows(actor, jobId, { version: 'cleaned', view: 'all', ...page });
  return {
    title,
    sentences: sentencesOf(insight).map(sentenceJson),
    evidence: facts.map((fact) => factJson(fact, insight.names)),
    rows: { total, columns, rows, row_indices },
    marks: marks.filter(({ column_id }) => column_id === null || used.has(column_id)),
  };
}

function placeAsked(table: Table, spec: ChartSpec, at: string, options: FactOptions): Asked {
  const facts = pointFacts(table, spec, at, options);
  const [first] = facts;
  if (first === undefined) throw new AppError('wrong_state', 'There is nothing to compare this place with.');
  return { title: spec.bucket === null ? at : formatBucket(at, spec.bucket), facts, filters: first.rows.filters };
}

function columnAsked(table: Table, name: string, options: FactOptions): Asked {
  const column = findColumn(table, name);
  const facts = tableFacts(table, options).filter(({ query }) => columnsUsed(query).includes(column.id));
  return { title: labelOf(column), facts: chooseForChart(facts), filters: [{ op: 'present', column: column.id }] };
}
