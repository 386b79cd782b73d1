import type { Expected } from './expected';

/** Ways in which most of the whole may have changed: weighted quartiles of the leaves' factors, and not at all. */
export function commonFactors({ before, after }: Expected): number[] {
  const factors = [...before.keys()]
    .filter((i) => (before[i] as number) > 0 && (after[i] as number) >= 0)
    .map((i) => ({ factor: (after[i] as number) / (before[i] as number), weight: before[i] as number }))
    .sort((a, b) => a.factor - b.factor);
  const weight = factors.reduce((sum, one) => sum + one.weight, 0);
  const at = (share: number) => {
    let rest = share * weight;
    for (const one of factors) {
      rest -= one.weight;
      if (rest <= 0) return one.factor;
    }
    return 1;
  };
  const found: number[] = [];
  for (const factor of [at(0.5), 1, at(0.25), at(0.75)]) {
    if (factor > 0 && found.every((one) => Math.abs(Math.log(one / factor)) > 0.02)) found.push(factor);
  }
  return found.length === 0 ? [1] : found;
}

/** Shares of leaves and the χ² with one degree of freedom they lie below: the rest may be what is looked for. */
const CHI_PARTS = [
  [0.5, 0.4549],
  [0.65, 0.8735],
] as const;
const FEW_LEAVES = 60;

/** How much more leaves vary than their variance says, by those in the middle. */
export function noiseOf({ before, after, variance }: Expected, common: number): number {
  const chis: number[] = [];
  for (let i = 0; i < before.length; i++) {
    if (before[i] === 0 && after[i] === 0) continue;
    chis.push(((after[i] as number) - common * (before[i] as number)) ** 2 / (variance[i] as number));
  }
  chis.sort((a, b) => a - b);
  // Of few leaves easily more than a third is what is looked for.
  const parts = chis.length < FEW_LEAVES ? CHI_PARTS.slice(0, 1) : CHI_PARTS;
  const spread = parts.map(([share, chi]) => (chis[Math.floor(share * chis.length)] ?? 0) / chi);
  return Math.max(...spread, 1e-4);
}
