import type { CSSProperties } from 'react';
import { balanceColor, balanceInk } from '@/components/chart/colors';
import { isWeak, type Pair } from './pairs';

const looks = new Map<string, CSSProperties>();

/**
 * How a cell is painted: filled with its colour, or hollow, a frame in its colour, where chance may well explain it, so that
 * the colour itself always means r. Cells of one r share their style.
 */
export function cellLook(pair: Pair): CSSProperties {
  if (pair.r === null) return NOTHING;
  const key = `${pair.r.toFixed(2)} ${isWeak(pair)}`;
  const known = looks.get(key);
  if (known) return known;
  const color = balanceColor(Number(pair.r.toFixed(2)));
  const look = isWeak(pair)
    ? {
        background: `color-mix(in oklab, ${color} 10%, var(--surface))`,
        boxShadow: `inset 0 0 0 2px ${color}`,
        color: 'var(--ink)',
      }
    : { background: color, color: balanceInk(Number(pair.r.toFixed(2))) };
  looks.set(key, look);
  return look;
}

const NOTHING: CSSProperties = {
  background: 'repeating-linear-gradient(135deg, var(--line) 0 1px, var(--surface) 1px 5px)',
  color: 'var(--ink)',
};
