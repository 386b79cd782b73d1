import type { ChartPoint } from '@/lib/charts/chart';
import { numberFacts, quartilesOf } from '@/lib/charts/values';
import { histogram } from '@/lib/stats/histogram';
import type { Context, Drawn } from './context';
import { drawnNumbers, filledCells } from './drawn-cells';

const FEWEST_BINS = 5;
const MOST_BINS = 60;

/** How often values lie between round edges, from the lowest to the highest. */
export function drawHistogram(context: Context): Drawn {
  const values = drawnNumbers(context, context.x);
  const bins = binsOf(values);
  const used = bins.reduce((sum, { y }) => sum + y, 0);
  return {
    data: bins.map((bin): ChartPoint => ({ ...bin })),
    series: [{ key: 'y', label: 'Number of rows', unit: null }],
    counts: { used, points: bins.length, other_categories: 0, other_rows: 0 },
    notes: [],
    filled: filledCells(context, [context.x], usedRows(values)),
    xKind: 'number',
    yKind: 'number',
  };
}

function usedRows(values: Float64Array): Int32Array {
  const used = new Int32Array(values.length);
  for (let i = 0; i < values.length; i++) if (Number.isNaN(values[i] as number)) used[i] = -1;
  return used;
}

export interface Bin {
  readonly x: string;
  readonly from: number;
  readonly to: number;
  readonly y: number;
}

/**
 * Bins as wide as Freedman and Diaconis (1981) say, 2 · IQR ÷ ∛n, or where half of the values are equal as many as Sturges
 * (1926) says, rounded to 1, 2, 2.5 or 5 times a power of ten; from 5 to 60 where the values allow it. Whole numbers are never divided.
 */
export function binsOf(values: Float64Array): Bin[] {
  const { count, min, max, isWhole } = numberFacts(values);
  if (count === 0) return [];
  const step = stepOf(values);
  if (step === null) return evenBins(values);
  const first = step.below(min);
  const last = isWhole || step.edge(first) === max ? step.below(max) + 1 : step.above(max);
  const counts = new Float64Array(last - first);
  const width = step.edge(1);
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    if (Number.isNaN(value)) continue;
    let bin = Math.min(counts.length - 1, Math.max(0, Math.floor(value / width) - first));
    // Division and edges round differently; the edges decide.
    while (bin > 0 && value < step.edge(first + bin)) bin--;
    while (bin < counts.length - 1 && value >= step.edge(first + bin + 1)) bin++;
    counts[bin] = (counts[bin] as number) + 1;
  }
  return Array.from(counts, (y, i) => {
    const [from, to] = [step.edge(first + i), step.edge(first + i + 1)];
    return { x: binLabel(from, to, isWhole), from, to, y };
  });
}

/** A round width of bins. Edges are its multiples, computed so that 3 × 0.1 is 0.3. */
class Step {
  constructor(
    private readonly digits: number,
    private readonly power: number,
  ) {}

  edge(index: number): number {
    return this.power < 0 ? (index * this.digits) / 10 ** -this.power : index * this.digits * 10 ** this.power;
  }

  below(value: number): number {
    let index = Math.floor(value / this.edge(1));
    while (this.edge(index) > value) index--;
    while (this.edge(index + 1) <= value) index++;
    return index;
  }

  above(value: number): number {
    const below = this.below(value);
    return this.edge(below) === value ? below : below + 1;
  }
}

/** Widths people read easily, in tenths of a power of ten. */
const ROUND = [1, 2, 2.5, 5, 10];

/** Null where float64 has no room for round widths: values beyond its range apart, or too near one another. */
function stepOf(values: Float64Array): Step | null {
  const { count, min, max, isWhole } = numberFacts(values);
  const range = max - min;
  if (range === 0) return isWhole && Math.abs(min) < 2 ** 52 ? new Step(1, 0) : null;
  const [q1, , q3] = quartilesOf(values);
  const wished = q3 > q1 ? (2 * (q3 - q1)) / Math.cbrt(count) : range / (Math.ceil(Math.log2(count)) + 1);
  const width = Math.min(range / FEWEST_BINS, Math.max(range / (MOST_BINS - 2), wished));
  if (!Number.isFinite(range) || !(width > 0)) return null;
  const step = roundStep(width, range, isWhole);
  const largest = Math.max(Math.abs(min), Math.abs(max));
  return step !== null && largest / step.edge(1) < 2 ** 50 ? step : null;
}

function roundStep(width: number, range: number, isWhole: boolean): Step | null {
  if (isWhole && width <= 1) return new Step(1, 0);
  const power = Math.floor(Math.log10(width));
  if (power < -290 || power > 290) return null;
  const wide = ROUND.map((digits) => new Step(digits, power)).filter(
    (step) => range / step.edge(1) <= MOST_BINS - 2 && (!isWhole || Number.isInteger(step.edge(1))),
  );
  return wide.reduce<Step | null>((best, step) => {
    const away = (candidate: Step) => Math.abs(Math.log(candidate.edge(1) / width));
    return best === null || away(step) < away(best) ? step : best;
  }, null);
}

function evenBins(values: Float64Array): Bin[] {
  const even = histogram(values);
  if (even === null) return [];
  return even.counts.map((y, i) => {
    const [from, to] = [even.edges[i] as number, even.edges[i + 1] as number];
    return { x: binLabel(from, to, false), from, to, y };
  });
}

/** “3”, “0–4” of whole numbers, “0–0.5”; “-5 to -3” where a dash would be a sign. */
function binLabel(from: number, to: number, isWhole: boolean): string {
  const last = isWhole ? to - 1 : to;
  if (isWhole && last === from) return String(from);
  return from < 0 ? `${from} to ${last}` : `${from}–${last}`;
}
