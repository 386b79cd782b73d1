import type { Half } from '@/bench/accuracy/split-half';

/** What release 0.1.0 achieved on the same tables: outliers, unreadable and empty cells and offered spellings as flags. */
export const PREVIOUS: Record<
  Half,
  {
    readonly precision: number;
    readonly recall: number;
    readonly meanF1: number;
    readonly damage: { readonly standard: number; readonly careful: number };
    readonly merges: { readonly mended: number; readonly broken: number };
  }
> = {
  work: {
    precision: 0.112,
    recall: 0.484,
    meanF1: 0.195,
    damage: { standard: 0.119, careful: 0.002 },
    merges: { mended: 299, broken: 999 },
  },
  held: {
    precision: 0.109,
    recall: 0.424,
    meanF1: 0.226,
    damage: { standard: 0.089, careful: 0.001 },
    merges: { mended: 174, broken: 724 },
  },
};
