import { drawn, seededRandom } from '@/lib/stats/random';
import { explainedShare } from './association';
import { type Feature, type Imputer, isKnown, valueAt } from './feature';

/** Comparisons of two values that one run may make; with more, fewer rows are compared with. */
const MOST_COMPARISONS = 1e8;
const FEWEST_DONORS = 500;
/** What every feature counts besides what it explains by itself: together they may say what none says alone. */
const BASE_WEIGHT = 0.02;

/**
 * The mean (of a category the most frequent, weighted alike) of the `count` most alike rows, each weighted by the inverse of its distance.
 * Distances are Gower's (1971): for numbers the difference over the range, for categories 0 or 1, averaged over what both rows have; each
 * feature weighs as much as it explains of the target (`explainedShare`). A row that shares nothing with any gets the mean. Where rows are many they are compared with a drawn sample of the known.
 */
export function nearestNeighbours(count: number): Imputer {
  return (features, target, known, asked) => {
    const answers = new Float64Array(asked.length).fill(Number.NaN);
    const goal = features[target];
    if (goal === undefined || known.length === 0) return answers;
    const room = Math.floor(MOST_COMPARISONS / Math.max(1, asked.length * (features.length - 1)));
    const donors = drawn(known, Math.max(FEWEST_DONORS, room), seededRandom(1));
    const others = features.flatMap((feature, index) =>
      index === target ? [] : [scaled(feature, goal, known, donors)],
    );
    const distances = new Float64Array(donors.length);
    const compared = new Float64Array(donors.length);
    const nearest = new Nearest(Math.min(count, donors.length));
    for (let i = 0; i < asked.length; i++) {
      measure(others, asked[i] as number, distances, compared);
      nearest.find(distances);
      answers[i] = goal.kind === 'number' ? nearest.mean(goal, donors) : nearest.vote(goal, donors);
    }
    return answers;
  };
}

interface Scaled {
  readonly feature: Feature;
  /** The values or codes of the donors, one beside the other; NaN where missing. */
  readonly donated: Float64Array;
  /** What a difference is multiplied with: weight over range; of a category the weight. */
  readonly factor: number;
  readonly weight: number;
}

function scaled(feature: Feature, goal: Feature, known: Uint32Array, donors: Uint32Array): Scaled {
  const weight = BASE_WEIGHT + explainedShare(feature, goal, known);
  const donated = Float64Array.from(donors, (row) => (isKnown(feature, row) ? valueAt(feature, row) : Number.NaN));
  if (feature.kind === 'category') return { feature, donated, factor: weight, weight };
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const row of known) {
    const value = feature.values[row] as number;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  const range = high - low;
  return { feature, donated, factor: range > 0 ? weight / range : 0, weight };
}

/** Distances of a row to each donor, and the weight of what they could be compared by; infinite to one with which it shares no feature. */
function measure(others: readonly Scaled[], row: number, into: Float64Array, compared: Float64Array): void {
  into.fill(0);
  compared.fill(0);
  for (const { feature, donated, factor, weight } of others) {
    if (!isKnown(feature, row)) continue;
    const own = valueAt(feature, row);
    const isNumber = feature.kind === 'number';
    for (let j = 0; j < donated.length; j++) {
      const other = donated[j] as number;
      if (Number.isNaN(other)) continue;
      const distance = isNumber ? Math.abs(own - other) * factor : own === other ? 0 : factor;
      into[j] = (into[j] as number) + distance;
      compared[j] = (compared[j] as number) + weight;
    }
  }
  for (let j = 0; j < into.length; j++) {
    const weight = compared[j] as number;
    into[j] = weight > 0 ? (into[j] as number) / weight : Number.POSITIVE_INFINITY;
  }
}

/** The smallest of many distances, kept sorted: few are kept, so that insertion beats a heap. */
class Nearest {
  readonly #places: Int32Array;
  readonly #distances: Float64Array;
  #found = 0;

  constructor(count: number) {
    this.#places = new Int32Array(count);
    this.#distances = new Float64Array(count);
  }

  find(distances: Float64Array): void {
    const most = this.#places.length;
    this.#found = 0;
    for (let j = 0; j < distances.length; j++) {
      const distance = distances[j] as number;
      if (distance === Number.POSITIVE_INFINITY) continue;
      if (this.#found === most && distance >= (this.#distances[most - 1] as number)) continue;
      let place = this.#found < most ? this.#found++ : most - 1;
      for (; place > 0 && (this.#distances[place - 1] as number) > distance; place--) {
        this.#distances[place] = this.#distances[place - 1] as number;
        this.#places[place] = this.#places[place - 1] as number;
      }
      this.#distances[place] = distance;
      this.#places[place] = j;
    }
  }

  mean(goal: Feature, donors: Uint32Array): number {
    let sum = 0;
    let weights = 0;
    this.#each((place, weight) => {
      sum += weight * valueAt(goal, donors[place] as number);
      weights += weight;
    });
    if (weights > 0) return sum / weights;
    return donors.reduce((total, row) => total + valueAt(goal, row) / donors.length, 0);
  }

  vote(goal: Feature, donors: Uint32Array): number {
    const votes = new Map<number, number>();
    this.#each((place, weight) => {
      const code = valueAt(goal, donors[place] as number);
      votes.set(code, (votes.get(code) ?? 0) + weight);
    });
    let best = -1;
    let most = 0;
    for (const [code, vote] of votes)
      if (vote > most) {
        best = code;
        most = vote;
      }
    return best;
  }

  #each(take: (place: number, weight: number) => void): void {
    // So that an equal row counts much and not everything.
    const floor = 0.1 * (this.#distances[this.#found - 1] ?? 0) + 1e-9;
    for (let i = 0; i < this.#found; i++) take(this.#places[i] as number, 1 / (floor + (this.#distances[i] as number)));
  }
}
