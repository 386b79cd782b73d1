import type { Leaves } from './leaves';

const MOST_DIMENSIONS = 3;
/** What naming a slice costs besides choosing it among its like, in units of χ². */
const PER_SLICE = 8;
const PER_CONDITION = 2;

/** A choice of dimensions; its cells are the combinations of their values. */
export interface Cuboid {
  readonly dimensions: readonly number[];
  /** For each leaf its cell. */
  readonly cells: Int32Array;
  readonly size: number;
  /** Cost of one of its cells. */
  readonly penalty: number;
}

/** Every choice of one to three dimensions, with the cell of each leaf in it. */
export function cuboidsOf(leaves: Leaves): Cuboid[] {
  const cuboids: Cuboid[] = [];
  const choose = (from: number, dimensions: readonly number[]) => {
    for (let d = from; d < leaves.codes.length; d++) {
      const chosen = [...dimensions, d];
      cuboids.push(cuboidOf(leaves, chosen));
      if (chosen.length < MOST_DIMENSIONS) choose(d + 1, chosen);
    }
  };
  choose(0, []);
  const sizes = Array.from({ length: MOST_DIMENSIONS + 1 }, (_, count) =>
    cuboids.filter(({ dimensions }) => dimensions.length === count).reduce((sum, { size }) => sum + size, 0),
  );
  return cuboids.map((cuboid) => ({
    ...cuboid,
    penalty:
      PER_SLICE +
      PER_CONDITION * cuboid.dimensions.length +
      2 * Math.log(Math.max(1, sizes[cuboid.dimensions.length] ?? 1)),
  }));
}

function cuboidOf({ codes, codeCounts, size }: Leaves, dimensions: readonly number[]): Cuboid {
  const cells = new Int32Array(size);
  const cellOf = new Map<number, number>();
  for (let i = 0; i < size; i++) {
    let key = 0;
    for (const d of dimensions) key = key * (codeCounts[d] as number) + ((codes[d] as Int32Array)[i] as number);
    let cell = cellOf.get(key);
    if (cell === undefined) {
      cell = cellOf.size;
      cellOf.set(key, cell);
    }
    cells[i] = cell;
  }
  return { dimensions, cells, size: cellOf.size, penalty: 0 };
}
