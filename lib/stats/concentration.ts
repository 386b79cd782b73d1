/** How unevenly parts make up a whole. */
export interface Concentration {
  readonly total: number;
  /** Share of the largest part, 0–1. */
  readonly top: number;
  /** Share of the `k` largest parts together. */
  readonly topK: number;
  /** Sum of the squared shares, 1/parts…1 (Herfindahl 1950). */
  readonly herfindahl: number;
  /** Gini coefficient of the parts, 0 when equal, (parts − 1)/parts when one has all (Gini 1912). */
  readonly gini: number;
  readonly parts: number;
}

/** Concentration of parts of at least 0; NaN is left out. Null without parts, with a part below 0, or where all are 0. */
export function concentration(values: ArrayLike<number>, k = 3): Concentration | null {
  const parts = Array.from(values)
    .filter((value) => !Number.isNaN(value))
    .sort((a, b) => b - a);
  const total = parts.reduce((sum, part) => sum + part, 0);
  if (parts.length === 0 || (parts.at(-1) as number) < 0 || !(total > 0)) return null;
  let herfindahl = 0;
  let weighted = 0;
  for (const [i, part] of parts.entries()) {
    herfindahl += (part / total) ** 2;
    weighted += (parts.length - i) * part;
  }
  const gini = (2 * weighted) / (parts.length * total) - (parts.length + 1) / parts.length;
  const topK = parts.slice(0, k).reduce((sum, part) => sum + part, 0) / total;
  return { total, top: (parts[0] as number) / total, topK, herfindahl, gini, parts: parts.length };
}
