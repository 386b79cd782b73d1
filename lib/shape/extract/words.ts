import { list } from '@/lib/text/words';
import type { Piece, Position, Program } from './program';
import type { Token } from './tokens';

const RUNS: Readonly<Record<Exclude<Token, 'literal'>, string>> = {
  digits: 'number',
  word: 'word',
  letters: 'run of letters',
  upper: 'run of capitals',
  lower: 'run of small letters',
  space: 'blank',
};
const CASES = {
  same: '',
  lower: ', in small letters',
  upper: ', in capitals',
  title: ', with initial capitals',
} as const;

function ordinal(nth: number): string {
  if (nth === -1) return 'last';
  if (nth < 0) return `${ordinal(-nth)} last`;
  const ending = nth % 100 > 10 && nth % 100 < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][nth % 10] ?? 'th');
  return `${nth}${ending}`;
}

const what = (token: Token, literal: string | undefined) => (token === 'literal' ? `“${literal}”` : RUNS[token]);

function placeWords(position: Position): string {
  if (position.at === 'offset') {
    const { offset } = position;
    if (offset === 0) return 'the start';
    if (offset === -1) return 'the end';
    return offset > 0 ? `after character ${offset}` : `${-offset - 1} characters before the end`;
  }
  const side = position.at === 'start' ? 'before' : 'after';
  return `${side} the ${ordinal(position.nth)} ${what(position.token, position.literal)}`;
}

function pieceWords(piece: Piece): string {
  if ('text' in piece) return `“${piece.text}”`;
  const { from, to } = piece;
  if (
    from.at === 'start' &&
    to.at === 'end' &&
    from.token === to.token &&
    from.nth === to.nth &&
    from.literal === to.literal
  ) {
    return `the ${ordinal(from.nth)} ${what(from.token, from.literal)}`;
  }
  return `from ${placeWords(from)} to ${placeWords(to)}`;
}

/** The program for a person, without a full stop: “from after the 1st “(” to before the 1st “)””. */
export function programWords({ pieces, case: letters }: Program): string {
  return `${list(pieces.map(pieceWords), pieces.length)}${CASES[letters]}`;
}
