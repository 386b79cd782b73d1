import { Tokenizer, TokenType } from '@streamparser/json';
import { exactNumber } from '@/lib/tabular/exact-number';
import { NUL, ValueBuilder } from './value-builder';

/**
 * A value as the parser hands it over. Keys carry a leading `.`, so that the order of `{"b":…,"2020":…}` and keys such
 * as `__proto__` survive being a JavaScript object. Numbers a float64 cannot hold are strings with a leading NUL.
 */
export type RawValue = string | number | boolean | null | RawObject | RawArray;
export interface RawObject {
  [key: string]: RawValue;
}
export type RawArray = RawValue[];

/** Which values are wanted: the one at the end of these keys, or what is in it. */
export interface Wanted {
  path: readonly string[];
  each: 'self' | 'children';
}

/** What a container holds directly. */
export interface ChildCounts {
  objects: number;
  lists: number;
  others: number;
}

export interface ValueHandlers {
  /** A wanted value; the key it stands under in an object. */
  value?(value: RawValue, key: string | undefined): void;
  /** A container has ended that is reached through objects alone. */
  container?(path: readonly string[], isObject: boolean, children: ChildCounts): void;
}

/** Pushes text or UTF-8 bytes in, hands values out. */
export interface ValueStream {
  write(input: string | Uint8Array): void;
  end(): void;
  /** Whether the parser is between two documents. */
  readonly atRest: boolean;
  /** Documents that have begun. */
  readonly documents: number;
  /** Keys that an object had already; the first few of them. */
  readonly repeated: { count: number; keys: string[] };
}

/**
 * A parser of one or more JSON documents that makes values only of what is wanted.
 *
 * @throws AppError `unreadable_file` for what is nested deeper than any table; Error on anything that is not JSON
 */
export function valueStream(wanted: Wanted | undefined, handlers: ValueHandlers): ValueStream {
  const numbers = new NumberTokenizer();
  const builder = new ValueBuilder(wanted, handlers);
  numbers.onToken = ({ token, value }) => {
    if (token === TokenType.NUMBER) builder.scalar(exactNumber(numbers.written) ?? NUL + numbers.written);
    else if (token === TokenType.STRING) builder.string(String(value));
    else builder.token(token);
  };
  return {
    write: (input) => numbers.write(input),
    end: () => {
      numbers.end();
      if (!builder.atRest || builder.documents === 0) throw new Error('The JSON is not complete.');
    },
    get atRest() {
      return builder.atRest;
    },
    get documents() {
      return builder.documents;
    },
    repeated: builder.repeated,
  };
}

/** Remembers how the last number was written. */
class NumberTokenizer extends Tokenizer {
  written = '';

  constructor() {
    super({ separator: '' });
  }

  protected override parseNumber(text: string): number {
    this.written = text;
    return Number(text);
  }
}

/** Whether the value is a JSON object. */
export function isObject(value: RawValue | undefined): value is RawObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A string value as written, or the digits of a number kept as text. */
export function textOf(value: string): string {
  return value.startsWith(NUL) ? value.slice(1) : value;
}

/** The value as compact JSON text, numbers with every digit they were written with. */
export function toJsonText(value: RawValue): string {
  if (typeof value === 'string') {
    if (!value.startsWith(NUL)) return JSON.stringify(value);
    return value[1] === NUL ? JSON.stringify(value.slice(1)) : value.slice(1);
  }
  if (Array.isArray(value)) return `[${value.map(toJsonText).join(',')}]`;
  if (!isObject(value)) return String(value);
  const members = Object.entries(value).map(([key, member]) => `${JSON.stringify(key.slice(1))}:${toJsonText(member)}`);
  return `{${members.join(',')}}`;
}
