import type { ColumnKind } from '@/lib/tabular/kinds';
import { unitMeaning } from '@/lib/tabular/values/units';
import type { Adjustment, AlignTodo } from './alignment';

/** What is known of one side of a pair when units are reconciled. */
export interface UnitSide {
  readonly unit: string | null;
  readonly kind: ColumnKind;
  /** Median and largest of the sizes of the numbers; NaN without any. */
  readonly median: number;
  readonly largest: number;
}

/** How second values become first ones: `value · factor + offset`; or why that has to be asked. */
export interface Reconciled {
  readonly factor: number;
  readonly offset: number;
  readonly adjustment: Adjustment | null;
  readonly todo: UnitTodo | null;
}

/** A to-do that does not know its pair yet. */
export type UnitTodo = AlignTodo extends infer Todo ? (Todo extends AlignTodo ? Omit<Todo, 'pair'> : never) : never;

const AS_IS: Reconciled = { factor: 1, offset: 0, adjustment: null, todo: null };

/** `thousands`, `$k`, `USD m`: what one of it is worth in ones, and the unit that stays. */
const SCALE_WORDS: readonly (readonly [RegExp, number])[] = [
  [/^(?:in )?(?:'?0{3}s?|thousands?|tsd\.?|k)$/i, 1e3],
  [/^(?:in )?(?:millions?|mio\.?|mn|m)$/i, 1e6],
  [/^(?:in )?(?:billions?|mrd\.?|bn|b)$/i, 1e9],
  [/^(?:in )?lakhs?$/i, 1e5],
  [/^(?:in )?crores?$/i, 1e7],
];

/** A scale beside a currency or alone; metres and a lone `m` are not told apart by letters, so that a lone letter is a unit. */
export function scaleOf(unit: string): { readonly scale: number; readonly rest: string | null } {
  const alone = unit.length > 1 || unit === 'k' ? scaleWord(unit) : null;
  if (alone !== null) return { scale: alone, rest: null };
  const parts = /^([$€£¥₹]|US\$|[A-Z]{3})\s?(.+)$/.exec(unit) ?? null;
  const turned = parts === null ? /^(.+?)(?:\sof)?\s?([$€£¥₹]|US\$|[A-Z]{3})$/.exec(unit) : null;
  const [currency, word] = parts !== null ? [parts[1], parts[2]] : [turned?.[2], turned?.[1]];
  const scale = currency !== undefined && word !== undefined ? scaleWord(word) : null;
  return scale === null ? { scale: 1, rest: unit } : { scale, rest: currency ?? null };
}

function scaleWord(text: string): number | null {
  return SCALE_WORDS.find(([pattern]) => pattern.test(text.trim()))?.[1] ?? null;
}

/** Brings the second side's numbers to the first's unit where what they mean is known, and else says what is to be asked. */
export function reconcileUnits(first: UnitSide, second: UnitSide): Reconciled {
  const a = first.unit === null ? { scale: 1, rest: null } : scaleOf(first.unit);
  const b = second.unit === null ? { scale: 1, rest: null } : scaleOf(second.unit);
  const share = percentBesideFraction(first, second);
  if (share !== null) return scaled(share.factor, first, second, share.basis);
  if (a.rest === null || b.rest === null) {
    if (a.scale !== b.scale) return scaled(b.scale / a.scale, first, second, 'units');
    return maybeScaled(first, second);
  }
  const [x, y] = [unitMeaning(a.rest), unitMeaning(b.rest)];
  const temperature = `${x.key} ${y.key}`;
  if (temperature === '°C °F') return converted(5 / 9, -160 / 9, first, second);
  if (temperature === '°F °C') return converted(9 / 5, 32, first, second);
  if (x.key === y.key)
    return a.scale === b.scale ? maybeScaled(first, second) : scaled(b.scale / a.scale, first, second, 'units');
  if (x.dimension !== undefined && x.dimension === y.dimension && x.factor !== undefined && y.factor !== undefined) {
    return scaled((y.factor * b.scale) / (x.factor * a.scale), first, second, 'units');
  }
  const code = x.isCurrency && y.isCurrency ? 'two_currencies' : 'other_unit';
  return { ...AS_IS, todo: { code, first: first.unit ?? '', second: second.unit ?? '' } };
}

function scaled(factor: number, first: UnitSide, second: UnitSide, basis: 'units' | 'values'): Reconciled {
  if (factor === 1) return AS_IS;
  return { ...AS_IS, factor, adjustment: { code: 'scaled', factor, from: second.unit, to: first.unit, basis } };
}

function converted(factor: number, offset: number, first: UnitSide, second: UnitSide): Reconciled {
  const adjustment: Adjustment = { code: 'temperature', from: second.unit ?? '', to: first.unit ?? '' };
  return { factor, offset, adjustment, todo: null };
}

/** Fractions do not go beyond this; a percentage column hardly ever stays below it. */
const LARGEST_FRACTION = 1.5;

/** `12 %` on one side and `0.12` on the other: of a share, one whose values are all about 0–1 is a fraction. */
function percentBesideFraction(
  first: UnitSide,
  second: UnitSide,
): { readonly factor: number; readonly basis: 'units' | 'values' } | null {
  const isPercent = (side: UnitSide) => side.unit === '%' && side.median > 1;
  const isFraction = (side: UnitSide) => side.unit !== '%' && side.largest <= LARGEST_FRACTION;
  const isWhole = (side: UnitSide) => side.kind === 'share' && side.median > LARGEST_FRACTION;
  const mayBeShare = (side: UnitSide) => side.unit === null && (side.kind === 'share' || side.kind === 'measure');
  if (isPercent(first) && isFraction(second) && mayBeShare(second)) return { factor: 100, basis: 'units' };
  if (isPercent(second) && isFraction(first) && mayBeShare(first)) return { factor: 0.01, basis: 'units' };
  if (first.kind !== 'share' || second.kind !== 'share') return null;
  if (isWhole(first) && isFraction(second)) return { factor: 100, basis: 'values' };
  if (isWhole(second) && isFraction(first)) return { factor: 0.01, basis: 'values' };
  return null;
}

/** Factors people forget to say. */
const FORGOTTEN = [100, 1000, 1e6];
/** Medians that come this near a factor may be scaled by it. */
const NEAR = 1.35;

function maybeScaled(first: UnitSide, second: UnitSide): Reconciled {
  const ratio = first.median / second.median;
  for (const factor of [...FORGOTTEN, ...FORGOTTEN.map((one) => 1 / one)]) {
    const off = ratio / factor;
    if (off > 1 / NEAR && off < NEAR) return { ...AS_IS, todo: { code: 'maybe_scaled', factor } };
  }
  return AS_IS;
}
