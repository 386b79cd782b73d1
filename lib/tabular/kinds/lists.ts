import type { ValueSample } from './sample';

/** Marks between the values of a list, the clearest first. */
const SEPARATORS: readonly string[] = [';', '|', ',', '/', '+', '&', '•', '\n', ' '];

/** Pieces longer than this are clauses rather than values. */
const LONGEST_PIECE = 40;

/** Fewer cells with a separator than this say nothing. */
const FEWEST = 4;

/**
 * Share of the cells that hold several values with a mark between them; 0 where that is only how texts are written. The
 * sign of a list is that its pieces come again in other cells, in other company or order; a place such as `Paris, France` has
 * pieces that come again too, but always in the same position.
 */
export function listShare(sample: ValueSample): number {
  let best = 0;
  for (const separator of SEPARATORS) best = Math.max(best, shareBy(sample, separator));
  return best;
}

function shareBy({ texts, counts, weight }: ValueSample, separator: string): number {
  if (!texts.some((text) => text.includes(separator))) return 0;
  const positions = new Map<string, Set<number>>();
  const uses = new Map<string, number>();
  const lengths = new Set<number>();
  let several = 0;
  let cellsWith = 0;
  let pieces = 0;
  for (const [i, text] of texts.entries()) {
    const parts = text.split(separator).map((part) => part.trim());
    lengths.add(parts.length);
    if (parts.length > 1) {
      if (parts.some((part) => part === '' || part.length > LONGEST_PIECE || /^\d+$/.test(part))) return 0;
      several += counts[i] as number;
      cellsWith++;
    }
    for (const [place, part] of parts.entries()) {
      pieces++;
      uses.set(part, (uses.get(part) ?? 0) + 1);
      positions.set(part, (positions.get(part) ?? new Set()).add(place));
    }
  }
  if (cellsWith < FEWEST || several / weight < 0.25) return 0;
  // Values of a list are few and come again; words of remarks and parts of addresses do less.
  const recurring = pieces / uses.size;
  const moving = [...positions.values()].filter((places) => places.size > 1).length / positions.size;
  const isWeak = separator === ' ' || separator === '/' || separator === '&';
  const vocabulary = uses.size <= (isWeak ? 15 : Math.max(12, texts.length));
  const wanders = moving >= (separator === ',' ? 0.4 : 0.3);
  const needed = isWeak ? 4 : 1.8;
  if (!vocabulary || recurring < needed || !wanders || lengths.size < 2) return 0;
  return several / weight;
}
