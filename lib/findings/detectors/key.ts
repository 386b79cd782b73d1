import type { Detector, Draft } from '@/lib/findings/draft';
import { filledCount, positionsByCode } from '@/lib/findings/positions';
import { identifierName } from '@/lib/tabular/infer/name-evidence';

const FEWEST = 30;
const DISTINCT = 0.97;
const MOST_ROWS = 3;

/** Identifiers that several rows share, in a column where hardly any do. Which of the rows has the wrong one, nobody can say. */
export const findSharedKeys: Detector = ({ views, rows }) =>
  views.flatMap((view): Draft[] => {
    // Codes drawn at random meet by chance; only a header says that they must not.
    if (identifierName(view.column.sourceName ?? view.name) === null) return [];
    if (view.numbers?.some((value) => !Number.isNaN(value) && !Number.isInteger(value))) return [];
    const total = filledCount(view);
    if (total < FEWEST || total < 0.9 * rows) return [];
    const shared = new Set<number>();
    let distinct = 0;
    for (const [code, count] of view.counts.entries()) {
      if (count > 0) distinct++;
      if (count > 1 && count <= MOST_ROWS) shared.add(code);
    }
    const distinctShare = distinct / total;
    if (shared.size === 0 || distinctShare < DISTINCT) return [];
    return [...positionsByCode(view, shared)].map(([code, positions]) => ({
      kind: 'key',
      view,
      positions,
      value: view.text.dictionary[code] as string,
      certainty: 0.6,
      reason: { count: positions.length, distinctShare },
      about: [],
    }));
  });
