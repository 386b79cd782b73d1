import type { PoolClient } from 'pg';
import type { Database } from '@/inngest/local/database';

/** The step id of a call of the function as a whole, which finds out what comes next. */
export const DISCOVERY = 'step';

export interface StoredEvent {
  id: string;
  name: string;
  ts: number;
  data: Record<string, unknown>;
  [field: string]: unknown;
}

export interface Run {
  id: string;
  functionId: string;
  event: StoredEvent;
  maxAttempts: number;
  concurrencyKeys: string[];
  createdAt: Date;
}

/** A call of the app that is due. */
export interface Call {
  run: Run;
  stepId: string;
  attempt: number;
}

export interface StepResult {
  id: string;
  name: string;
  outcome: 'data' | 'error';
  value: unknown;
}

export type PlannedWork = { id: string; name: string } & (
  | { kind: 'call' }
  | { kind: 'sleep'; dueAt: Date }
  | { kind: 'wait'; dueAt: Date; eventName: string; condition: string | undefined }
);

/** How a call ended, and what follows from it. */
export type Settlement =
  | { kind: 'completed'; output: unknown }
  | { kind: 'failed'; error: unknown }
  | { kind: 'retry'; dueAt: Date }
  | { kind: 'undelivered' }
  | { kind: 'progress'; results: StepResult[]; planned: PlannedWork[] };

interface RunRow {
  id: string;
  function_id: string;
  event: StoredEvent;
  max_attempts: number;
  concurrency_keys: string[];
  created_at: Date;
}

const RUN_COLUMNS = 'r.id, r.function_id, r.event, r.max_attempts, r.concurrency_keys, r.created_at';

function toRun(row: RunRow): Run {
  return {
    id: row.id,
    functionId: row.function_id,
    event: row.event,
    maxAttempts: row.max_attempts,
    concurrencyKeys: row.concurrency_keys,
    createdAt: row.created_at,
  };
}

/** Postgres refuses NUL in text; names are only for people. */
const printable = (name: string) => name.replaceAll('\u0000', '');

async function insertStep(client: PoolClient, runId: string, step: StepResult): Promise<void> {
  await client.query(
    `INSERT INTO inngest_local.steps (run_id, id, name, outcome, value, finished_at) VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT DO NOTHING`,
    [runId, step.id, printable(step.name), step.outcome, JSON.stringify(step.value ?? null), new Date()],
  );
}

/** Asks for the function to be called; one that is under way is called once more when it has ended. */
async function requestDiscovery(client: PoolClient, runId: string): Promise<void> {
  await client.query(
    `INSERT INTO inngest_local.work AS w (run_id, step_id, kind, name, due_at) VALUES ($1, $2, 'call', '', $3)
     ON CONFLICT (run_id, step_id) DO UPDATE SET again = w.owner IS NOT NULL`,
    [runId, DISCOVERY, new Date()],
  );
}

/** Locks a run for the rest of the transaction; `undefined` when it is not running (any more). */
async function lockRun(client: PoolClient, runId: string): Promise<Run | undefined> {
  const { rows } = await client.query<RunRow>(
    `SELECT ${RUN_COLUMNS} FROM inngest_local.runs r WHERE r.id = $1 AND r.status = 'running' FOR UPDATE`,
    [runId],
  );
  return rows[0] && toRun(rows[0]);
}

async function finishRun(
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

async function insertEvent(client: Pick<PoolClient, 'query'>, event: StoredEvent): Promise<void> {
  await client.query(
    `INSERT INTO inngest_local.events (id, name, payload, received_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`,
    [event.id, event.name, JSON.stringify(event), new Date()],
  );
}

export interface NewRun extends Omit<Run, 'event'> {}

/** What one event sets off. */
export interface EventPlan {
  runs: NewRun[];
  /** Functions of which it may cancel runs, and which of their runs. */
  cancels: { functionId: string; applies: (run: Run) => boolean }[];
  /** Whether an awaiting run takes it. */
  resolves: (run: Run, condition: string | null) => boolean;
}

/** All that the executor keeps in Postgres. Every method is one statement or one transaction. */
export class Store {
  constructor(private readonly database: Database) {}

  /** Keeps events; those whose id is known already are ignored. */
  async addEvents(events: StoredEvent[]): Promise<void> {
    await this.database.transaction(async (client) => {
      for (const event of events) await insertEvent(client, event);
    });
  }

  async unplannedEvents(limit: number): Promise<StoredEvent[]> {
    const rows = await this.database.query<{ payload: StoredEvent }>(
      'SELECT payload FROM inngest_local.events WHERE planned_at IS NULL ORDER BY seq LIMIT $1',
      [limit],
    );
    return rows.map((row) => row.payload);
  }

  /** Carries out what an event sets off, once. */
  async planEvent(event: StoredEvent, plan: EventPlan): Promise<void> {
    await this.database.transaction(async (client) => {
      const { rowCount: isUnplanned } = await client.query(
        'UPDATE inngest_local.events SET planned_at = $2 WHERE id = $1 AND planned_at IS NULL',
        [event.id, new Date()],
      );
      if (!isUnplanned) return;
      for (const run of plan.runs) await insertRun(client, run, event);
      for (const { functionId, applies } of plan.cancels) {
        const { rows } = await client.query<RunRow>(
          `SELECT ${RUN_COLUMNS} FROM inngest_local.runs r
           WHERE r.function_id = $1 AND r.status = 'running' AND r.event_id <> $2 ORDER BY r.seq FOR UPDATE`,
          [functionId, event.id],
        );
        for (const run of rows.map(toRun).filter(applies)) await finishRun(client, run, 'cancelled');
      }
      const waiting = await client.query<RunRow & { step_id: string; name: string; condition: string | null }>(
        `SELECT ${RUN_COLUMNS}, w.step_id, w.name, w.condition
         FROM inngest_local.work w JOIN inngest_local.runs r ON r.id = w.run_id
         WHERE w.kind = 'wait' AND w.event_name = $1 ORDER BY r.seq FOR UPDATE OF r`,
        [event.name],
      );
      for (const row of waiting.rows) {
        if (!plan.resolves(toRun(row), row.condition)) continue;
        const { rowCount } = await client.query('DELETE FROM inngest_local.work WHERE run_id = $1 AND step_id = $2', [
          row.id,
          row.step_id,
        ]);
        if (rowCount)
          await insertStep(client, row.id, { id: row.step_id, name: row.name, outcome: 'data', value: event });
        if (rowCount) await requestDiscovery(client, row.id);
      }
    });
  }

  /** Ends the sleeps and waits that are due. Returns how many. */
  async wakeSleepers(now: Date): Promise<number> {
    const due = await this.database.query<{ run_id: string; step_id: string }>(
      `SELECT run_id, step_id FROM inngest_local.work WHERE kind <> 'call' AND due_at <= $1 ORDER BY due_at LIMIT 100`,
      [now],
    );
    for (const { run_id: runId, step_id: stepId } of due) {
      await this.database.transaction(async (client) => {
        if (!(await lockRun(client, runId))) return;
        const { rows } = await client.query<{ name: string }>(
          'DELETE FROM inngest_local.work WHERE run_id = $1 AND step_id = $2 RETURNING name',
          [runId, stepId],
        );
        if (!rows[0]) return;
        await insertStep(client, runId, { id: stepId, name: rows[0].name, outcome: 'data', value: null });
        await requestDiscovery(client, runId);
      });
    }
    return due.length;
  }

  /** Calls that are due and share no key with `saturatedKeys`, those of the oldest runs first. */
  async dueCalls(now: Date, saturatedKeys: string[], limit: number): Promise<Call[]> {
    const rows = await this.database.query<RunRow & { step_id: string; attempt: number }>(
      `SELECT ${RUN_COLUMNS}, w.step_id, w.attempt
       FROM inngest_local.work w JOIN inngest_local.runs r ON r.id = w.run_id
       WHERE w.kind = 'call' AND w.owner IS NULL AND w.due_at <= $1 AND NOT r.concurrency_keys && $2::text[]
       ORDER BY r.seq, w.due_at LIMIT $3`,
      [now, saturatedKeys, limit],
    );
    return rows.map((row) => ({ run: toRun(row), stepId: row.step_id, attempt: row.attempt }));
  }

  /** Marks a call as under way. False when it is not there to be made, or another executor has taken over. */
  async claim(call: Call, epoch: number): Promise<boolean> {
    const rows = await this.database.query(
      `UPDATE inngest_local.work SET owner = $3, again = false
       WHERE run_id = $1 AND step_id = $2 AND owner IS NULL AND (SELECT epoch FROM inngest_local.state) = $3
       RETURNING 1`,
      [call.run.id, call.stepId, epoch],
    );
    return rows.length > 0;
  }

  /** The memoised steps of a run in the order they finished, and whether planned steps of it are still to be run. */
  async runState(runId: string): Promise<{ steps: StepResult[]; hasPendingSteps: boolean }> {
    // In this order: a step that ends between the two queries is then at worst reported as pending.
    const pending = await this.database.query(
      `SELECT 1 FROM inngest_local.work WHERE run_id = $1 AND kind = 'call' AND step_id <> $2 LIMIT 1`,
      [runId, DISCOVERY],
    );
    const steps = await this.database.query<{ id: string; name: string; outcome: 'data' | 'error'; value: unknown }>(
      'SELECT id, name, outcome, value FROM inngest_local.steps WHERE run_id = $1 ORDER BY position',
      [runId],
    );
    return { steps, hasPendingSteps: pending.length > 0 };
  }

  /** Records how a call ended. False when the run was cancelled meanwhile, or the call is no longer ours. */
  async settle(call: Call, epoch: number, settlement: Settlement): Promise<boolean> {
    return this.database.transaction(async (client) => {
      const run = await lockRun(client, call.run.id);
      if (!run) return false;
      const key = [run.id, call.stepId];
      const { rows } = await client.query<{ again: boolean }>(
        'SELECT again FROM inngest_local.work WHERE run_id = $1 AND step_id = $2 AND owner = $3',
        [...key, epoch],
      );
      if (!rows[0]) return false;
      switch (settlement.kind) {
        case 'completed':
          await finishRun(client, run, 'completed', { output: settlement.output ?? null });
          break;
        case 'failed':
          await finishRun(client, run, 'failed', { error: settlement.error });
          break;
        case 'retry':
          await client.query(
            'UPDATE inngest_local.work SET owner = NULL, attempt = attempt + 1, due_at = $3 WHERE run_id = $1 AND step_id = $2',
            [...key, settlement.dueAt],
          );
          break;
        case 'undelivered':
          await client.query('UPDATE inngest_local.work SET owner = NULL WHERE run_id = $1 AND step_id = $2', key);
          break;
        case 'progress': {
          await client.query('DELETE FROM inngest_local.work WHERE run_id = $1 AND step_id = $2', key);
          for (const result of settlement.results) await insertStep(client, run.id, result);
          for (const planned of settlement.planned) await insertPlanned(client, run.id, planned);
          if (settlement.results.length > 0 || rows[0].again) await requestDiscovery(client, run.id);
          const left = await client.query('SELECT 1 FROM inngest_local.work WHERE run_id = $1 LIMIT 1', [run.id]);
          if (left.rows.length > 0) break;
          const message = 'The function answered neither with a result nor with a step to run.';
          await finishRun(client, run, 'failed', { error: { name: 'Error', message } });
        }
      }
      return true;
    });
  }

  /** The earliest time at which something is due after `now`. */
  async nextDue(now: Date): Promise<Date | undefined> {
    const [row] = await this.database.query<{ next: Date | null }>(
      `SELECT LEAST(
         (SELECT min(due_at) FROM inngest_local.work WHERE owner IS NULL AND due_at > $1),
         (SELECT min(next_at) FROM inngest_local.crons WHERE next_at > $1)) AS next`,
      [now],
    );
    return row?.next ?? undefined;
  }

  /** Replaces the timetable; patterns known already keep their next time, so that one missed while down still fires. */
  async setCrons(crons: { functionId: string; pattern: string; nextAt: Date }[]): Promise<void> {
    await this.database.transaction(async (client) => {
      await client.query(
        `DELETE FROM inngest_local.crons WHERE (function_id, pattern) NOT IN (SELECT * FROM unnest($1::text[], $2::text[]))`,
        [crons.map((cron) => cron.functionId), crons.map((cron) => cron.pattern)],
      );
      for (const cron of crons) {
        await client.query(
          'INSERT INTO inngest_local.crons (function_id, pattern, next_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
          [cron.functionId, cron.pattern, cron.nextAt],
        );
      }
    });
  }

  async dueCrons(now: Date): Promise<{ functionId: string; pattern: string; dueAt: Date }[]> {
    const rows = await this.database.query<{ function_id: string; pattern: string; next_at: Date }>(
      'SELECT function_id, pattern, next_at FROM inngest_local.crons WHERE next_at <= $1',
      [now],
    );
    return rows.map((row) => ({ functionId: row.function_id, pattern: row.pattern, dueAt: row.next_at }));
  }

  /** Starts the run of a timetable entry and moves the entry on, unless that was done already. */
  async fireCron(pattern: string, nextAt: Date, run: NewRun, event: StoredEvent): Promise<void> {
    await this.database.transaction(async (client) => {
      const { rowCount } = await client.query(
        'UPDATE inngest_local.crons SET next_at = $3 WHERE function_id = $1 AND pattern = $2 AND next_at < $3',
        [run.functionId, pattern, nextAt],
      );
      if (rowCount) await insertRun(client, run, event);
    });
  }

  /** Forgets runs that finished, and events that were dealt with, before `before`. */
  async prune(before: Date): Promise<void> {
    await this.database.query(`DELETE FROM inngest_local.runs WHERE finished_at < $1`, [before]);
    await this.database.query('DELETE FROM inngest_local.events WHERE planned_at IS NOT NULL AND received_at < $1', [
      before,
    ]);
  }
}

async function insertRun(client: PoolClient, run: NewRun, event: StoredEvent): Promise<void> {
  const { rowCount } = await client.query(
    `INSERT INTO inngest_local.runs (id, function_id, event_id, event, status, max_attempts, concurrency_keys, created_at)
     VALUES ($1, $2, $3, $4, 'running', $5, $6, $7) ON CONFLICT DO NOTHING`,
    [run.id, run.functionId, event.id, JSON.stringify(event), run.maxAttempts, run.concurrencyKeys, run.createdAt],
  );
  if (rowCount) await requestDiscovery(client, run.id);
}

async function insertPlanned(client: PoolClient, runId: string, planned: PlannedWork): Promise<void> {
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
