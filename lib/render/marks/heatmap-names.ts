import { labelStep } from '@/lib/charts/scene/layout';
import { LABEL } from '@/lib/render/frame';
import type { Area, TextShape } from '@/lib/render/scene';
import { fitted, measureAt } from '@/lib/render/text';

const measure = measureAt(LABEL);

/** How the names of the columns stand below a heatmap. */
export interface HeadsBelow {
  /** Every how manieth is written. */
  readonly step: number;
  /** Names stand aslant, and have so many px of their own length; null when they lie. */
  readonly slant: number | null;
  /** px the names take. */
  readonly height: number;
}

const LYING: Omit<HeadsBelow, 'step'> = { slant: null, height: 20 };
const TURN = 45;
const SINE = Math.SQRT1_2;
/** Names aslant need no more width than this, and a column less cannot be told from its neighbour. */
const LEAST_COLUMN = 14;
/** A name's share of the height of the drawing, and the longest there is in px. */
const MOST_OF_HEIGHT = 0.25;
const LONGEST = 110;
const SHORTEST = 40;

/** Names lie where each finds room; where not, they stand aslant, so that every column has its name as long as it is wide enough. */
export function headsBelow(heads: readonly string[], width: number, inner: Area, isTime: boolean): HeadsBelow {
  const short = heads.map((head) => head.slice(0, 11));
  const step = labelStep(short, width, measure, 8);
  const longest = Math.max(0, ...heads.map(measure));
  const slant = Math.min(longest, LONGEST, (inner.height * MOST_OF_HEIGHT) / SINE);
  // A time that is left out is known from those beside it.
  if (step === 1 || isTime || width / heads.length < LEAST_COLUMN || slant < Math.min(longest, SHORTEST)) {
    return { ...LYING, step };
  }
  return { step: 1, slant, height: Math.ceil(slant * SINE) + 16 };
}

/** The names of the columns, within the picture. */
export function columnNames(
  heads: readonly string[],
  { step, slant }: HeadsBelow,
  plot: Area,
  { width, fill }: { width: number; fill: string },
): TextShape[] {
  const column = plot.width / heads.length;
  const bottom = plot.top + plot.height;
  return heads.flatMap((head, i) => {
    if (i % step !== 0) return [];
    const middle = plot.left + (i + 0.5) * column;
    if (slant !== null) {
      const at = { x: middle + 4, y: bottom + 12, size: LABEL, fill, anchor: 'end' as const, turn: TURN };
      return [fitted(head, Math.min(slant, (middle - 4) / SINE), at)];
    }
    const label = fitted(head, column * step - 4, { x: middle, y: bottom + 15, size: LABEL, fill, anchor: 'middle' });
    const half = measure(label.text) / 2;
    return [{ ...label, x: Math.min(width - half - 4, Math.max(half + 4, middle)) }];
  });
}
