/** Hidden cells a stratum needs, so that its tails are told by several of them. */
const FEWEST_OF_STRATUM = 100;
const MOST_STRATA = 20;

/** Hidden cells that got alike answers: their errors say how far off such an answer is. */
export interface Strata {
  /** Highest answer of each stratum but the last, ascending. */
  readonly bounds: Float64Array;
  /** Truth minus answer of the hidden cells of each stratum, ascending. */
  readonly errors: readonly Float64Array[];
}

/**
 * Divides hidden cells into at most twenty strata of a hundred or more by what they were answered, since errors are seldom the same
 * for small and large answers (local errors of split conformal prediction; Lei et al. 2018, 5.2). Equal answers stay together.
 */
export function strataOf(answers: Float64Array, errors: Float64Array): Strata {
  const order = Uint32Array.from(answers.keys()).sort((a, b) => (answers[a] as number) - (answers[b] as number));
  const wanted = Math.max(1, Math.min(MOST_STRATA, Math.floor(order.length / FEWEST_OF_STRATUM)));
  const bounds: number[] = [];
  const strata: Float64Array[] = [];
  let from = 0;
  for (let stratum = 1; stratum <= wanted && from < order.length; stratum++) {
    let to = Math.min(order.length, Math.max(from + FEWEST_OF_STRATUM, Math.round((stratum * order.length) / wanted)));
    while (to < order.length && answers[order[to] as number] === answers[order[to - 1] as number]) to++;
    // What equal answers leave of the next is too few to say anything.
    if (order.length - to < FEWEST_OF_STRATUM) to = order.length;
    strata.push(Float64Array.from(order.subarray(from, to), (place) => errors[place] as number).sort());
    if (to < order.length) bounds.push(answers[order[to - 1] as number] as number);
    from = to;
  }
  return { bounds: Float64Array.from(bounds), errors: strata };
}

/** Which stratum an answer belongs to. */
export function stratumOf({ bounds }: Strata, answer: number): number {
  let stratum = 0;
  while (stratum < bounds.length && answer > (bounds[stratum] as number)) stratum++;
  return stratum;
}
