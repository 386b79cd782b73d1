import { drawn, type SeededRandom } from '@/lib/stats/random';
import { type Binned, binned } from './bins';
import { heldOut, limitsFor, ROWS_OF_TREE } from './boosting-limits';
import type { Feature } from './feature';
import { Histograms } from './histograms';
import { addTree, growTree, type Tree } from './tree';

/** So many times the mean residual of a leaf is added to the score of a class. */
const RATE = 0.4;
/** Rarer classes are never answered. */
const MOST_CLASSES = 12;
const MOST_ROUNDS = 60;
const PATIENCE = 8;
const LEAVES = 8;

export interface ClassesToLearn {
  readonly features: readonly Feature[];
  /** Rows learned from, as many as `codes`, then those asked for. */
  readonly rows: Uint32Array;
  readonly codes: Float64Array;
  /** Codes are below this. */
  readonly size: number;
  readonly random: SeededRandom;
}

/** What is known of one class: its cells, binned by what tells it from the others, and the scores of all rows. */
interface Class {
  readonly code: number;
  readonly cells: Binned;
  readonly histograms: Histograms;
  readonly scores: Float64Array;
  readonly trees: Tree[];
}

/**
 * The most probable code of each row asked for: trees boosted on the multinomial deviance, one a class and round (Friedman 2001,
 * algorithm 6, with a fixed step for the Newton step in leaves).
 */
export function boostedClasses({ features, rows, codes, size, random }: ClassesToLearn): Float64Array {
  const learned = codes.length;
  const classes = frequentCodes(codes, size).map(({ code, share }): Class => {
    const cells = binned(
      features,
      rows,
      learned,
      codes.map((own) => (own === code ? 1 : 0)),
    );
    const scores = new Float64Array(learned).fill(Math.log(share));
    return { code, cells, histograms: new Histograms(cells), scores, trees: [] };
  });
  const start = classes.map(({ scores }) => scores[0] as number);
  const rounds = fitRounds(classes, codes, random);
  const asked = classes.map(({ cells, trees }, k) => {
    const scores = new Float64Array(rows.length - learned).fill(start[k] as number);
    for (const tree of trees.slice(0, rounds)) addTree(tree, cells, learned, RATE, scores);
    return scores;
  });
  return Float64Array.from({ length: rows.length - learned }, (_, i) => {
    const scores = asked.map((own) => own[i] as number);
    return classes[scores.indexOf(Math.max(...scores))]?.code ?? -1;
  });
}

/** Grows trees of all classes until held-out rows no longer gain; how many rounds were best. */
function fitRounds(classes: readonly Class[], codes: Float64Array, random: SeededRandom): number {
  const learned = codes.length;
  const held = heldOut(learned);
  const fitted = Uint32Array.from({ length: learned - held }, (_, i) => held + i);
  const limits = limitsFor(fitted.length, LEAVES);
  let best = { deviance: Number.POSITIVE_INFINITY, rounds: 0 };
  for (let round = 1; round <= MOST_ROUNDS; round++) {
    const shares = classShares(classes, learned);
    for (const [k, { code, cells, histograms, scores, trees }] of classes.entries()) {
      const own = shares[k] as Float64Array;
      const residuals = codes.map((actual, place) => (actual === code ? 1 : 0) - (own[place] as number));
      const rows = drawn(fitted, Math.ceil(fitted.length * ROWS_OF_TREE), random);
      const tree = growTree(cells, histograms, rows, residuals, limits, random);
      trees.push(tree);
      addTree(tree, cells, 0, RATE, scores);
    }
    if (held === 0) best = { deviance: 0, rounds: round };
    else {
      const deviance = devianceOf(classes, codes.subarray(0, held));
      if (deviance < best.deviance) best = { deviance, rounds: round };
      else if (round - best.rounds >= PATIENCE) break;
    }
  }
  return best.rounds;
}

/** The probability of each class in each of the first rows: softmax of the scores. */
function classShares(classes: readonly Class[], count: number): Float64Array[] {
  const totals = new Float64Array(count);
  const shares = classes.map(({ scores }) => {
    const powers = Float64Array.from({ length: count }, (_, place) => Math.exp(scores[place] as number));
    for (let place = 0; place < count; place++) totals[place] = (totals[place] as number) + (powers[place] as number);
    return powers;
  });
  for (const own of shares)
    for (let place = 0; place < count; place++) own[place] = (own[place] as number) / (totals[place] as number);
  return shares;
}

function devianceOf(classes: readonly Class[], codes: Float64Array): number {
  const shares = classShares(classes, codes.length);
  let deviance = 0;
  for (const [k, { code }] of classes.entries())
    for (let place = 0; place < codes.length; place++)
      if (codes[place] === code) deviance -= Math.log((shares[k] as Float64Array)[place] as number);
  return deviance;
}

function frequentCodes(codes: Float64Array, size: number): { code: number; share: number }[] {
  const counts = new Uint32Array(size);
  for (const code of codes) counts[code] = (counts[code] as number) + 1;
  return Array.from(counts, (count, code) => ({ code, share: count / codes.length }))
    .filter(({ share }) => share > 0)
    .sort((a, b) => b.share - a.share || a.code - b.code)
    .slice(0, MOST_CLASSES);
}
