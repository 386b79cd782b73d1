import { splitHalf } from '@/bench/accuracy/split-half';
import { defaultRecipe } from '@/lib/cleaning/default-recipe';
import { runOperations } from '@/lib/cleaning/recipe';
import { type Finding, findTable } from '@/lib/findings';
import { type Cell, tableFromRows } from '@/lib/tabular/columns';
import { inferTypes } from '@/lib/tabular/infer';
import type { Table } from '@/lib/tabular/table';
import { type Dice, diceOf } from './dice';
import { DATE, type Ground, type Planted, type Truth, truth } from './plant';
import { PLANTS } from './plants';

/** A table whose making is known. */
export interface Generated {
  readonly table: Table;
  readonly open: readonly Finding[];
  readonly truths: readonly Truth[];
  readonly half: 'work' | 'held';
}

const KINDS = Object.keys(PLANTS);
const DAY_MS = 86_400_000;

/** Which half a generator belongs to, by its name alone. */
const halfOf = (kind: string) => splitHalf(`insights ${kind}`);

/**
 * The table of a seed: a date, groups and numbers that nothing connects, and among them what two generators of one half plant. Every
 * third is a file with faults: cells missing, a part of a column in another unit.
 *
 * @param isShuffled every column in an order of its own: nothing goes together any more
 */
export function generate(seed: number, isShuffled = false): Generated {
  const dice = diceOf(seed * 7919 + 13);
  const first = KINDS[seed % KINDS.length] as string;
  const family = (kind: string) => kind.split('-')[0];
  const others = KINDS.filter((kind) => family(kind) !== family(first) && halfOf(kind) === halfOf(first));
  const ground = groundOf(dice);
  const planted = [first, dice.pick(others)].flatMap((kind) => PLANTS[kind]?.(ground) ?? []);
  const isFaulty = seed % 3 === 2 && !isShuffled;
  const columns = [
    { name: DATE, cells: ground.span.map((at) => dateOf(at, ground.bucket, dice)) },
    ...noise(ground),
    ...planted.flatMap((one) => one.columns),
  ];
  const faults = isFaulty ? withFaults(columns, ground) : null;
  const faulty = faults?.columns ?? columns;
  // Values in another unit are far from all others, in fact.
  const wrong = faults === null ? [] : [truth('outliers', { measure: faults.wrong }, { isAlone: true })];
  const made = isShuffled ? faulty.map(({ name, cells }) => ({ name, cells: dice.shuffled(cells) })) : faulty;
  const read = inferTypes(
    tableFromRows(
      made.map(({ name }) => name),
      ground.span.map((_, row) => made.map(({ cells }) => cells[row] ?? null)),
    ),
  );
  const { table } = runOperations(read, defaultRecipe(isFaulty ? {} : { preset: 'careful' }));
  const open = isFaulty ? findTable(table, { source: read, today: '2026-01-01' }) : [];
  return {
    table,
    open,
    truths: [...planted.flatMap(({ truths }) => truths), HEAVY, ...wrong, ...timedTogether(planted)],
    half: halfOf(first),
  };
}

/** Three degrees of freedom put some values far from all others, in fact. */
const HEAVY = truth('outliers', { measure: 'latency' }, { isAlone: true });

const IN_TIME = new Set<string>(['trend', 'change_point', 'seasonality', 'anomaly']);

/** What goes with time goes together. */
function timedTogether(planted: readonly Planted[]): Truth[] {
  const timed = planted.flatMap(({ columns, truths }) =>
    truths.some(({ isPlanted, kind }) => isPlanted && IN_TIME.has(kind)) ? columns.map(({ name }) => name) : [],
  );
  // Where there are but two months, they are groups.
  const groups = timed.map((measure) => truth('group_difference', { measure, by: DATE }));
  const pairs = timed.flatMap((measure) =>
    timed.flatMap((by) => (by === measure ? [] : [truth('correlation', { measure, by })])),
  );
  return [...groups, ...pairs];
}

function groundOf(dice: Dice): Ground {
  const bucket = dice.pick(['month', 'day'] as const);
  const spans = bucket === 'month' ? 36 + dice.integer(30) : 42 + dice.integer(60);
  const rows = Math.round(Math.exp(dice.between(Math.log(500), Math.log(4000))));
  const span = Array.from({ length: rows }, () => dice.integer(spans)).sort((a, b) => a - b);
  const used = new Set<string>();
  const name = (word: string): string => {
    const own = used.has(word) ? `${word} two` : word;
    used.add(own);
    return own;
  };
  return { dice, rows, span, spans, bucket, name };
}

function dateOf(span: number, bucket: 'month' | 'day', dice: Dice): string {
  if (bucket === 'day') return new Date(Date.UTC(2023, 0, 1) + span * DAY_MS).toISOString().slice(0, 10);
  return new Date(Date.UTC(2018, span, 1 + dice.integer(28))).toISOString().slice(0, 10);
}

/** Columns that nothing connects: normal, skewed, heavy-tailed, counted, drifting in time; equal and unequal groups. */
function noise({ dice, rows, span, spans }: Ground) {
  const column = (name: string, cell: (row: number) => Cell) => ({
    name,
    cells: Array.from({ length: rows }, (_, row) => cell(row)),
  });
  let state = 0;
  const drift = Array.from({ length: spans }, () => {
    state = 0.6 * state + dice.normal(0, 0.3);
    return state;
  });
  const regions = ['North', 'South', 'East coast', 'West coast', 'Centre'];
  return [
    column('region', () => dice.pick(regions)),
    column('payment', () => dice.pick(['card', 'cash', 'transfer'])),
    column('battery level', () => Number(dice.normal(55, 9).toFixed(1))),
    column('fare', () => Number(dice.lognormal(3, 0.6).toFixed(2))),
    column('units sold', () => 1 + dice.integer(12)),
    column('voltage', (row) => Number((230 + 2 * ((drift[span[row] ?? 0] ?? 0) + dice.normal())).toFixed(2))),
    column('latency', () =>
      Number(
        (
          20 +
          3 * (dice.normal() / Math.sqrt((dice.normal() ** 2 + dice.normal() ** 2 + dice.normal() ** 2) / 3))
        ).toFixed(2),
      ),
    ),
  ];
}

/** Some cells missing anywhere, and of one column the cells of a part of the table in another unit. */
function withFaults(columns: readonly { name: string; cells: readonly Cell[] }[], { dice, rows }: Ground) {
  const numbers = columns.filter(({ cells }) => typeof cells[0] === 'number' || typeof cells[1] === 'number');
  const wrong = dice.pick(numbers);
  const groups = columns.find(({ name }) => name === dice.pick(['region', 'payment'])) ?? columns[0];
  const group = groups?.cells[dice.integer(rows)];
  const share = dice.between(0.05, 0.6);
  const factor = dice.pick([10, 100, 1000]);
  const missing = dice.between(0, 0.25);
  const made = columns.map((column) => {
    const isNumber = numbers.includes(column);
    const cells = column.cells.map((cell, row) => {
      if (typeof cell !== 'number') return cell;
      if (column === wrong && groups?.cells[row] === group && dice.next() < share) return cell * factor;
      return isNumber && dice.next() < missing ? null : cell;
    });
    return { ...column, cells };
  });
  return { columns: made, wrong: wrong.name };
}
