import type { Slots } from './slots';

/** A piece of a sentence: words, or what a slot of a fact holds, which opens that fact. */
export interface Piece {
  readonly text: string;
  readonly fact: string | null;
  readonly slot: string | null;
}

export const SLOT = /\{(?:(f\d+)\.)?([a-zA-Z][a-zA-Z0-9]*)\}/g;

/** The facts that a text speaks of: `f1` is the first. A slot without a fact is of the first. */
export type Spoken = readonly { readonly id: string; readonly slots: Slots }[];

/** A text with its slots filled, piece by piece; null when it names a slot that there is not. */
export function fill(text: string, facts: Spoken): Piece[] | null {
  const pieces = piecesOf(text, facts);
  return pieces && capitalised(pieces);
}

function piecesOf(text: string, facts: Spoken): Piece[] | null {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(SLOT)) {
    const index = match[1] === undefined ? 0 : Number(match[1].slice(1)) - 1;
    const fact = facts[index];
    const slot = match[2] ?? '';
    const found = fact !== undefined && Object.hasOwn(fact.slots, slot) ? fact.slots[slot] : undefined;
    if (fact === undefined || found === undefined) return null;
    if (match.index > from) pieces.push({ text: text.slice(from, match.index), fact: null, slot: null });
    if (found.kind === 'phrase') pieces.push(...(piecesOf(found.text, [fact]) ?? []));
    else pieces.push({ text: found.text, fact: fact.id, slot });
    from = match.index + match[0].length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), fact: null, slot: null });
  return pieces;
}

function capitalised(pieces: readonly Piece[]): Piece[] {
  return pieces.map((piece, i) => {
    const [first = ''] = piece.text;
    return i === 0 ? { ...piece, text: first.toUpperCase() + piece.text.slice(first.length) } : piece;
  });
}

export const textOf = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('');
