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
  /** Seconds by which it goes before those begun earlier. */
  priority: number;
  createdAt: Date;
}

/** A call of the app that is due. */
export interface Call {
  run: Run;
  stepId: string;
  attempt: number;
}

/** A call that is under way, and the mark by which its end is recorded once. */
export interface ClaimedCall extends Call {
  mark: string;
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

export interface NewRun extends Omit<Run, 'event'> {}

/** What one event sets off. */
export interface EventPlan {
  runs: NewRun[];
  /** Functions of which it may cancel runs, and which of their runs. */
  cancels: { functionId: string; applies: (run: Run) => boolean }[];
  /** Whether an awaiting run takes it. */
  resolves: (run: Run, condition: string | null) => boolean;
}
