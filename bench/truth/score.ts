/** Right and wrong answers about cells. */
export interface Score {
  readonly found: number;
  readonly flagged: number;
  readonly errors: number;
}

export function precisionOf({ found, flagged }: Score): number {
  return flagged === 0 ? 1 : found / flagged;
}

export function recallOf({ found, errors }: Score): number {
  return errors === 0 ? 1 : found / errors;
}

export function f1Of(score: Score): number {
  const [precision, recall] = [precisionOf(score), recallOf(score)];
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}

/** A set of flagged cells beside the wrong ones. */
export function scoreCells(flagged: ReadonlySet<string>, errors: ReadonlySet<string>): Score {
  let found = 0;
  for (const cell of flagged) if (errors.has(cell)) found++;
  return { found, flagged: flagged.size, errors: errors.size };
}

export function add(a: Score, b: Score): Score {
  return { found: a.found + b.found, flagged: a.flagged + b.flagged, errors: a.errors + b.errors };
}

export const NOTHING: Score = { found: 0, flagged: 0, errors: 0 };

export function mean(values: readonly number[]): number {
  return values.length === 0 ? Number.NaN : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** `row:column` of a cell, the column by its place. */
export function cellKey(row: number, column: number): string {
  return `${row}:${column}`;
}
