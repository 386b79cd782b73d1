import { commonFactors, noiseOf } from './common-change';
import { type Cuboid, cuboidsOf } from './cuboids';
import type { Expected } from './expected';
import type { Leaves } from './leaves';

/** Leaves that share values of one to three dimensions. */
export interface Slice {
  /** Dimension and value, ascending by dimension. */
  readonly conditions: readonly (readonly [dimension: number, code: number])[];
  /** The leaves it was blamed for: those of slices before it are not counted again. */
  readonly leaves: Uint32Array;
}

export interface SliceSearch {
  readonly slices: readonly Slice[];
  /** What leaves outside of all slices changed by in common: 1 is not at all. */
  readonly common: number;
}

/** Explanations kept while they grow, and how many ways each may grow. */
const BEAM = 6;
/** A slice changes by a twentieth more than the rest, or it is no cause. */
const LEAST_EFFECT = 0.05;
/** A slice makes this share of all unexpected change, or it is not worth naming. */
const LEAST_SHARE = 0.06;
interface State {
  readonly slices: readonly Slice[];
  readonly isTaken: Uint8Array;
  /** What the leaves outside of the slices changed by. */
  readonly common: number;
  /** What stays unexplained within the slices, and what naming them cost. */
  readonly own: number;
  readonly cost: number;
  /** How well all leaves are explained, less the cost; the larger the better. */
  readonly worth: number;
  readonly key: string;
}

/**
 * The fewest slices whose leaves, each slice changing by one factor of its own, explain best how the leaves came out: as Adtributor
 * (Bhagwan et al. 2014) it asks of a slice to explain much and of an explanation to be short, and as Squeeze (Li et al. 2019) that
 * all of a slice changed alike. Explanations are compared by the likelihood of what they leave unexplained; each slice pays for
 * being chosen among its like (a description length). Explanations grow by a beam search; several common factors are tried.
 */
export function searchSlices(leaves: Leaves, expected: Expected, most: number): SliceSearch {
  const cuboids = cuboidsOf(leaves);
  const [middle = 1, ...others] = commonFactors(expected);
  const noise = noiseOf(expected, middle);
  let best: State | undefined;
  for (const common of [middle, ...others]) {
    const state = grow(leaves, expected, cuboids, common, noise, most);
    if (best === undefined || state.worth > best.worth) best = state;
  }
  return { slices: best?.slices ?? [], common: best?.common ?? 1 };
}

function grow(
  leaves: Leaves,
  expected: Expected,
  cuboids: readonly Cuboid[],
  common: number,
  noise: number,
  most: number,
): State {
  const nothing = { slices: [], isTaken: new Uint8Array(leaves.size), common, own: 0, cost: 0, worth: 0, key: '' };
  let states: State[] = [judged(nothing, expected, noise)];
  let best = states[0] as State;
  for (let depth = 0; depth < most; depth++) {
    const grown = new Map<string, State>();
    for (const state of states) {
      for (const next of growths(leaves, expected, cuboids, state, noise)) {
        const known = grown.get(next.key);
        if (known === undefined || next.worth > known.worth) grown.set(next.key, next);
      }
    }
    states = [...grown.values()].sort((a, b) => b.worth - a.worth).slice(0, BEAM);
    const [leader] = states;
    if (leader === undefined) break;
    if (leader.worth > best.worth) best = leader;
  }
  return best;
}

/** Leaves explained to within a hundredth are explained. */
const LEAST_LOSS = 1e-4;
/** Leaves farther off than this, in standard deviations, say less about what the rest has in common. */
const FAR_OFF = 2.5;
const REFITS = 3;

/** The state with what its other leaves have in common (a regression through the origin, Huber 1964) and its worth. */
function judged(state: State, { before, after, variance }: Expected, noise: number): State {
  let { common } = state;
  for (let round = 0; round < REFITS; round++) {
    let ab = 0;
    let bb = 0;
    for (let i = 0; i < before.length; i++) {
      if (state.isTaken[i] === 1) continue;
      const [a, b, v] = [after[i] as number, before[i] as number, variance[i] as number];
      const off = Math.abs(a - common * b) / Math.sqrt(v * noise);
      const weight = off <= FAR_OFF ? 1 : FAR_OFF / off;
      ab += (weight * a * b) / v;
      bb += (weight * b * b) / v;
    }
    if (!(bb > 0)) break;
    common = ab / bb;
  }
  let loss = state.own;
  for (let i = 0; i < before.length; i++) {
    if (state.isTaken[i] === 0)
      loss += ((after[i] as number) - common * (before[i] as number)) ** 2 / (variance[i] as number);
  }
  const size = Math.max(1, before.length);
  return { ...state, common, worth: -size * Math.log(Math.max(loss / size, LEAST_LOSS)) - state.cost };
}

function unexpectedChange({ before, after }: Expected, common: number): number {
  let moved = 0;
  for (let i = 0; i < before.length; i++) moved += Math.abs((after[i] as number) - common * (before[i] as number));
  return moved;
}

interface Growth {
  readonly gain: number;
  readonly cuboid: Cuboid;
  readonly cell: number;
}

/** The best ways to add a slice to an explanation. */
function growths(leaves: Leaves, expected: Expected, cuboids: readonly Cuboid[], state: State, noise: number): State[] {
  const { common } = state;
  const moved = unexpectedChange(expected, common);
  const best: Growth[] = [];
  for (const cuboid of cuboids) {
    const gains = gainsOf(expected, cuboid, state.isTaken, common, noise, moved);
    for (let cell = 0; cell < cuboid.size; cell++) {
      const gain = (gains[cell] as number) - cuboid.penalty;
      if (gains[cell] === 0 || (best.length === BEAM && gain <= (best[BEAM - 1] as Growth).gain)) continue;
      best.push({ gain, cuboid, cell });
      best.sort((a, b) => b.gain - a.gain);
      if (best.length > BEAM) best.pop();
    }
  }
  return best.map(({ cuboid, cell }) => judged(withSlice(leaves, expected, state, cuboid, cell), expected, noise));
}

/** For each cell how much better its leaves are explained by a factor of their own; 0 where it is not worth a name. */
function gainsOf(
  { before, after, variance }: Expected,
  { cells, size }: Cuboid,
  isTaken: Uint8Array,
  common: number,
  noise: number,
  moved: number,
): Float64Array {
  const ab = new Float64Array(size);
  const bb = new Float64Array(size);
  const aa = new Float64Array(size);
  const sumA = new Float64Array(size);
  const sumB = new Float64Array(size);
  for (let i = 0; i < cells.length; i++) {
    if (isTaken[i] === 1) continue;
    const cell = cells[i] as number;
    const [a, b, v] = [after[i] as number, before[i] as number, variance[i] as number];
    ab[cell] = (ab[cell] as number) + (a * b) / v;
    bb[cell] = (bb[cell] as number) + (b * b) / v;
    aa[cell] = (aa[cell] as number) + (a * a) / v;
    sumA[cell] = (sumA[cell] as number) + a;
    sumB[cell] = (sumB[cell] as number) + b;
  }
  const gains = new Float64Array(size);
  for (let cell = 0; cell < size; cell++) {
    const [x, y, z] = [ab[cell] as number, bb[cell] as number, aa[cell] as number];
    const excess = (sumA[cell] as number) - common * (sumB[cell] as number);
    if (Math.abs(excess) < LEAST_SHARE * moved) continue;
    if (Math.abs(excess) < LEAST_EFFECT * Math.abs(common * (sumB[cell] as number))) continue;
    const about = z - 2 * common * x + common * common * y;
    // Leaves that were not there before are explained by their having come.
    const own = y > 0 ? Math.max(0, z - (x * x) / y) : 0;
    gains[cell] = (about - own) / noise;
  }
  return gains;
}

function withSlice(leaves: Leaves, expected: Expected, state: State, cuboid: Cuboid, cell: number): State {
  const isTaken = state.isTaken.slice();
  const own: number[] = [];
  for (let i = 0; i < leaves.size; i++) {
    if (cuboid.cells[i] !== cell || isTaken[i] === 1) continue;
    isTaken[i] = 1;
    own.push(i);
  }
  const sample = own[0] ?? 0;
  const conditions = cuboid.dimensions.map((d): readonly [number, number] => [
    d,
    (leaves.codes[d] as Int32Array)[sample] as number,
  ]);
  const slices = [...state.slices, { conditions, leaves: Uint32Array.from(own) }];
  const key = slices
    .map((slice) => slice.conditions.map((condition) => condition.join(':')).join(','))
    .sort()
    .join(' ');
  return { ...state, slices, isTaken, own: state.own + ownLoss(expected, own), cost: state.cost + cuboid.penalty, key };
}

/** What one factor of their own leaves unexplained of some leaves. */
function ownLoss({ before, after, variance }: Expected, leaves: readonly number[]): number {
  let ab = 0;
  let bb = 0;
  let aa = 0;
  for (const i of leaves) {
    const [a, b, v] = [after[i] as number, before[i] as number, variance[i] as number];
    ab += (a * b) / v;
    bb += (b * b) / v;
    aa += (a * a) / v;
  }
  return bb > 0 ? Math.max(0, aa - (ab * ab) / bb) : 0;
}
