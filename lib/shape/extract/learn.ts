import {
  inCase,
  LETTER_CASES,
  type LetterCase,
  type Piece,
  type Position,
  type Program,
  runProgram,
  sliceOf,
} from './program';
import { matchesOf, sharedLiterals, TOKENS } from './tokens';

/** What a person wants of one text. */
export interface Example {
  readonly text: string;
  readonly wanted: string;
}

export interface Learnt {
  readonly program: Program;
  /** What it gives for each of the sample's texts. */
  readonly results: readonly (string | null)[];
}

const MOST_PROGRAMS = 5;
const MOST_SPLITS = 24;
const MOST_SLICES = 3;
const MOST_PARTIAL = 300;
const MOST_JUDGED = 400;
const MOST_LENGTH = 400;

/**
 * Programs that give what is wanted in all the examples, the likeliest first: those that are said in few words, give something for most
 * texts of the sample, and something that looks like the examples. Programs that differ on no text of the sample are told once.
 * (The language is a part of that in Gulwani, “Automating string processing in spreadsheets using input-output examples”, 2011.)
 */
export function learnPrograms(examples: readonly Example[], sample: readonly string[]): Learnt[] {
  const [first] = examples;
  if (first === undefined || examples.some(({ text, wanted }) => wanted === '' || text.length > MOST_LENGTH)) return [];
  for (const letters of LETTER_CASES) {
    const found = search(examples, letters);
    if (found.length > 0) return rank(found, examples, sample);
  }
  return [];
}

interface Costed<Item> {
  readonly item: Item;
  readonly cost: number;
}

function search(examples: readonly Example[], letters: LetterCase): Costed<Program>[] {
  const seen = (text: string) => (letters === 'same' ? text : text.toLowerCase());
  const wanted = examples.map((example) => seen(example.wanted));
  const literals = sharedLiterals(examples.map(({ text }) => text));
  const found: Costed<Program>[] = [];
  let fewest = MOST_SLICES;
  for (const parts of splitsOf(examples[0] as Example, seen)) {
    const slices = parts.filter(({ isSlice }) => isSlice).length;
    if (slices > fewest) continue;
    let partial: { pieces: Piece[]; cost: number; at: number[] }[] = [{ pieces: [], cost: 0, at: wanted.map(() => 0) }];
    for (const part of parts) {
      const options = part.isSlice ? slicesFor(examples, part.text, literals, seen) : [textPiece(part.text)];
      const results = options.map(({ item }) =>
        examples.map(({ text }) => ('text' in item ? seen(item.text) : seen(sliceOf(item, text) ?? '\u0000'))),
      );
      const next: typeof partial = [];
      for (const { pieces, cost, at } of partial) {
        for (const [o, { item, cost: more }] of options.entries()) {
          const given = results[o] as string[];
          if (given.some((result, e) => !(wanted[e] as string).startsWith(result, at[e]))) continue;
          next.push({
            pieces: [...pieces, item],
            cost: cost + more,
            at: at.map((place, e) => place + (given[e] as string).length),
          });
        }
      }
      partial = next.sort((a, b) => a.cost - b.cost).slice(0, MOST_PARTIAL);
    }
    for (const { pieces, cost, at } of partial) {
      if (at.some((place, e) => place !== (wanted[e] as string).length)) continue;
      found.push({ item: { pieces, case: letters }, cost });
      // What takes more parts than needed is not looked for.
      fewest = slices;
    }
  }
  return found.filter(({ item }) => examples.every(({ text, wanted: result }) => runProgram(item, text) === result));
}

interface Part {
  readonly text: string;
  /** Taken from the text; else the same for every row. */
  readonly isSlice: boolean;
}

/** Ways to cut what is wanted into parts of the text and text between them, those of few parts first. */
function splitsOf({ text, wanted }: Example, seen: (text: string) => string): Part[][] {
  const chunks = wanted.match(/[\p{L}\p{N}]+|[^\p{L}\p{N}]+/gu) ?? [];
  const splits: Part[][] = [];
  const source = seen(text);
  const visit = (from: number, parts: Part[], slices: number) => {
    if (splits.length >= MOST_SPLITS) return;
    if (from === chunks.length) {
      if (slices > 0) splits.push(parts);
      return;
    }
    for (let to = chunks.length; to > from; to--) {
      const part = chunks.slice(from, to).join('');
      if (slices < MOST_SLICES && source.includes(seen(part)))
        visit(to, [...parts, { text: part, isSlice: true }], slices + 1);
    }
    const chunk = chunks[from] as string;
    const isSign = !/[\p{L}\p{N}]/u.test(chunk);
    if (isSign || !source.includes(seen(chunk))) visit(from + 1, [...parts, { text: chunk, isSlice: false }], slices);
  };
  visit(0, [], 0);
  const slicesOf = (parts: readonly Part[]) => parts.filter(({ isSlice }) => isSlice).length;
  return splits.sort((a, b) => slicesOf(a) - slicesOf(b) || a.length - b.length);
}

const textPiece = (text: string): Costed<Piece> => ({
  item: { text },
  cost: 1 + text.length * (/[\p{L}\p{N}]/u.test(text) ? 1 : 0.2),
});

/** Ways to take this part out of the first text that give something in every text. */
function slicesFor(
  examples: readonly Example[],
  part: string,
  literals: readonly string[],
  seen: (text: string) => string,
): Costed<Piece>[] {
  const { text } = examples[0] as Example;
  const source = seen(text);
  const slices: Costed<Piece>[] = [];
  for (let at = source.indexOf(seen(part)); at >= 0; at = source.indexOf(seen(part), at + 1)) {
    const [starts, ends] = [positionsAt(text, at, literals), positionsAt(text, at + part.length, literals)];
    for (const from of starts) {
      for (const to of ends) {
        const piece = { from: from.item, to: to.item };
        if (examples.every((example) => sliceOf(piece, example.text) !== null)) {
          slices.push({
            item: piece,
            cost: from.cost + to.cost - (isOneRun(piece) ? 1.5 : isEnclosed(piece) ? 1.6 : 0),
          });
        }
      }
    }
  }
  return slices.sort((a, b) => a.cost - b.cost).slice(0, MOST_JUDGED);
}

/** “The second number” is simpler than from somewhere to somewhere else. */
const isOneRun = ({ from, to }: { from: Position; to: Position }): boolean =>
  from.at === 'start' && to.at === 'end' && from.token === to.token && from.nth === to.nth && from.token !== 'literal';

/** What stands between two signs is meant to be told by them. */
const isEnclosed = ({ from, to }: { from: Position; to: Position }): boolean =>
  from.at === 'end' && to.at === 'start' && from.token === 'literal' && to.token === 'literal';

const COST = { literal: 1, digits: 1, word: 1.2, letters: 1.6, upper: 2, lower: 2.6, space: 1.8 } as const;
const COST_OF_ENDS = 0.9;
const COST_OF_OFFSET = 3.5;

function positionsAt(text: string, place: number, literals: readonly string[]): Costed<Position>[] {
  const found: Costed<Position>[] = [
    { item: { at: 'offset', offset: place }, cost: place === 0 ? COST_OF_ENDS : COST_OF_OFFSET },
    {
      item: { at: 'offset', offset: place - text.length - 1 },
      cost: place === text.length ? COST_OF_ENDS : COST_OF_OFFSET + 0.2,
    },
  ];
  const note = (token: (typeof TOKENS)[number], literal?: string) => {
    const matches = matchesOf(text, token, literal);
    for (const [i, match] of matches.entries()) {
      for (const at of ['start', 'end'] as const) {
        if (match[at] !== place) continue;
        for (const nth of [i + 1, i - matches.length]) {
          const order = nth > 0 ? (nth - 1) * 0.4 : 0.2 + (-nth - 1) * 0.4;
          found.push({
            item: { at, token, ...(literal !== undefined && { literal }), nth },
            cost: COST[token] + order,
          });
        }
      }
    }
  };
  for (const token of TOKENS) if (token !== 'literal') note(token);
  for (const literal of literals) note('literal', literal);
  return found;
}

function rank(found: readonly Costed<Program>[], examples: readonly Example[], sample: readonly string[]): Learnt[] {
  const shapes = new Set(examples.map(({ wanted }) => shapeOf(wanted)));
  const best = new Map<string, { program: Program; results: (string | null)[]; cost: number }>();
  for (const { item, cost } of [...found].sort((a, b) => a.cost - b.cost).slice(0, MOST_JUDGED)) {
    const results = sample.map((text) => (text.length > MOST_LENGTH ? null : runProgram(item, text)));
    const key = JSON.stringify(results);
    if (best.has(key)) continue;
    const given = results.filter((result) => result !== null);
    const alike = given.filter((result) => shapes.has(shapeOf(result))).length;
    const without = sample.length === 0 ? 0 : 1 - given.length / sample.length;
    const unlike = given.length === 0 ? 0 : 1 - alike / given.length;
    best.set(key, { program: item, results, cost: cost + 1.5 * without + 3 * unlike });
  }
  return [...best.values()]
    .sort((a, b) => a.cost - b.cost)
    .slice(0, MOST_PROGRAMS)
    .map(({ program, results }) => ({ program, results }));
}

/** How a text is built: `A` for letters, `9` for digits, signs as they are. */
const shapeOf = (text: string): string =>
  inCase(text, 'same')
    .replace(/\p{L}+/gu, 'A')
    .replace(/\p{N}+/gu, '9')
    .replace(/\s+/gu, ' ');
