import type { ChangeLog } from '@/lib/cleaning/changes';
import type { Dataset } from '@/lib/data/datasets';

/** When the changes of each step were first published: those of an earlier version keep their time in the later ones. */
export function stepTimes(
  { changeTimes, createdAt }: Pick<Dataset, 'changeTimes' | 'createdAt'>,
  logs: readonly ChangeLog[],
): (step: number) => string {
  const published = createdAt.toISOString();
  const times = new Map<number, string>();
  for (const [index, { applied }] of logs.entries()) {
    for (const { step } of applied) times.set(step, changeTimes?.[index] ?? published);
  }
  return (step) => times.get(step) ?? published;
}

/** The times of change logs in a version made now; `known` are those of the version before. */
export function timesOf(
  changeKeys: readonly string[],
  now: Date,
  known?: Pick<Dataset, 'changeKeys' | 'changeTimes' | 'createdAt'>,
): string[] {
  return changeKeys.map((key) => {
    const index = known?.changeKeys.indexOf(key) ?? -1;
    return index < 0 ? now.toISOString() : (known?.changeTimes?.[index] ?? known?.createdAt.toISOString() ?? '');
  });
}
