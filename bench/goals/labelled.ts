import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Half, splitHalf } from '@/bench/accuracy/split-half';
import { GOALS, type LabelledGoal } from './goals';
import { TRADE_GOALS } from './trades-goals';

/**
 * Who wrote the goals: the rules' author, analysts who did not know the rules, the author again while correcting them, or as many sorts of people
 * would put them: in two words, as an order, with a slip (the last two in half `work` only, and listed before the rules were corrected by them);
 * or listed over new tables when the rules stood, to check them (`checked`, and `trades` later).
 */
export const GOAL_ORIGINS = ['first', 'analysts', 'added', 'phrased', 'checked', 'trades'] as const;
export type GoalOrigin = (typeof GOAL_ORIGINS)[number];

export interface MeasuredGoal extends LabelledGoal {
  readonly origin: GoalOrigin;
  readonly half: Half;
}

function stored(file: string, origin: GoalOrigin): MeasuredGoal[] {
  const goals = JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8')) as LabelledGoal[];
  return goals.map((goal) => ({ ...goal, origin, half: halfOf(goal.table) }));
}

/** The half of a table goes by the name of its file, wherever that stands; of the checked ones without its ending, as they were first split. */
function halfOf(table: string): Half {
  return splitHalf(path.posix.basename(table, table.startsWith('checked/') ? '.csv' : undefined));
}

/** Every goal with the charts that answer it. */
export function labelledGoals(): MeasuredGoal[] {
  return [
    ...GOALS.map((goal) => ({ ...goal, origin: 'first' as const, half: halfOf(goal.table) })),
    ...stored('analysts/work.json', 'analysts'),
    ...stored('analysts/held.json', 'analysts'),
    ...stored('added.json', 'added'),
    ...stored('phrased.json', 'phrased'),
    ...stored('checked.json', 'checked'),
    ...TRADE_GOALS.map((goal) => ({ ...goal, origin: 'trades' as const, half: halfOf(goal.table) })),
  ];
}
