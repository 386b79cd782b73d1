import { randomUUID } from 'node:crypto';
import { nextCronTime } from '@/inngest/local/cron';
import { compilePredicate } from '@/inngest/local/expression';
import { concurrencyKeys, type FunctionDefinition, readFunction } from '@/inngest/local/functions';
import type { EventPlan, NewRun, Run, StoredEvent } from '@/inngest/local/records';

function newRun(definition: FunctionDefinition, event: StoredEvent): NewRun {
  return {
    id: randomUUID(),
    functionId: definition.id,
    maxAttempts: definition.maxAttempts,
    concurrencyKeys: concurrencyKeys(definition, event),
    priority: definition.priority(event),
    createdAt: new Date(),
  };
}

/** The functions of the app as of the last registration, and what events mean to them. */
export class Registry {
  #definitions: Map<string, FunctionDefinition> | undefined;
  #problems: string[] = [];

  /** Whether the app has told its functions since the executor started. */
  get isKnown(): boolean {
    return this.#definitions !== undefined;
  }

  get functionIds(): string[] {
    return [...(this.#definitions?.keys() ?? [])];
  }

  /** Why functions of the last registration cannot be run here, one sentence each. */
  get problems(): string[] {
    return this.#problems;
  }

  /** Replaces all functions; those that use something unsupported are left out. Returns why. */
  replace(functions: unknown[]): string[] {
    const definitions = new Map<string, FunctionDefinition>();
    const problems: string[] = [];
    for (const raw of functions) {
      try {
        const definition = readFunction(raw);
        definitions.set(definition.id, definition);
      } catch (error) {
        problems.push(error instanceof Error ? error.message : String(error));
      }
    }
    this.#definitions = definitions;
    this.#problems = problems;
    return problems;
  }

  /** The limit behind each concurrency key of a run; none for what is no longer configured. */
  concurrencyLimits(run: Run): number[] {
    const limits = this.#definitions?.get(run.functionId)?.concurrency ?? [];
    return run.concurrencyKeys.map((_, index) => limits[index]?.limit ?? Number.POSITIVE_INFINITY);
  }

  /** The timetable, each entry with its next time. */
  crons(now: Date): { functionId: string; pattern: string; nextAt: Date }[] {
    return [...(this.#definitions?.values() ?? [])].flatMap(({ id, crons }) =>
      crons.map((pattern) => ({ functionId: id, pattern, nextAt: nextCronTime(pattern, now) })),
    );
  }

  /** The run a timetable entry starts, and the event it gets. */
  cronRun(functionId: string, pattern: string, dueAt: Date): { run: NewRun; event: StoredEvent } | undefined {
    const definition = this.#definitions?.get(functionId);
    if (!definition) return undefined;
    const event: StoredEvent = {
      id: `cron:${functionId}:${pattern}:${dueAt.toISOString()}`,
      name: 'inngest/scheduled.timer',
      ts: dueAt.getTime(),
      data: { cron: pattern },
    };
    return { run: newRun(definition, event), event };
  }

  /** What an event sets off: runs, cancellations, and the end of waiting. */
  plan(event: StoredEvent): EventPlan {
    const definitions = [...(this.#definitions?.values() ?? [])];
    return {
      runs: definitions
        .filter(({ triggers }) =>
          triggers.some((trigger) => trigger.event === event.name && trigger.matches({ event })),
        )
        .map((definition) => newRun(definition, event)),
      cancels: definitions.flatMap(({ id, cancelOn }) =>
        cancelOn
          .filter((cancellation) => cancellation.event === event.name)
          .map(({ matches, withinMs = Number.POSITIVE_INFINITY }) => ({
            functionId: id,
            applies: (run: Run) =>
              Date.now() - run.createdAt.getTime() <= withinMs && matches({ event: run.event, async: event }),
          })),
      ),
      resolves: (run, condition) =>
        condition === null || compilePredicate(condition)({ event: run.event, async: event }),
    };
  }
}
