/** How far apart columns stand in their tables, 0–1: column `i` of `count` and column `j` of `others`. */
export function distanceBetween(i: number, count: number, j: number, others: number): number {
  return Math.abs(place(i, count) - place(j, others));
}

const place = (index: number, count: number) => (count < 2 ? 0 : index / (count - 1));
