import { type Pattern, PatternError, parsePattern } from './pattern';

/** An instruction of the automaton. Of two ways the first is preferred. */
export type Instruction =
  | { readonly kind: 'set'; readonly test: (codePoint: number) => boolean }
  | { readonly kind: 'assert'; readonly what: 'start' | 'end' | 'boundary' | 'not_boundary' }
  | { kind: 'split'; first: number; second: number }
  | { kind: 'jump'; to: number }
  | { readonly kind: 'save'; readonly slot: number }
  | { readonly kind: 'match' };

export interface Program {
  readonly code: readonly Instruction[];
  /** Offsets that are kept: two of the whole and two of each group. */
  readonly slots: number;
}

const LONGEST = 5000;

/** The automaton of a pattern, after Thompson. @throws PatternError */
export function compilePattern(source: string): Program {
  const { pattern, groups } = parsePattern(source);
  const code: Instruction[] = [];
  const emit = (instruction: Instruction): number => {
    if (code.length >= LONGEST) throw new PatternError('the pattern is too large', 0);
    return code.push(instruction) - 1;
  };
  emit({ kind: 'save', slot: 0 });
  write(pattern, code, emit);
  emit({ kind: 'save', slot: 1 });
  emit({ kind: 'match' });
  return { code, slots: 2 * (groups + 1) };
}

type Emit = (instruction: Instruction) => number;

function write(pattern: Pattern, code: Instruction[], emit: Emit): void {
  switch (pattern.kind) {
    case 'empty':
      return;
    case 'set':
    case 'assert':
      emit(pattern);
      return;
    case 'sequence':
      for (const part of pattern.parts) write(part, code, emit);
      return;
    case 'group':
      if (pattern.index > 0) emit({ kind: 'save', slot: 2 * pattern.index });
      write(pattern.inner, code, emit);
      if (pattern.index > 0) emit({ kind: 'save', slot: 2 * pattern.index + 1 });
      return;
    case 'either':
      writeEither(pattern.parts, code, emit);
      return;
    case 'repeat':
      writeRepeat(pattern, code, emit);
  }
}

function writeEither(parts: readonly Pattern[], code: Instruction[], emit: Emit): void {
  const jumps: { kind: 'jump'; to: number }[] = [];
  for (const [index, part] of parts.entries()) {
    if (index === parts.length - 1) {
      write(part, code, emit);
      break;
    }
    const split = { kind: 'split' as const, first: code.length + 1, second: -1 };
    emit(split);
    write(part, code, emit);
    const jump = { kind: 'jump' as const, to: -1 };
    emit(jump);
    jumps.push(jump);
    split.second = code.length;
  }
  for (const jump of jumps) jump.to = code.length;
}

function writeRepeat(
  { inner, least, most, lazy }: Extract<Pattern, { kind: 'repeat' }>,
  code: Instruction[],
  emit: Emit,
): void {
  for (let i = 0; i < least; i++) write(inner, code, emit);
  const fork = () => {
    const split = { kind: 'split' as const, first: code.length + 1, second: code.length + 1 };
    emit(split);
    return split;
  };
  const leave = (split: { first: number; second: number }, to: number) => {
    if (lazy) split.first = to;
    else split.second = to;
  };
  if (most === Number.POSITIVE_INFINITY) {
    const start = code.length;
    const split = fork();
    write(inner, code, emit);
    emit({ kind: 'jump', to: start });
    leave(split, code.length);
    return;
  }
  const splits = Array.from({ length: most - least }, () => {
    const split = fork();
    write(inner, code, emit);
    return split;
  });
  for (const split of splits) leave(split, code.length);
}
