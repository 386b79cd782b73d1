import type { Steps } from '@/lib/stats/steps';
import { distance } from '@/lib/text/edit-distance';
import { jaroWinkler } from '@/lib/text/jaro-winkler';

/** Texts that are near each other, by their places in the list; `isBounded` when not all that might be were compared. */
export interface NearPairs {
  readonly pairs: readonly (readonly [number, number])[];
  readonly isBounded: boolean;
}

/** So many pairs of texts are compared at most. */
const MOST_COMPARED = 1_000_000;
/** Others may go first after so many texts or comparisons. */
const TURN = 500;

/** Shorter texts are all near each other: two edits make any word of five letters of one in three others. */
export const shortestFor = (edits: number): number => 2 * edits + 2;

/**
 * All pairs of different texts at most `edits` insertions, deletions and substitutions apart, those shorter than `shortestFor(edits)`
 * left out. A text cut into `edits + 1` pieces shares one of them, nearly in place, with every such neighbour, so only those that do
 * are compared (Li, Deng, Wang & Feng 2011, “Pass-Join”).
 */
export function* editPairs(texts: readonly string[], edits: number): Steps<NearPairs> {
  const order = texts.map((_, i) => i).sort((a, b) => lengthAt(texts, a) - lengthAt(texts, b) || a - b);
  const shortest = shortestFor(edits);
  const index = new Map<string, number[]>();
  const pairs: [number, number][] = [];
  let left = MOST_COMPARED;
  let turn = 0;
  for (const at of order) {
    const text = texts[at] ?? '';
    if (text.length < shortest) continue;
    if (++turn % TURN === 0) yield;
    for (const other of candidates(text, edits, index)) {
      if (left-- <= 0) return { pairs, isBounded: true };
      if (distance(text, texts[other] ?? '', edits) <= edits) pairs.push([other, at]);
    }
    for (let piece = 0; piece <= edits; piece++) {
      const [start, end] = pieceOf(text.length, piece, edits);
      const key = `${text.length} ${piece} ${text.slice(start, end)}`;
      const held = index.get(key);
      if (held) held.push(at);
      else index.set(key, [at]);
    }
  }
  return { pairs, isBounded: false };
}

/** Shorter texts, and those of the same length seen before, that share a piece. */
function candidates(text: string, edits: number, index: ReadonlyMap<string, readonly number[]>): Set<number> {
  const found = new Set<number>();
  for (let length = text.length - edits; length <= text.length; length++) {
    for (let piece = 0; piece <= edits; piece++) {
      const [start, end] = pieceOf(length, piece, edits);
      const size = end - start;
      const last = Math.min(text.length - size, start + edits);
      for (let from = Math.max(0, start - edits); from <= last; from++) {
        for (const other of index.get(`${length} ${piece} ${text.slice(from, from + size)}`) ?? []) found.add(other);
      }
    }
  }
  return found;
}

/** Where a piece of a text of this length begins and ends; pieces differ in length by one at most. */
function pieceOf(length: number, piece: number, edits: number): [number, number] {
  const count = edits + 1;
  return [Math.floor((piece * length) / count), Math.floor(((piece + 1) * length) / count)];
}

const lengthAt = (texts: readonly string[], at: number): number => (texts[at] ?? '').length;

/** Texts are compared when they begin or end alike, or share the beginning of a word. */
const BLOCK = 3;
const WORD_BLOCK = 4;

/**
 * Pairs of different texts whose Jaro–Winkler similarity is at least `similarity`, of those that share three letters at the beginning
 * or the end, or the first four of a word; the rarest such parts first.
 */
export function* similarPairs(texts: readonly string[], similarity: number): Steps<NearPairs> {
  const blocks = new Map<string, number[]>();
  for (const [at, text] of texts.entries()) {
    if (at % TURN === 0) yield;
    for (const key of blockKeys(text)) {
      const block = blocks.get(key);
      if (block) block.push(at);
      else blocks.set(key, [at]);
    }
  }
  const pairs: [number, number][] = [];
  const seen = new Set<number>();
  let left = MOST_COMPARED;
  let turn = 0;
  for (const block of [...blocks.values()].sort((a, b) => a.length - b.length)) {
    for (const [i, a] of block.entries()) {
      for (const b of block.slice(i + 1)) {
        if (left-- <= 0) return { pairs, isBounded: true };
        if (++turn % TURN === 0) yield;
        if (jaroWinkler(texts[a] ?? '', texts[b] ?? '') < similarity) continue;
        const key = a * texts.length + b;
        if (seen.has(key)) continue;
        seen.add(key);
        pairs.push([a, b]);
      }
    }
  }
  return { pairs, isBounded: false };
}

function blockKeys(text: string): Set<string> {
  const keys = new Set<string>();
  if (text.length < BLOCK) return keys;
  keys.add(`^${text.slice(0, BLOCK)}`);
  keys.add(`${text.slice(-BLOCK)}$`);
  for (const word of text.split(/[^\p{L}\p{N}]+/u)) if (word.length >= WORD_BLOCK) keys.add(word.slice(0, WORD_BLOCK));
  return keys;
}
