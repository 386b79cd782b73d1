import type { PoolClient } from 'pg';

/**
 * The executor's tables, in a schema of their own. Each entry brings the schema one version further; entries are only
 * ever appended. Payloads are `json`, not `jsonb`, so that they come back exactly as they were written.
 */
const MIGRATIONS = [
  `
  CREATE TABLE inngest_local.events (
    seq bigint GENERATED ALWAYS AS IDENTITY,
    id text PRIMARY KEY,
    name text NOT NULL,
    payload json NOT NULL,
    received_at timestamptz NOT NULL,
    planned_at timestamptz
  );
  CREATE INDEX events_unplanned ON inngest_local.events (seq) WHERE planned_at IS NULL;

  CREATE TABLE inngest_local.runs (
    seq bigint GENERATED ALWAYS AS IDENTITY,
    id text PRIMARY KEY,
    function_id text NOT NULL,
    event_id text NOT NULL,
    event json NOT NULL,
    status text NOT NULL CHECK (status IN ('running', 'completed', 'failed', 'cancelled')),
    max_attempts int NOT NULL,
    concurrency_keys text[] NOT NULL,
    output json,
    error json,
    created_at timestamptz NOT NULL,
    finished_at timestamptz,
    UNIQUE (function_id, event_id)
  );
  CREATE INDEX runs_running ON inngest_local.runs (function_id) WHERE status = 'running';
  CREATE INDEX runs_finished ON inngest_local.runs (finished_at);

  CREATE TABLE inngest_local.steps (
    run_id text NOT NULL REFERENCES inngest_local.runs ON DELETE CASCADE,
    id text NOT NULL,
    position bigint GENERATED ALWAYS AS IDENTITY,
    name text NOT NULL,
    outcome text NOT NULL CHECK (outcome IN ('data', 'error')),
    value json NOT NULL,
    finished_at timestamptz NOT NULL,
    PRIMARY KEY (run_id, id)
  );

  -- What is left to do for a run: a call of the function (step id 'step') or of one planned step, the end of a sleep,
  -- or an awaited event. A call that is under way carries the mark of the claim.
  CREATE TABLE inngest_local.work (
    run_id text NOT NULL REFERENCES inngest_local.runs ON DELETE CASCADE,
    step_id text NOT NULL,
    kind text NOT NULL CHECK (kind IN ('call', 'sleep', 'wait')),
    name text NOT NULL,
    attempt int NOT NULL DEFAULT 0,
    due_at timestamptz NOT NULL,
    owner text,
    again boolean NOT NULL DEFAULT false,
    event_name text,
    condition text,
    PRIMARY KEY (run_id, step_id)
  );
  CREATE INDEX work_due ON inngest_local.work (due_at) WHERE owner IS NULL;
  CREATE INDEX work_waiting ON inngest_local.work (event_name) WHERE kind = 'wait';

  CREATE TABLE inngest_local.crons (
    function_id text NOT NULL,
    pattern text NOT NULL,
    next_at timestamptz NOT NULL,
    PRIMARY KEY (function_id, pattern)
  );
  `,
  'ALTER TABLE inngest_local.runs ADD COLUMN priority int NOT NULL DEFAULT 0;',
] as const;

/** Brings the schema to the current version. The caller holds the executor's lock and an open transaction. */
export async function migrate(client: PoolClient): Promise<void> {
  await client.query(`
    CREATE SCHEMA IF NOT EXISTS inngest_local;
    CREATE TABLE IF NOT EXISTS inngest_local.state (
      one boolean PRIMARY KEY DEFAULT true CHECK (one),
      version int NOT NULL,
      epoch bigint NOT NULL
    );
    INSERT INTO inngest_local.state (version, epoch) VALUES (0, 0) ON CONFLICT DO NOTHING;
  `);
  const { rows } = await client.query<{ version: number }>('SELECT version FROM inngest_local.state');
  const version = rows[0]?.version ?? 0;
  if (version > MIGRATIONS.length) {
    throw new Error(
      `The schema inngest_local is of version ${version}, newer than this executor (${MIGRATIONS.length}).`,
    );
  }
  for (const migration of MIGRATIONS.slice(version)) await client.query(migration);
  await client.query('UPDATE inngest_local.state SET version = $1', [MIGRATIONS.length]);
}
