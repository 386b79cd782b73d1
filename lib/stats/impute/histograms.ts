import { type Binned, MISSING } from './bins';

export const BINS = MISSING + 1;

/** For each bin of each feature the sum of residuals and the number of rows. */
export interface Histogram {
  readonly sums: Float64Array;
  readonly counts: Uint32Array;
}

/** Histograms of one width, used again and again: trees need many, a few at once. */
export class Histograms {
  readonly #free: Histogram[] = [];

  constructor(private readonly binned: Binned) {}

  /** A histogram of these rows. */
  of(rows: Uint32Array, residuals: Float64Array): Histogram {
    const { bins, width } = this.binned;
    const histogram = this.#free.pop() ?? {
      sums: new Float64Array(width * BINS),
      counts: new Uint32Array(width * BINS),
    };
    const { sums, counts } = histogram;
    sums.fill(0);
    counts.fill(0);
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i] as number;
      const residual = residuals[row] as number;
      const start = row * width;
      for (let feature = 0; feature < width; feature++) {
        const place = feature * BINS + (bins[start + feature] as number);
        sums[place] = (sums[place] as number) + residual;
        counts[place] = (counts[place] as number) + 1;
      }
    }
    return histogram;
  }

  /** Turns the histogram of a leaf into that of what is left of it without the rows of `part`. */
  take(part: Histogram, leaf: Histogram): Histogram {
    const { sums, counts } = leaf;
    for (let place = 0; place < sums.length; place++) {
      sums[place] = (sums[place] as number) - (part.sums[place] as number);
      counts[place] = (counts[place] as number) - (part.counts[place] as number);
    }
    return leaf;
  }

  /** Gives one back. */
  release(histogram: Histogram): void {
    this.#free.push(histogram);
  }
}
