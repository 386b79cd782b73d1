import type { AlignedPair, Alignment, SharedCodes } from '@/lib/comparison/align/alignment';
import { distributionShift, stabilityIndex } from '@/lib/stats/distribution-shift';
import { independence } from '@/lib/stats/independence';
import { withoutMissing } from '@/lib/stats/quantile';
import { sortNumbers } from '@/lib/stats/sort-numbers';
import type { CategoryShift, NumberShift, Shift } from './delta';

const MOST_SHARES = 10;
const MOST_NAMED = 50;
/** A column of more different values is no column of shares. */
const MOST_VALUES = 10_000;

/** How the values of every pair are spread before and after: numbers by their distances, groups by their shares. */
export function computeShifts({ pairs }: Alignment): Shift[] {
  return pairs.flatMap((pair): Shift[] => {
    if (!pair.isComparable) return [];
    if (pair.role === 'quantity' || pair.role === 'rate') return numberShift(pair);
    return pair.role === 'category' || pair.role === 'boolean' ? categoryShift(pair) : [];
  });
}

function numberShift(pair: AlignedPair): NumberShift[] {
  const numbers = pair.numbers();
  if (numbers === null) return [];
  const [before, after] = [withoutMissing(numbers.first), withoutMissing(numbers.second)];
  const shift = distributionShift(sortNumbers(before), sortNumbers(after));
  if (shift === null) return [];
  return [
    {
      kind: 'numbers',
      pair: pair.id,
      nBefore: before.length,
      nAfter: after.length,
      ...shift,
      missingBefore: 1 - before.length / numbers.first.length,
      missingAfter: 1 - after.length / numbers.second.length,
    },
  ];
}

function categoryShift(pair: AlignedPair): CategoryShift[] {
  const codes = pair.codes();
  if (codes.size > MOST_VALUES) return [];
  const before = countCodes(codes.first, codes.size);
  const after = countCodes(codes.second, codes.size);
  const [nBefore, nAfter] = [sum(before), sum(after)];
  if (nBefore === 0 || nAfter === 0) return [];
  const used = [...before.keys()].filter((code) => (before[code] as number) + (after[code] as number) > 0);
  const shares = used.map((code) => ({
    value: codes.label(code),
    before: (before[code] as number) / nBefore,
    after: (after[code] as number) / nAfter,
  }));
  const [appeared, vanished] = [onlyIn(codes, after, before), onlyIn(codes, before, after)];
  const difference = (share: { before: number; after: number }) => Math.abs(share.after - share.before);
  return [
    {
      kind: 'categories',
      pair: pair.id,
      nBefore,
      nAfter,
      distance: shares.reduce((total, share) => total + difference(share), 0) / 2,
      psi: stabilityIndex(
        used.map((code) => before[code] as number),
        used.map((code) => after[code] as number),
      ),
      p: independence(
        [...used.map((code) => before[code] as number), ...used.map((code) => after[code] as number)],
        used.length,
      ).p,
      shares: shares.sort((a, b) => difference(b) - difference(a)).slice(0, MOST_SHARES),
      appeared: appeared.slice(0, MOST_NAMED),
      vanished: vanished.slice(0, MOST_NAMED),
      appearedCount: appeared.length,
      vanishedCount: vanished.length,
      missingBefore: 1 - nBefore / codes.first.length,
      missingAfter: 1 - nAfter / codes.second.length,
    },
  ];
}

function countCodes(codes: Int32Array, size: number): Uint32Array {
  const counts = new Uint32Array(size);
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i] as number;
    if (code >= 0) counts[code] = (counts[code] as number) + 1;
  }
  return counts;
}

const sum = (counts: Uint32Array) => counts.reduce((total, count) => total + count, 0);

function onlyIn({ label }: SharedCodes, here: Uint32Array, there: Uint32Array): string[] {
  return [...here.keys()]
    .filter((code) => here[code] !== 0 && there[code] === 0)
    .sort((a, b) => (here[b] as number) - (here[a] as number))
    .map(label);
}
