import { Tokenizer, TokenParser, TokenType } from '@streamparser/json';
import { exactNumber } from '@/lib/tabular/exact-number';

/**
 * A value as the parser hands it over. Keys carry a leading `.`, so that the order of `{"b":…,"2020":…}` and keys such
 * as `__proto__` survive being a JavaScript object. Numbers a float64 cannot hold are strings with a leading NUL.
 */
export type RawValue = string | number | boolean | null | RawObject | RawArray;
export interface RawObject {
  [key: string]: RawValue;
}
export type RawArray = RawValue[];

const NUL = '\0';

/** Pushes text or UTF-8 bytes in, hands complete values of the wanted depth out. */
export interface ValueStream {
  write(input: string | Uint8Array): void;
  end(): void;
  /** Whether the parser is between two documents. */
  readonly atRest: boolean;
  /** Bytes or characters of JSON punctuation seen so far: documents that have begun. */
  readonly documents: number;
}

/**
 * A parser of one or more JSON documents.
 *
 * @param each `items` to get the items of the one top-level list, `documents` to get whole documents
 * @throws TokenizerError or TokenParserError from `write` and `end` on anything that is not JSON
 */
export function valueStream(each: 'items' | 'documents', onValue: (value: RawValue) => void): ValueStream {
  const numbers = new NumberTokenizer();
  const parser = new TokenParser({
    separator: each === 'items' ? undefined : '',
    paths: [each === 'items' ? '$.*' : '$'],
    keepStack: false,
  });
  parser.onValue = ({ value }) => onValue(value as RawValue);

  // For each open container whether it is an object, and whether the next string in it is a key.
  const inObject: boolean[] = [];
  let keyNext = false;
  let documents = 0;

  numbers.onToken = ({ token, value }) => {
    if (inObject.length === 0) documents++;
    if (token === TokenType.STRING) {
      const text = String(value);
      if (keyNext) parser.write({ token, value: `.${text}` });
      else parser.write({ token, value: text.startsWith(NUL) ? NUL + text : text });
      keyNext = false;
      return;
    }
    if (token === TokenType.NUMBER) {
      const exact = exactNumber(numbers.written);
      parser.write({ token, value: exact ?? NUL + numbers.written });
      return;
    }
    if (token === TokenType.LEFT_BRACE || token === TokenType.LEFT_BRACKET) {
      inObject.push(token === TokenType.LEFT_BRACE);
      keyNext = token === TokenType.LEFT_BRACE;
    } else if (token === TokenType.RIGHT_BRACE || token === TokenType.RIGHT_BRACKET) {
      inObject.pop();
      keyNext = false;
    } else if (token === TokenType.COMMA) {
      keyNext = inObject.at(-1) ?? false;
    }
    parser.write({ token, value });
  };

  return {
    write: (input) => numbers.write(input),
    end: () => {
      numbers.end();
      if (!parser.isEnded) parser.end();
    },
    get atRest() {
      return inObject.length === 0;
    },
    get documents() {
      return documents;
    },
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
