/** Keys a point has of its own, or that every object has: a series must not hide them. */
function isReserved(key: string): boolean {
  return key === '' || key === 'x' || key in Object.prototype;
}

/**
 * Keys for the values of each series in the points: what the series is called, made unique and safe by `_2`, `_3`, ….
 * A column called `x` does not overwrite the axis, and one called `__proto__` is a key like any other.
 */
export function seriesKeys(labels: readonly string[]): string[] {
  const taken = new Set<string>();
  return labels.map((label) => {
    let key = label;
    for (let n = 2; isReserved(key) || taken.has(key); n++) key = `${label}_${n}`;
    taken.add(key);
    return key;
  });
}
