import type { Table } from '@/lib/tabular/table';
import { plural } from '@/lib/text/words';
import { type ColumnFacts, measureFacts, type QualityFacts } from './quality-facts';

export const QUALITY_PARTS = ['completeness', 'uniqueness', 'consistency', 'integrity'] as const;
export type QualityPart = (typeof QUALITY_PARTS)[number];

/** How much each part counts for. */
export const QUALITY_WEIGHTS: Record<QualityPart, number> = {
  completeness: 0.4,
  uniqueness: 0.3,
  consistency: 0.2,
  integrity: 0.1,
};

/** Something that keeps the score below 100. */
export interface QualityCost {
  readonly part: QualityPart;
  /** Id and name of the column at fault; null when it is the rows. */
  readonly columnId: string | null;
  readonly column: string | null;
  /** Points of the score it costs. The points of all costs and the exact score add up to 100. */
  readonly points: number;
  /** What is wrong, for a person. */
  readonly reason: string;
}

export interface Quality {
  /** 0–100, one decimal. */
  readonly score: number;
  /** Each 0–100, two decimals; the score is computed before they are rounded. */
  readonly parts: Record<QualityPart, number>;
  readonly rows: number;
  readonly columns: number;
  /** What costs points, the dearest first. */
  readonly costs: readonly QualityCost[];
}

/**
 * How good the data is: `0.4·completeness + 0.3·uniqueness + 0.2·consistency + 0.1·integrity`. The same measure for the
 * source and for the result, so that the two can be compared:
 *
 * - *completeness*: share of cells that hold a value. A blank or a token such as `N/A` is missing, before cleaning as after.
 *   A filled cell holds a value.
 * - *uniqueness*: share of rows that are not equal in every column to an earlier row, as written.
 * - *consistency*: share of columns whose values are all of one type (`uniformType`), missing ones ignored, and those
 *   flagged as outliers, which integrity counts.
 * - *integrity*: share of numeric cells that are no unresolved outliers. Where outliers were looked for (the column has an
 *   expected range), those are the flagged cells a person did not decide to keep; elsewhere the cells outside Tukey's fences,
 *   so that not looking gives no better score. Identifiers are no numbers here. An age outside 0–120, which keeps its
 *   number among groups, is a numeric cell and an outlier.
 *
 * What has no cells, rows, columns or numbers has nothing wrong with it: 100.
 */
export function measureQuality(table: Table): Quality {
  return scoreQuality(measureFacts(table));
}

/** The score that follows from what was counted. */
export function scoreQuality({ rows, duplicates, columns }: QualityFacts): Quality {
  const numericCells = columns.reduce((sum, { numericCells: n }) => sum + n, 0);
  const costs: QualityCost[] = [];
  const lose = (part: QualityPart, count: number, of: number, reason: string, column?: ColumnFacts) => {
    if (count === 0) return;
    const points = (QUALITY_WEIGHTS[part] * 100 * count) / of;
    costs.push({ part, columnId: column?.id ?? null, column: column?.name ?? null, points, reason });
  };
  lose('uniqueness', duplicates, rows, `${plural(duplicates, 'row repeats', 'rows repeat')} an earlier one`);
  for (const column of columns) {
    const { missing, isUniform, outliers } = column;
    lose('completeness', missing, rows * columns.length, `${plural(missing, 'cell is', 'cells are')} missing`, column);
    lose('consistency', isUniform ? 0 : 1, columns.length, 'Its values are not all of one type', column);
    lose('integrity', outliers, numericCells, `${plural(outliers, 'outlier')} nobody has decided on`, column);
  }
  costs.sort((a, b) => b.points - a.points);
  return { ...scoreOf(costs), rows, columns: columns.length, costs };
}

function scoreOf(costs: readonly QualityCost[]): Pick<Quality, 'score' | 'parts'> {
  const lost: Record<QualityPart, number> = { completeness: 0, uniqueness: 0, consistency: 0, integrity: 0 };
  for (const { part, points } of costs) lost[part] += points;
  const part = (name: QualityPart) => round(100 - lost[name] / QUALITY_WEIGHTS[name], 2);
  const total = QUALITY_PARTS.reduce((sum, name) => sum + lost[name], 0);
  return {
    score: round(100 - total, 1),
    parts: {
      completeness: part('completeness'),
      uniqueness: part('uniqueness'),
      consistency: part('consistency'),
      integrity: part('integrity'),
    },
  };
}

function round(value: number, decimals: number): number {
  const factor = 10 ** decimals;
  return Math.min(Math.max(Math.round(value * factor) / factor, 0), 100);
}
