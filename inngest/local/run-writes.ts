import type { PoolClient } from 'pg';
import {
  DISCOVERY,
  type NewRun,
  type PlannedWork,
  type Run,
  type StepResult,
  type StoredEvent,
} from '@/inngest/local/records';

export interface RunRow {
  id: string;
  function_id: string;
  event: StoredEvent;
  max_attempts: number;
  concurrency_keys: string[];
  priority: number;
  created_at: Date;
}

export const RUN_COLUMNS = 'r.id, r.function_id, r.event, r.max_attempts, r.concurrency_keys, r.priority, r.created_at';

export function toRun(row: RunRow): Run {
  return {
    id: row.id,
    functionId: row.function_id,
    event: row.event,
    maxAttempts: row.max_attempts,
    concurrencyKeys: row.concurrency_keys,
    priority: row.priority,
    createdAt: row.created_at,
  };
}

/** Postgres refuses NUL in text; names are only for people. */
const printable = (name: string) => name.replaceAll('\u0000', '');

export async function insertStep(client: PoolClient, runId: string, step: StepResult): Promise<void> {
  await client.query(
    `INSERT INTO inngest_local.steps (run_id, id, name, outcome, value, finished_at) VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT DO NOTHING`,
    [runId, step.id, printable(step.name), step.outcome, JSON.stringify(step.value ?? null), new Date()],
  );
}

/** Asks for the function to be called; one that is under way is called once more when it has ended. */
export async function requestDiscovery(client: PoolClient, runId: string): Promise<void> {
  await client.query(
    `INSERT INTO inngest_local.work AS w (run_id, step_id, kind, name, due_at) VALUES ($1, $2, 'call', '', $3)
     ON CONFLICT (run_id, step_id) DO UPDATE SET again = w.owner IS NOT NULL`,
    [runId, DISCOVERY, new Date()],
  );
}

/** Locks a run for the rest of the transaction; `undefined` when it is not running (any more). */
export async function lockRun(client: PoolClient, runId: string): Promise<Run | undefined> {
  const { rows } = await client.query<RunRow>(
    `SELECT ${RUN_COLUMNS} FROM inngest_local.runs r WHERE r.id = $1 AND r.status = 'running' FOR UPDATE`,
    [runId],
  );
  return rows[0] && toRun(rows[0]);
}

export async function finishRun(
  client: PoolClient,
  run: Run,
  status: 'completed' | 'failed' | 'cancelled',
  result: { output?: unknown; error?: unknown } = {},
): Promise<void> {
  const json = (value: unknown) => (value === undefined ? null : JSON.stringify(value));
  await client.query(
    'UPDATE inngest_local.runs SET status = $2, output = $3, error = $4, finished_at = $5 WHERE id = $1',
    [run.id, status, json(result.output), json(result.error), new Date()],
  );
  await client.query('DELETE FROM inngest_local.work WHERE run_id = $1', [run.id]);
  if (status !== 'failed') return;
  await insertEvent(client, {
    id: `failed:${run.id}`,
    name: 'inngest/function.failed',
    ts: Date.now(),
    data: { function_id: run.functionId, run_id: run.id, error: result.error, event: run.event },
  });
}

export async function insertEvent(client: Pick<PoolClient, 'query'>, event: StoredEvent): Promise<void> {
  await client.query(
    `INSERT INTO inngest_local.events (id, name, payload, received_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`,
    [event.id, event.name, JSON.stringify(event), new Date()],
  );
}

export async function insertRun(client: PoolClient, run: NewRun, event: StoredEvent): Promise<void> {
  const { rowCount } = await client.query(
    `INSERT INTO inngest_local.runs (id, function_id, event_id, event, status, max_attempts, concurrency_keys, priority, created_at)
     VALUES ($1, $2, $3, $4, 'running', $5, $6, $7, $8) ON CONFLICT DO NOTHING`,
    [
      run.id,
      run.functionId,
      event.id,
      JSON.stringify(event),
      run.maxAttempts,
      run.concurrencyKeys,
      run.priority,
      run.createdAt,
    ],
  );
  if (rowCount) await requestDiscovery(client, run.id);
}

export async function insertPlanned(client: PoolClient, runId: string, planned: PlannedWork): Promise<void> {
  const wait = planned.kind === 'wait' ? planned : undefined;
  await client.query(
    `INSERT INTO inngest_local.work (run_id, step_id, kind, name, due_at, event_name, condition)
     SELECT $1, $2, $3, $4, $5, $6, $7
     WHERE NOT EXISTS (SELECT 1 FROM inngest_local.steps WHERE run_id = $1 AND id = $2)
     ON CONFLICT DO NOTHING`,
    [
      runId,
      planned.id,
      planned.kind,
      printable(planned.name),
      planned.kind === 'call' ? new Date() : planned.dueAt,
      wait?.eventName,
      wait?.condition,
    ],
  );
}
