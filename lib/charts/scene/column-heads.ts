import type { Tick } from './axis';
import { type Area, fitted } from './shapes';
import { FONT_SIZE, shorten, textWidth } from './text';

/** How the names of the columns stand below a grid. */
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
/** Letters that a name which lies keeps. */
const KEPT = 11;

/** Names lie where each finds room; where not, they stand aslant, so that every column has its name as long as it is wide enough. */
export function headsBelow(heads: readonly string[], width: number, height: number, isTime: boolean): HeadsBelow {
  const widest = Math.max(1, ...heads.map((head) => textWidth(head.slice(0, KEPT))));
  const step = Math.max(1, Math.ceil(heads.length / Math.max(1, Math.floor(width / (widest + 8)))));
  const longest = Math.max(0, ...heads.map((head) => textWidth(head)));
  const slant = Math.min(longest, LONGEST, (height * MOST_OF_HEIGHT) / SINE);
  // A time that is left out is known from those beside it.
  if (step === 1 || isTime || width / heads.length < LEAST_COLUMN || slant < Math.min(longest, SHORTEST)) {
    return { ...LYING, step };
  }
  return { step: 1, slant, height: Math.ceil(slant * SINE) + 16 };
}

/** The names of the columns, within the frame. */
export function columnHeads(heads: readonly string[], { step, slant }: HeadsBelow, plot: Area, frame: Area): Tick[] {
  const column = plot.width / Math.max(1, heads.length);
  const bottom = plot.top + plot.height;
  const written = { size: FONT_SIZE, fill: 'muted', role: 'tick' } as const;
  return heads.flatMap((head, i): Tick[] => {
    if (i % step !== 0) return [];
    const at = plot.left + (i + 0.5) * column;
    if (slant !== null) {
      const place = { x: at + 4, y: bottom + 12, anchor: 'end', turn: TURN } as const;
      return [{ at, label: fitted(head, Math.min(slant, (at - frame.left) / SINE), { ...place, ...written }) }];
    }
    const room = column * step - 4;
    const half = textWidth(shorten(head, room)) / 2;
    const x = Math.min(frame.left + frame.width - half, Math.max(frame.left + half, at));
    return [{ at, label: fitted(head, room, { x, y: bottom + 15, anchor: 'middle', ...written }) }];
  });
}
