import { isWordCharacter } from './pattern';
import type { Program } from './program';

/** Where the pattern was found: offsets of the whole and of each group, −1 for a group that took no part. */
export type Found = Int32Array;

interface Thread {
  readonly at: number;
  readonly saved: Int32Array;
}

/**
 * The first place where the pattern matches from `from` on, as a backtracking engine would choose it; null for none. All ways are
 * followed at once, so that the time is at most the length of the text times that of the pattern.
 */
export function findPattern({ code, slots }: Program, text: string, from = 0): Found | null {
  let threads: Thread[] = [];
  let found: Found | null = null;
  const seen = new Int32Array(code.length).fill(-1);

  const follow = (list: Thread[], start: number, offset: number, saved: Int32Array) => {
    // Written as a stack, since a pattern may hold thousands of ways.
    const stack: Thread[] = [{ at: start, saved }];
    for (let thread = stack.pop(); thread !== undefined; thread = stack.pop()) {
      const { at } = thread;
      if (seen[at] === offset) continue;
      seen[at] = offset;
      const instruction = code[at];
      if (instruction === undefined) continue;
      switch (instruction.kind) {
        case 'jump':
          stack.push({ at: instruction.to, saved: thread.saved });
          break;
        case 'split':
          stack.push({ at: instruction.second, saved: thread.saved }, { at: instruction.first, saved: thread.saved });
          break;
        case 'save': {
          const next = thread.saved.slice();
          next[instruction.slot] = offset;
          stack.push({ at: at + 1, saved: next });
          break;
        }
        case 'assert':
          if (holds(instruction.what, text, offset)) stack.push({ at: at + 1, saved: thread.saved });
          break;
        default:
          list.push(thread);
      }
    }
  };

  for (let offset = from; ; ) {
    if (found === null) follow(threads, 0, offset, new Int32Array(slots).fill(-1));
    if (threads.length === 0 && found !== null) return found;
    const character = offset < text.length ? (text.codePointAt(offset) ?? -1) : -1;
    const after = offset + (character > 0xffff ? 2 : 1);
    const next: Thread[] = [];
    for (const thread of threads) {
      const instruction = code[thread.at];
      if (instruction?.kind === 'match') {
        found = thread.saved;
        break;
      }
      if (character >= 0 && instruction?.kind === 'set' && instruction.test(character))
        follow(next, thread.at + 1, after, thread.saved);
    }
    if (character < 0) return found;
    threads = next;
    offset = after;
  }
}

function holds(what: 'start' | 'end' | 'boundary' | 'not_boundary', text: string, offset: number): boolean {
  if (what === 'start') return offset === 0;
  if (what === 'end') return offset === text.length;
  const isBoundary = wordAt(text, offset - 1) !== wordAt(text, offset);
  return isBoundary === (what === 'boundary');
}

function wordAt(text: string, offset: number): boolean {
  return offset >= 0 && offset < text.length && isWordCharacter(text.charCodeAt(offset));
}

/** The text with every match replaced; `\1` to `\9` in `by` stand for groups, `\0` for the whole. */
export function replacePattern(program: Program, text: string, by: string): string {
  let result = '';
  let at = 0;
  let from = 0;
  while (from <= text.length) {
    const found = findPattern(program, text, from);
    if (found === null) break;
    const [start, end] = [found[0] as number, found[1] as number];
    result +=
      text.slice(at, start) + by.replace(/\\(\d)/g, (_, group: string) => groupText(found, text, Number(group)) ?? '');
    at = end;
    // Past an empty match by a character, or it is found for ever.
    from = end > start ? end : end + ((text.codePointAt(end) ?? 0) > 0xffff ? 2 : 1);
  }
  return result + text.slice(at);
}

/** The text of a group, null where it took no part. */
export function groupText(found: Found, text: string, group: number): string | null {
  const [start, end] = [found[2 * group] ?? -1, found[2 * group + 1] ?? -1];
  return start < 0 || end < 0 ? null : text.slice(start, end);
}
