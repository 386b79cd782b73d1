import type { Fact, FactKind, FactValues } from '@/lib/insights/fact';
import type { Cell } from '@/lib/tabular/columns';
import type { Dice } from './dice';

/** What a plant is given: the rows of a table and when each of them was. */
export interface Ground {
  readonly dice: Dice;
  readonly rows: number;
  /** For each row its span, 0 … `spans` − 1. */
  readonly span: readonly number[];
  readonly spans: number;
  readonly bucket: 'month' | 'day';
  /** A name that no other column has. */
  name(word: string): string;
}

/** Names instead of ids: what a fact reads. */
export interface Read {
  readonly measure: string | null;
  readonly by: string | null;
  readonly second: string | null;
}

/** A statement that is true of the process that made a table. */
export interface Truth {
  readonly kind: FactKind;
  /** It is what was planted, and is to be found; otherwise it follows from that, and is true where it is found. */
  readonly isPlanted: boolean;
  /** It is about one column alone, and stays true when columns are shuffled against each other. */
  readonly isAlone: boolean;
  holds(fact: Fact, read: Read): boolean;
}

export interface Planted {
  readonly columns: readonly { readonly name: string; readonly cells: readonly Cell[] }[];
  readonly truths: readonly Truth[];
}

export type Plant = (ground: Ground) => Planted;

/** A truth about these columns; `also` says what besides must be right. */
export function truth<K extends FactKind>(
  kind: K,
  about: Partial<Read>,
  options: {
    isPlanted?: boolean;
    isAlone?: boolean;
    also?: (values: FactValues[K]) => boolean;
  } = {},
): Truth {
  const wanted: Read = { measure: null, by: null, second: null, ...about };
  return {
    kind,
    isPlanted: options.isPlanted ?? false,
    isAlone: options.isAlone ?? false,
    holds: (fact, read) =>
      fact.kind === kind && columnsAgree(kind, read, wanted) && (options.also?.(fact.values as FactValues[K]) ?? true),
  };
}

function columnsAgree(kind: FactKind, read: Read, wanted: Read): boolean {
  const isTurned = kind === 'correlation' && read.measure === wanted.by && read.by === wanted.measure;
  const isUpsideDown =
    kind === 'ratio' && read.measure === wanted.second && read.second === wanted.measure && read.by === wanted.by;
  const agree = (one: string | null, other: string | null) => (other === ANY ? one !== null : one === other);
  if (isTurned || isUpsideDown) return true;
  return agree(read.measure, wanted.measure) && agree(read.by, wanted.by) && agree(read.second, wanted.second);
}

/** What is true of groups with these expected values: who leads, who is last, and that they differ. */
export function groupTruths(
  measure: string | null,
  by: string,
  expected: ReadonlyMap<string, number>,
  planted: FactKind,
  options: { isAlone?: boolean; differ?: boolean } = {},
): Truth[] {
  const order = [...expected].sort((a, b) => b[1] - a[1]);
  const isStrict = (a: number, b: number) => (order[a]?.[1] ?? 0) > (order[b]?.[1] ?? 0);
  const last = order.length - 1;
  const of = <K extends FactKind>(kind: K, also: (values: FactValues[K]) => boolean) =>
    truth(kind, { measure, by }, { isPlanted: kind === planted, isAlone: options.isAlone ?? false, also });
  // Sums over groups of unequal size lead where rows do, whatever is added up; and what differs still does divided by something else.
  const follows =
    measure === null
      ? rankTruths(ANY, by, order, options.isAlone ?? false)
      : [truth('ratio', { measure, by, second: ANY }), truth('ratio', { measure: ANY, by, second: measure })];
  return [
    ...follows,
    of('top', ({ category }) => isStrict(0, 1) && category === order[0]?.[0]),
    of('bottom', ({ category }) => isStrict(last - 1, last) && category === order[last]?.[0]),
    ...(options.differ === false ? [] : [of('group_difference', () => true)]),
  ];
}

/** Who leads and who is last, of whatever is added up over these groups. */
function rankTruths(measure: string, by: string, order: readonly [string, number][], isAlone: boolean): Truth[] {
  const last = order.length - 1;
  return [
    truth('top', { measure, by }, { isAlone, also: ({ category }) => category === order[0]?.[0] }),
    truth('bottom', { measure, by }, { isAlone, also: ({ category }) => category === order[last]?.[0] }),
  ];
}

/** Any column. */
export const ANY = '*';

export const DATE = 'date';
