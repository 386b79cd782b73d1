import type { TreeLimits } from './tree';

const VALIDATED = 0.15;
/** Below so many rows validation takes too many away: the number of trees is fixed. */
const FEWEST_TO_VALIDATE = 200;

/** How many of the learned rows, the first, are held out to see where more trees no longer help. */
export const heldOut = (learned: number): number =>
  learned < FEWEST_TO_VALIDATE ? 0 : Math.round(learned * VALIDATED);

/** Share of the fitted rows that each tree is grown on. */
export const ROWS_OF_TREE = 0.8;

/** What a tree of a boosted sum may be, by the rows it is fitted to. */
export const limitsFor = (rows: number, leaves: number): TreeLimits => ({
  leaves,
  fewestRows: Math.max(3, Math.min(20, Math.round(rows / 50))),
  shrinkage: 1,
  featureShare: 0.8,
});
