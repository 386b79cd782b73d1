import type { Instruction, Program } from './program';
import { findPattern } from './run';

/** What may be true at one place of a text: which instructions wait there. */
interface State {
  /** Places of instructions that take a character. */
  readonly sets: readonly number[];
  /** Places of asserts that hold at the end of the text alone. */
  readonly ends: readonly number[];
  readonly isMatch: boolean;
  /** The state after each character of ASCII, once it is known. */
  readonly after: (State | undefined)[];
}

/** More states are not kept: the automaton is followed way by way instead. */
const MOST_STATES = 500;
const ASCII = 128;

/**
 * Whether the pattern is found anywhere in a text, as `findPattern` finds it, but by a deterministic automaton that is made while it is
 * used: one look for each character. A pattern with word boundaries is followed way by way.
 */
export function matcherOf(program: Program): (text: string) => boolean {
  const { code } = program;
  if (code.some((at) => at.kind === 'assert' && (at.what === 'boundary' || at.what === 'not_boundary')))
    return (text) => findPattern(program, text) !== null;
  const states = new Map<string, State>();
  const stateOf = (starts: readonly number[], isStart: boolean): State => {
    const { sets, ends, isMatch } = reached(code, starts, isStart, false);
    const key = `${isMatch} ${sets.join()} ${ends.join()}`;
    const known = states.get(key);
    if (known !== undefined) return known;
    const state: State = { sets, ends, isMatch, after: new Array<State | undefined>(ASCII) };
    states.set(key, state);
    return state;
  };
  const step = (state: State, character: number): State => {
    const next = state.sets.filter((at) => {
      const instruction = code[at];
      return instruction?.kind === 'set' && instruction.test(character);
    });
    // A match may begin at every place.
    const made = stateOf([0, ...next.map((at) => at + 1)], false);
    if (character < ASCII) state.after[character] = made;
    return made;
  };
  const first = stateOf([0], true);
  return (text) => {
    let state = first;
    for (let offset = 0; offset < text.length; offset++) {
      if (state.isMatch) return true;
      if (states.size > MOST_STATES) return findPattern(program, text) !== null;
      let character = text.charCodeAt(offset);
      if (character >= 0xd800 && character < 0xdc00) {
        character = text.codePointAt(offset) ?? character;
        if (character > 0xffff) offset++;
      }
      state = state.after[character] ?? step(state, character);
    }
    return state.isMatch || reached(code, state.ends, text.length === 0, true).isMatch;
  };
}

/** What is reached from some places without a character. */
function reached(
  code: readonly Instruction[],
  from: readonly number[],
  isStart: boolean,
  isEnd: boolean,
): Pick<State, 'sets' | 'ends' | 'isMatch'> {
  const seen = new Set<number>();
  const sets: number[] = [];
  const ends: number[] = [];
  let isMatch = false;
  const stack = [...from];
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    if (seen.has(at)) continue;
    seen.add(at);
    const instruction = code[at];
    switch (instruction?.kind) {
      case 'jump':
        stack.push(instruction.to);
        break;
      case 'split':
        stack.push(instruction.second, instruction.first);
        break;
      case 'save':
        stack.push(at + 1);
        break;
      case 'assert':
        if (instruction.what === 'end' && !isEnd) ends.push(at);
        else if (instruction.what === 'end' || isStart) stack.push(at + 1);
        break;
      case 'set':
        sets.push(at);
        break;
      case 'match':
        isMatch = true;
    }
  }
  const ascending = (a: number, b: number) => a - b;
  return { sets: sets.sort(ascending), ends: ends.sort(ascending), isMatch };
}
