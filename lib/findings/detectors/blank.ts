import type { ColumnView } from '@/lib/findings/column-view';
import type { Detector, Draft, Scene } from '@/lib/findings/draft';

const FEWEST = 50;
/** Where more are empty, being empty is usual. */
const USUAL = 0.02;
const RARE = 0.012;
/** Empty cells that another column explains: nearly all in rows of one of its values. */
const EXPLAINED = 0.7;
const MOST_GROUPS = 50;

/** Empty cells in columns that hardly have any, unless another column's value explains them. */
export const findOddBlanks: Detector = (scene) =>
  scene.views.flatMap((view): Draft[] => {
    const { rows } = scene;
    if (rows < FEWEST) return [];
    const empty: number[] = [];
    for (let i = 0; i < rows; i++) {
      if (!view.isMissing(i)) continue;
      empty.push(i);
      if (empty.length > USUAL * rows) return [];
    }
    if (empty.length === 0 || isExplained(view, empty, scene)) return [];
    const missingShare = empty.length / rows;
    return [
      {
        kind: 'blank',
        view,
        positions: empty,
        value: null,
        certainty: missingShare <= RARE ? 0.75 : 0.58,
        reason: { missingShare },
        about: [],
      },
    ];
  });

/** Whether most of the empty cells are in rows of one value of another column, or of rows that are empty there, too. */
function isExplained(view: ColumnView, empty: readonly number[], { views, rows }: Scene): boolean {
  if (empty.length < 3) return false;
  return views.some((by) => {
    if (by === view) return false;
    const missing = empty.filter((row) => by.isMissing(row)).length;
    if (missing >= EXPLAINED * empty.length) return true;
    if (by.isNumeric && rows > 100_000) return false;
    const { codes } = by.text;
    if (by.counts.length > MOST_GROUPS) return false;
    const tally = new Map<number, number>();
    for (const row of empty) tally.set(codes[row] as number, (tally.get(codes[row] as number) ?? 0) + 1);
    return [...tally].some(
      ([code, times]) => code >= 0 && times >= EXPLAINED * empty.length && (by.counts[code] ?? 0) < 0.4 * rows,
    );
  });
}
