import type { Half } from '@/bench/accuracy/split-half';
import { type Recommendation, recommendCharts } from '@/lib/charts/recommend';
import type { Table } from '@/lib/tabular/table';
import { isAccepted } from './accept';
import { GOAL_ORIGINS, labelledGoals, type MeasuredGoal } from './labelled';
import { readGoalTable } from './read';

/** A goal and the place of the first accepted chart among the five; −1 where there is none. */
interface Answered {
  readonly goal: MeasuredGoal;
  readonly place: number;
}

/** While the rules are worked on, each goal of `work` that is not answered at once is told, and nothing of the other half is seen. */
const IS_WORKING = process.env.GOALS_TELL === 'work';
const HALVES: readonly Half[] = IS_WORKING ? ['work'] : ['work', 'held'];

/** How often the first chart answers the goal, and one of the first three; with `GOALS_TELL=work` only of that half. */
export async function measureGoals(): Promise<void> {
  const tables = new Map<string, Table>();
  const answered: Answered[] = [];
  for (const goal of labelledGoals()) {
    if (!HALVES.includes(goal.half)) continue;
    const table = tables.get(goal.table) ?? (await readGoalTable(goal.table));
    tables.set(goal.table, table);
    const charts = recommendCharts(table, { text: goal.goal, category: 'custom' });
    const place = charts.findIndex((chart) => goal.accepted.some((one) => isAccepted(table, chart, one)));
    answered.push({ goal, place });
    if (IS_WORKING && place !== 0) tell(goal, place, charts);
  }
  console.log('| half | goals by | tables | goals | first | in three |\n|---|---|--:|--:|--:|--:|');
  for (const half of HALVES) {
    const own = answered.filter(({ goal }) => goal.half === half);
    for (const origin of GOAL_ORIGINS)
      print(
        half,
        origin,
        own.filter(({ goal }) => goal.origin === origin),
      );
    print(half, 'all', own);
  }
}

function print(half: Half, who: string, answered: readonly Answered[]): void {
  if (answered.length === 0) return;
  const share = (most: number) =>
    (answered.filter(({ place }) => place >= 0 && place < most).length / answered.length).toFixed(2);
  const tables = new Set(answered.map(({ goal }) => goal.table)).size;
  console.log(`| ${half} | ${who} | ${tables} | ${answered.length} | ${share(1)} | ${share(3)} |`);
}

function tell({ table, goal }: MeasuredGoal, place: number, charts: readonly Recommendation[]): void {
  console.log(`${table}: ${goal} → ${place + 1}`);
  for (const { title, spec, score } of charts) {
    console.log(`    ${score.toFixed(2)} ${spec.type} ${spec.aggregate} ${title}`);
  }
}
