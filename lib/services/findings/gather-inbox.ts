import type { FindingsState } from '@/lib/contract/findings';
import type { Actor } from '@/lib/data/actor';
import { listChartRows } from '@/lib/data/charts';
import { findGoal } from '@/lib/data/goals';
import type { CurrentVersion } from '@/lib/data/versions';
import type { Finding } from '@/lib/findings';
import { suggestions } from '@/lib/services/datasets/suggestions';
import { workList } from '@/lib/services/datasets/work-list';
import { loadChanges, loadTable } from '@/lib/storage/tables';
import type { Table } from '@/lib/tabular/table';
import { nameWords } from '@/lib/tabular/values/name-words';
import { dismissedIds } from './decisions';
import type { InboxSources } from './inbox-item';
import { recordGroupId } from './records';
import { findingsAtHand, recordsAtHand, stateOf } from './stored-findings';
import { sourceOf } from './version';

const MOST_CHARTS = 1000;

interface Gathered {
  readonly sources: InboxSources;
  /** Whether all of it is there. */
  readonly state: FindingsState;
}

/** Everything the inbox of a version is made from. */
export async function gatherInbox(actor: Actor, jobId: string, current: CurrentVersion): Promise<Gathered> {
  const { dataset, recipe } = current;
  const source = sourceOf(current);
  const [table, logs, findings, records, offers, wantedOf] = await Promise.all([
    loadTable(dataset.tableKey),
    loadChanges(dataset.changeKeys),
    findingsAtHand(source),
    recordsAtHand(source),
    suggestions(actor, jobId),
    wantedColumns(actor, jobId),
  ]);
  const dismissed = dismissedIds(recipe);
  const groups = (records?.groups ?? []).filter(
    (group) => !dismissed.has(recordGroupId(table, records?.columns ?? [], group)),
  );
  return {
    state: await stateOf(source, findings !== undefined && records !== undefined),
    sources: {
      table,
      recipe,
      findings: findings ?? [],
      suggestions: offers,
      work: workList(table, logs, recipe),
      records: {
        groups: groups.length,
        rows: groups.reduce((sum, { rows }) => sum + rows.length, 0),
        probability: Math.min(1, ...groups.map(({ probability }) => probability)),
      },
      wanted: wantedOf(table),
    },
  };
}

/** Columns whose name has a word of the goal, and those that kept charts draw. */
async function wantedColumns(actor: Actor, jobId: string): Promise<(table: Table) => ReadonlySet<string>> {
  const [goal, charts] = await Promise.all([
    findGoal(actor, jobId),
    listChartRows(actor, jobId, { limit: MOST_CHARTS, offset: 0 }),
  ]);
  const words = new Set(goal ? nameWords(goal.text) : []);
  const drawn = new Set(charts.flatMap(({ spec }) => [spec.x, spec.group, ...spec.y]));
  return ({ columns }) =>
    new Set(
      columns
        .filter(({ id, name, sourceName }) => drawn.has(id) || nameWords(sourceName ?? name).some((w) => words.has(w)))
        .map(({ id }) => id),
    );
}

/** Findings nobody has decided on. */
export function openFindings({ findings, recipe }: InboxSources): Finding[] {
  const dismissed = dismissedIds(recipe);
  return findings.filter(({ id }) => !dismissed.has(id));
}
