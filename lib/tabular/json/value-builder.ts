import { TokenType } from '@streamparser/json';
import { AppError } from '@/lib/errors';
import type { ChildCounts, RawArray, RawObject, RawValue, ValueHandlers, Wanted } from './values';

/** What a string begins with that is a number no float64 holds; a string that begins so itself has it twice. */
export const NUL = '\0';

/** Deeper than any table; every level takes memory, and a file of brackets has millions. */
const MAX_DEPTH = 512;
const MOST_REPEATED = 5;

/** A list or an object that has begun and not ended. */
interface Container {
  isObject: boolean;
  /** What is made of it, when it is wanted or part of what is. */
  made: RawObject | RawArray | undefined;
  /** Whether the wanted path leads to it, or through it. */
  isOnPath: boolean;
  /** Whether only objects are around it. */
  isReachable: boolean;
  key: string | undefined;
  children: ChildCounts;
}

/** What may come next. */
type Expected = 'value' | 'value or end' | 'key' | 'key or end' | 'colon' | 'comma or end';

/** Follows the tokens of JSON, checks their order, and makes values of what is wanted. */
export class ValueBuilder {
  documents = 0;
  readonly repeated = { count: 0, keys: [] as string[] };
  private readonly stack: Container[] = [];
  private expected: Expected = 'value';

  constructor(
    private readonly wanted: Wanted | undefined,
    private readonly handlers: ValueHandlers,
  ) {}

  get atRest(): boolean {
    return this.stack.length === 0;
  }

  string(text: string): void {
    if (this.expected === 'key' || this.expected === 'key or end') {
      const parent = this.stack.at(-1);
      if (parent === undefined) throw unexpected();
      parent.key = text;
      this.expected = 'colon';
    } else {
      this.scalar(text.startsWith(NUL) ? NUL + text : text);
    }
  }

  scalar(value: RawValue): void {
    const parent = this.begin();
    if (parent !== undefined) parent.children.others++;
    if (this.isWanted(parent)) this.handlers.value?.(value, parent?.key);
    else if (parent?.made !== undefined) this.put(parent, value);
    this.after();
  }

  token(token: TokenType): void {
    switch (token) {
      case TokenType.TRUE:
        this.scalar(true);
        return;
      case TokenType.FALSE:
        this.scalar(false);
        return;
      case TokenType.NULL:
        this.scalar(null);
        return;
      case TokenType.LEFT_BRACE:
        this.open(true);
        return;
      case TokenType.LEFT_BRACKET:
        this.open(false);
        return;
      case TokenType.RIGHT_BRACE:
        this.close(true);
        return;
      case TokenType.RIGHT_BRACKET:
        this.close(false);
        return;
      case TokenType.COLON:
        if (this.expected !== 'colon') throw unexpected();
        this.expected = 'value';
        return;
      case TokenType.COMMA:
        if (this.expected !== 'comma or end' || this.stack.length === 0) throw unexpected();
        this.expected = this.stack.at(-1)?.isObject ? 'key' : 'value';
        return;
      default:
        throw unexpected();
    }
  }

  /** A value begins; returns what it is in. */
  private begin(): Container | undefined {
    if (this.expected !== 'value' && this.expected !== 'value or end') throw unexpected();
    if (this.stack.length === 0) this.documents++;
    return this.stack.at(-1);
  }

  private open(isObject: boolean): void {
    const parent = this.begin();
    if (parent !== undefined) parent.children[isObject ? 'objects' : 'lists']++;
    if (this.stack.length >= MAX_DEPTH) {
      throw new AppError('unreadable_file', `The JSON is nested more than ${MAX_DEPTH} levels deep, as no table is.`);
    }
    const isMade = this.isWanted(parent) || parent?.made !== undefined;
    this.stack.push({
      isObject,
      made: isMade ? (isObject ? {} : []) : undefined,
      isOnPath: this.isOnPath(parent),
      isReachable: parent === undefined || (parent.isReachable && parent.isObject),
      key: undefined,
      children: { objects: 0, lists: 0, others: 0 },
    });
    this.expected = isObject ? 'key or end' : 'value or end';
  }

  private close(isObject: boolean): void {
    const ended = this.stack.at(-1);
    const mayEnd = this.expected === 'comma or end' || this.expected === (isObject ? 'key or end' : 'value or end');
    if (ended?.isObject !== isObject || !mayEnd) throw unexpected();
    this.stack.pop();
    const parent = this.stack.at(-1);
    if (ended.isReachable && this.handlers.container !== undefined) {
      this.handlers.container(
        this.stack.map(({ key }) => key ?? ''),
        isObject,
        ended.children,
      );
    }
    if (ended.made !== undefined) {
      if (this.isWanted(parent)) this.handlers.value?.(ended.made, parent?.key);
      else if (parent?.made !== undefined) this.put(parent, ended.made);
    }
    this.after();
  }

  private after(): void {
    this.expected = this.stack.length === 0 ? 'value' : 'comma or end';
  }

  /** Whether a value that stands in `parent` is one of those asked for. */
  private isWanted(parent: Container | undefined): boolean {
    if (this.wanted === undefined) return false;
    const { path, each } = this.wanted;
    if (each === 'self') return this.stack.length === path.length && this.isOnPath(parent);
    return parent?.isOnPath === true && this.stack.length === path.length + 1;
  }

  /** Whether the wanted path leads to a value that stands in `parent`, or through it. */
  private isOnPath(parent: Container | undefined): boolean {
    if (this.wanted === undefined) return false;
    if (parent === undefined) return true;
    const depth = this.stack.length;
    return parent.isOnPath && parent.isObject && parent.key === this.wanted.path[depth - 1];
  }

  private put({ made, key }: Container, value: RawValue): void {
    if (Array.isArray(made)) {
      made.push(value);
    } else if (made !== undefined) {
      const name = `.${key ?? ''}`;
      if (name in made) {
        this.repeated.count++;
        if (this.repeated.keys.length < MOST_REPEATED && !this.repeated.keys.includes(name.slice(1))) {
          this.repeated.keys.push(name.slice(1));
        }
      }
      made[name] = value;
    }
  }
}

function unexpected(): Error {
  return new Error('The JSON is not well-formed.');
}
