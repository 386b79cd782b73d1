import type { Alignment } from '@/lib/comparison/align/alignment';
import type { RowDifferences } from '@/lib/comparison/align/row-types';
import { explainChange } from '@/lib/comparison/causes/explain-change';
import { isSignificant, judgeChanges } from './judge-changes';
import type { SignificanceOptions, SignificantChange } from './significant';

const MOST_PARTS = 5;

/**
 * The columns that changed significantly, with why: those whose whole is over the threshold and more than noise, the largest change
 * first, and then those of which a part is, that the whole hides. `rows`, if they were compared, make the judgement sharper and
 * tell what only cleaning changed.
 */
export function significantChanges(
  alignment: Alignment,
  options: SignificanceOptions & { readonly rows?: RowDifferences } = {},
): SignificantChange[] {
  const found = judgeChanges(alignment, options).flatMap(({ pair, whole, parts }): SignificantChange[] => {
    const telling = parts
      .filter(({ change }) => isSignificant(change))
      .sort((a, b) => Math.abs(b.change.delta.change ?? 0) - Math.abs(a.change.delta.change ?? 0))
      .slice(0, MOST_PARTS)
      .map(({ by, change }) => ({ ...change, by }));
    const basis = isSignificant(whole) ? 'whole' : telling.length > 0 ? 'part' : null;
    if (basis === null) return [];
    const cause = explainChange(alignment, pair.id, options.rows === undefined ? {} : { rows: options.rows });
    return [{ pair: pair.id, whole, basis, parts: telling, cause }];
  });
  const size = ({ whole }: SignificantChange) => Math.abs(whole.delta.changePct ?? Number.POSITIVE_INFINITY);
  return found.sort((a, b) => (a.basis === b.basis ? size(b) - size(a) : a.basis === 'whole' ? -1 : 1));
}
