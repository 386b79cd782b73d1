import { type SeededRandom, seededRandom } from '@/bench/random';
import type { ColumnPair, Period } from '@/lib/comparison/period';
import type { Column, Table } from '@/lib/tabular/table';

/** What was done to the second period, and where. */
export interface Fault {
  /** As `kind-seed`, by which the halves are told apart. */
  readonly name: string;
  readonly kind: string;
  readonly first: Period;
  readonly second: Period;
  readonly mapping: readonly ColumnPair[];
  /** Id of the column that is explained. */
  readonly measure: string;
  readonly aggregate: 'sum' | 'mean';
  /** Conditions of each slice that was changed, as texts `c1=v3&c2=v0`. */
  readonly truth: ReadonlySet<string>;
  readonly noise: number;
}

/** One to three dimensions, additive and ratio, one to three faults at once. */
const KINDS = (['sum', 'mean'] as const).flatMap((aggregate) =>
  [1, 2, 3].flatMap((dimensions) => [1, 2, 3].map((faults) => ({ aggregate, dimensions, faults }))),
);
const NOISES = [0, 0.05, 0.1, 0.2];
const PER_KIND = 14;

/** 252 faults, each made anew and always the same. */
export function* faults(): Generator<Fault> {
  for (const kind of KINDS) for (let i = 0; i < PER_KIND; i++) yield fault(kind, i);
}

type Condition = readonly [dimension: number, value: number];

function fault({ aggregate, dimensions, faults: count }: (typeof KINDS)[number], index: number): Fault {
  const kind = `${aggregate}-${dimensions}d-${count}`;
  const random = seededRandom(index * 7919 + dimensions * 101 + count * 13 + (aggregate === 'sum' ? 0 : 5));
  const noise = NOISES[index % NOISES.length] as number;
  const sizes = Array.from({ length: 3 + random.integer(3) }, () => 3 + random.integer(7));
  const leaves = chooseLeaves(sizes, random);
  const slices = chooseSlices(sizes, leaves, dimensions, count, random);
  const drift = 0.93 + 0.14 * random.next();
  const rows = leaves.map(({ values, level, traffic }) => {
    const at = slices.findIndex((slice) => isIn(values, slice.conditions));
    const factor = at < 0 ? 1 : (slices[at]?.factor ?? 1);
    const wobble = 1 + noise * normal(random);
    return { values, traffic, level, levelAfter: Math.max(0.02, wobble) * level * drift * factor };
  });
  const isSum = aggregate === 'sum';
  return {
    name: `${kind}-${index}`,
    kind,
    first: { table: tableOf(sizes, rows, random, 0, isSum) },
    second: { table: tableOf(sizes, rows, random, 1, isSum) },
    mapping: [...sizes.keys(), sizes.length].map((i) => ({ first: `c${i}`, second: `c${i}` })),
    measure: `c${sizes.length}`,
    aggregate,
    truth: new Set(
      slices.map(({ conditions }) => conditionText(conditions.map(([d, v]) => [`c${d}`, `v${v}`] as const))),
    ),
    noise,
  };
}

/** One text for the same conditions in any order. */
export function conditionText(conditions: readonly (readonly [column: string, value: string | null])[]): string {
  return conditions
    .map(([column, value]) => `${column}=${value}`)
    .sort()
    .join('&');
}

interface Leaf {
  readonly values: readonly number[];
  readonly level: number;
  /** How many rows there are of it, about. */
  readonly traffic: number;
}

const MOST_LEAVES = 1500;

function chooseLeaves(sizes: readonly number[], random: SeededRandom): Leaf[] {
  // Values of a dimension are of unequal weight, as regions and products are.
  const weights = sizes.map((size) => Array.from({ length: size }, () => Math.exp(0.5 * normal(random))));
  const all = sizes.reduce((product, size) => product * size, 1);
  const kept = Math.min(1, MOST_LEAVES / all);
  const leaves: Leaf[] = [];
  for (let index = 0; index < all; index++) {
    if (random.next() > kept) continue;
    let rest = index;
    const values = sizes.map((size) => {
      const value = rest % size;
      rest = Math.floor(rest / size);
      return value;
    });
    const weight = values.reduce((product, value, d) => product * (weights[d]?.[value] ?? 1), 1);
    leaves.push({ values, level: 100 * Math.exp(0.6 * normal(random)), traffic: Math.max(1, Math.round(3 * weight)) });
  }
  return leaves;
}

interface Slice {
  readonly conditions: readonly Condition[];
  readonly factor: number;
}

const isIn = (values: readonly number[], conditions: readonly Condition[]) =>
  conditions.every(([d, v]) => values[d] === v);

/** Less of the whole is too little to be seen by anybody. */
const LEAST_SHARE = 0.025;
const MOST_SHARE = 0.4;

/** Slices without rows in common, each of some weight. */
function chooseSlices(
  sizes: readonly number[],
  leaves: readonly Leaf[],
  dimensions: number,
  count: number,
  random: SeededRandom,
): Slice[] {
  const weight = (conditions: readonly Condition[]) =>
    leaves.reduce((sum, { values, level, traffic }) => sum + (isIn(values, conditions) ? level * traffic : 0), 0);
  const whole = weight([]);
  const slices: Slice[] = [];
  let taken = 0;
  for (let tries = 0; tries < 400 && slices.length < count; tries++) {
    const chosen = [...sizes.keys()].sort(() => random.next() - 0.5).slice(0, dimensions);
    const conditions = chosen.map((d): Condition => [d, random.integer(sizes[d] as number)]);
    const share = weight(conditions) / whole;
    const touches = slices.some((slice) =>
      leaves.some(({ values }) => isIn(values, conditions) && isIn(values, slice.conditions)),
    );
    if (touches || share < LEAST_SHARE / (dimensions === 3 ? 2 : 1) || taken + share > MOST_SHARE) continue;
    taken += share;
    slices.push({ conditions, factor: random.next() < 0.6 ? 0.2 + 0.5 * random.next() : 1.5 + 1.5 * random.next() });
  }
  return slices;
}

interface Rows extends Leaf {
  readonly levelAfter: number;
}

/** Sums fall by the values of the rows or by how many there are; means by the values alone, while rows come and go. */
function tableOf(
  sizes: readonly number[],
  leaves: readonly Rows[],
  random: SeededRandom,
  turn: 0 | 1,
  isSum: boolean,
): Table {
  const codes: number[][] = sizes.map(() => []);
  const values: number[] = [];
  for (const leaf of leaves) {
    const level = turn === 0 ? leaf.level : leaf.levelAfter;
    const rows = isSum ? leaf.traffic : Math.max(1, Math.round(leaf.traffic * (0.7 + 0.6 * random.next())));
    for (let row = 0; row < rows; row++) {
      for (const [d, value] of leaf.values.entries()) codes[d]?.push(value);
      values.push(Math.round(level * (1 + 0.1 * normal(random)) * 100) / 100);
    }
  }
  const columns = sizes.map(
    (size, d): Column => ({
      id: `c${d}`,
      name: `dimension ${d}`,
      type: 'category',
      vector: {
        kind: 'text',
        codes: Int32Array.from(codes[d] ?? []),
        dictionary: Array.from({ length: size }, (_, v) => `v${v}`),
      },
    }),
  );
  columns.push({
    id: `c${sizes.length}`,
    name: isSum ? 'revenue' : 'price',
    type: 'number',
    vector: { kind: 'number', values: Float64Array.from(values) },
  });
  return { columns, rowIndex: Uint32Array.from(values.keys()) };
}

function normal(random: SeededRandom): number {
  return Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
}
