import { z } from 'zod';
import { matchesOf, TOKENS } from './tokens';

/**
 * A place in a text. `offset`: characters from the start, or, below 0, from the end (−1 is the end). Else the start or end of the
 * nth run of a kind of character, or of a literal; below 0 counted from the end.
 */
const positionSchema = z.union([
  z.strictObject({ at: z.literal('offset'), offset: z.number().int() }),
  z.strictObject({
    at: z.enum(['start', 'end']),
    token: z.enum(TOKENS),
    /** For the token `literal`. */
    literal: z.string().min(1).max(100).optional(),
    nth: z
      .number()
      .int()
      .refine((nth) => nth !== 0),
  }),
]);
export type Position = z.output<typeof positionSchema>;

const pieceSchema = z.union([
  z.strictObject({ from: positionSchema, to: positionSchema }),
  z.strictObject({ text: z.string().min(1).max(100) }),
]);
export type Piece = z.output<typeof pieceSchema>;

export const LETTER_CASES = ['same', 'lower', 'upper', 'title'] as const;
export type LetterCase = (typeof LETTER_CASES)[number];

/** Parts of a text, and text between them, one after the other. */
export const programSchema = z.strictObject({
  pieces: z.array(pieceSchema).min(1).max(9),
  case: z.enum(LETTER_CASES).default('same'),
});
export type Program = z.output<typeof programSchema>;

/** What the program takes out of a text; null where one of its places is not there, or nothing is between them. O(length). */
export function runProgram({ pieces, case: letters }: Program, text: string): string | null {
  let result = '';
  for (const piece of pieces) {
    const part = 'text' in piece ? piece.text : sliceOf(piece, text);
    if (part === null) return null;
    result += part;
  }
  return inCase(result, letters) || null;
}

/** The text between two places; null where one is not there, or they are the wrong way round, or at the same place. */
export function sliceOf({ from, to }: { from: Position; to: Position }, text: string): string | null {
  const [start, end] = [placeOf(from, text), placeOf(to, text)];
  return start === null || end === null || start >= end ? null : text.slice(start, end);
}

function placeOf(position: Position, text: string): number | null {
  if (position.at === 'offset') {
    const { offset } = position;
    const place = offset >= 0 ? offset : text.length + 1 + offset;
    return place >= 0 && place <= text.length ? place : null;
  }
  const matches = matchesOf(text, position.token, position.literal);
  return matches.at(position.nth > 0 ? position.nth - 1 : position.nth)?.[position.at] ?? null;
}

export function inCase(text: string, letters: LetterCase): string {
  switch (letters) {
    case 'lower':
      return text.toLowerCase();
    case 'upper':
      return text.toUpperCase();
    case 'title':
      return text.toLowerCase().replace(/(?<![\p{L}\p{N}'’])\p{L}/gu, (letter) => letter.toUpperCase());
    default:
      return text;
  }
}
