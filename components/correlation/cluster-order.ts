/** Distance of two columns: 0 when one follows from the other, whichever way; 1 when they have nothing in common. */
const distance = (r: number | null | undefined): number => 1 - Math.abs(r ?? 0);

interface Cluster {
  /** Places in the matrix, in the order they will stand in. */
  readonly members: readonly number[];
  /** Mean distance to the cluster at each place. */
  readonly to: number[];
}

/**
 * An order of the columns of a correlation matrix in which like stands beside like: agglomerative clustering by average linkage
 * (Sokal and Michener 1958) over 1 − |r|; where two clusters meet, the ends that are nearest to each other touch. Deterministic.
 * Takes O(k³) for k columns.
 */
export function clusterOrder(matrix: readonly (readonly (number | null)[])[]): number[] {
  const far = (one: number, other: number) => distance(matrix[one]?.[other]);
  const clusters = new Map<number, Cluster>(
    matrix.map((_, place) => [place, { members: [place], to: matrix.map((__, other) => far(place, other)) }]),
  );
  while (clusters.size > 1) {
    const [first, second] = nearest(clusters);
    const [one, other] = [clusters.get(first), clusters.get(second)];
    if (!one || !other) break;
    const [m, n] = [one.members.length, other.members.length];
    const to = one.to.map((value, place) => (m * value + n * (other.to[place] ?? 1)) / (m + n));
    clusters.delete(second);
    clusters.set(first, { members: joined(one.members, other.members, far), to });
    for (const [place, cluster] of clusters) cluster.to[first] = to[place] ?? 1;
  }
  return [...clusters.values()].flatMap(({ members }) => members);
}

function nearest(clusters: ReadonlyMap<number, Cluster>): [number, number] {
  let [best, least]: [[number, number], number] = [[-1, -1], Number.POSITIVE_INFINITY];
  for (const [one, { to }] of clusters) {
    for (const other of clusters.keys()) {
      const between = to[other] ?? 1;
      if (one < other && between < least) [best, least] = [[one, other], between];
    }
  }
  return best;
}

/** Both runs in one, turned so that the nearest of their ends touch. */
function joined(
  one: readonly number[],
  other: readonly number[],
  far: (one: number, other: number) => number,
): number[] {
  const ways = [one, one.toReversed()].flatMap((left) =>
    [other, other.toReversed()].map((right) => ({
      members: [...left, ...right],
      gap: far(left.at(-1) ?? -1, right[0] ?? -1),
    })),
  );
  return ways.reduce((best, way) => (way.gap < best.gap ? way : best)).members;
}
