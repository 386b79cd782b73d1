import type { CSSProperties } from 'react';
import { themed } from '@/components/chart/themed';
import { isWeak, type Pair } from './pairs';

const styles = new Map<string, CSSProperties>();

/**
 * How a cell is painted: filled with its colour, or hollow, a frame in its colour, where chance may well explain it, so that
 * the colour itself always means r. Cells of one r share their style.
 */
export function cellStyle(pair: Pair): CSSProperties {
  if (pair.r === null) return NOTHING;
  const key = `${pair.r.toFixed(2)} ${isWeak(pair)}`;
  const known = styles.get(key);
  if (known) return known;
  const paint = { balance: Number(pair.r.toFixed(2)) };
  const color = themed(paint);
  const style = isWeak(pair)
    ? {
        background: `color-mix(in oklab, ${color} 10%, var(--surface))`,
        boxShadow: `inset 0 0 0 2px ${color}`,
        color: 'var(--ink)',
      }
    : { background: color, color: themed({ inkOn: paint }) };
  styles.set(key, style);
  return style;
}

const NOTHING: CSSProperties = {
  background: 'repeating-linear-gradient(135deg, var(--line) 0 1px, var(--surface) 1px 5px)',
  color: 'var(--ink)',
};
