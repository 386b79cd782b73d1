import { randomUUID } from 'node:crypto';
import type { Database } from '@/inngest/local/database';
import {
  type Call,
  type ClaimedCall,
  DISCOVERY,
  type EventPlan,
  type NewRun,
  type Settlement,
  type StepResult,
  type StoredEvent,
} from '@/inngest/local/records';
import {
  finishRun,
  insertEvent,
  insertPlanned,
  insertRun,
  insertStep,
  lockRun,
  RUN_COLUMNS,
  type RunRow,
  requestDiscovery,
  toRun,
} from '@/inngest/local/run-writes';

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
    let woken = 0;
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
        woken++;
      });
    }
    return woken;
  }

  /** Calls that are due and share no key with `saturatedKeys`, those of the oldest runs first, as far as priority lets them. */
  async dueCalls(now: Date, saturatedKeys: string[], limit: number): Promise<Call[]> {
    const rows = await this.database.query<RunRow & { step_id: string; attempt: number }>(
      `SELECT ${RUN_COLUMNS}, w.step_id, w.attempt
       FROM inngest_local.work w JOIN inngest_local.runs r ON r.id = w.run_id
       WHERE w.kind = 'call' AND w.owner IS NULL AND w.due_at <= $1 AND NOT r.concurrency_keys && $2::text[]
       ORDER BY r.created_at - make_interval(secs => r.priority), r.seq, w.due_at LIMIT $3`,
      [now, saturatedKeys, limit],
    );
    return rows.map((row) => ({ run: toRun(row), stepId: row.step_id, attempt: row.attempt }));
  }

  /** Marks a call as under way. `undefined` when it is not there to be made, or another executor has taken over. */
  async claim(call: Call, epoch: number): Promise<ClaimedCall | undefined> {
    const mark = randomUUID();
    const rows = await this.database.query(
      `UPDATE inngest_local.work SET owner = $3, again = false
       WHERE run_id = $1 AND step_id = $2 AND owner IS NULL AND (SELECT epoch FROM inngest_local.state) = $4
       RETURNING 1`,
      [call.run.id, call.stepId, mark, epoch],
    );
    return rows.length > 0 ? { ...call, mark } : undefined;
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
  async settle(call: ClaimedCall, settlement: Settlement): Promise<boolean> {
    return this.database.transaction(async (client) => {
      const run = await lockRun(client, call.run.id);
      if (!run) return false;
      const key = [run.id, call.stepId];
      const { rows } = await client.query<{ again: boolean }>(
        'SELECT again FROM inngest_local.work WHERE run_id = $1 AND step_id = $2 AND owner = $3',
        [...key, call.mark],
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
