/** What a regular expression is made of. Characters are code points. */
export type Pattern =
  | { readonly kind: 'empty' }
  | { readonly kind: 'set'; readonly test: (codePoint: number) => boolean }
  | { readonly kind: 'assert'; readonly what: 'start' | 'end' | 'boundary' | 'not_boundary' }
  | { readonly kind: 'sequence' | 'either'; readonly parts: readonly Pattern[] }
  /** `index` 0 keeps nothing. */
  | { readonly kind: 'group'; readonly index: number; readonly inner: Pattern }
  | {
      readonly kind: 'repeat';
      readonly inner: Pattern;
      readonly least: number;
      readonly most: number;
      readonly lazy: boolean;
    };

export interface ParsedPattern {
  readonly pattern: Pattern;
  readonly groups: number;
}

/** Why a pattern is refused; `at` is an offset in it. */
export class PatternError extends Error {
  constructor(
    readonly reason: string,
    readonly at: number,
  ) {
    super(reason);
    this.name = 'PatternError';
  }
}

const MOST_REPEATS = 1000;
const DEEPEST = 50;

type Test = (codePoint: number) => boolean;
const isDigit: Test = (c) => c >= 48 && c <= 57;
const isWord: Test = (c) => isDigit(c) || (c >= 65 && c <= 90) || (c >= 97 && c <= 122) || c === 95;
const isSpace: Test = (c) =>
  c === 32 || (c >= 9 && c <= 13) || c === 0xa0 || c === 0x2028 || c === 0x2029 || c === 0xfeff;
const not =
  (test: Test): Test =>
  (c) =>
    !test(c);

const CLASSES: Readonly<Record<string, Test>> = {
  d: isDigit,
  D: not(isDigit),
  w: isWord,
  W: not(isWord),
  s: isSpace,
  S: not(isSpace),
};
const CONTROLS: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, f: 12, v: 11, '0': 0 };

/**
 * Reads the regular part of the usual syntax: sets, groups, alternatives, repetition (also lazy), anchors, `\d \w \s \b`, `\p{L}`, `(?i)` at
 * the beginning. Backreferences and look-around are refused, as no automaton can run them in linear time.
 *
 * @throws PatternError
 */
export function parsePattern(source: string): ParsedPattern {
  const isFolded = source.startsWith('(?i)');
  const reader = new PatternReader(source, isFolded ? 4 : 0, isFolded);
  return { pattern: reader.whole(), groups: reader.groups };
}

class PatternReader {
  groups = 0;
  private depth = 0;

  constructor(
    private readonly source: string,
    private at: number,
    private readonly isFolded: boolean,
  ) {}

  whole(): Pattern {
    const pattern = this.either();
    if (this.at < this.source.length) this.refuse('a “)” without a “(”');
    return pattern;
  }

  private refuse(reason: string, at = this.at): never {
    throw new PatternError(reason, at);
  }

  private eat(text: string): boolean {
    const found = this.source.startsWith(text, this.at);
    if (found) this.at += text.length;
    return found;
  }

  private code(): number {
    const code = this.source.codePointAt(this.at) ?? this.refuse('the pattern ends too early');
    this.at += code > 0xffff ? 2 : 1;
    return code;
  }

  private either(): Pattern {
    const parts = [this.sequence()];
    while (this.eat('|')) parts.push(this.sequence());
    return parts.length === 1 ? (parts[0] as Pattern) : { kind: 'either', parts };
  }

  private sequence(): Pattern {
    const parts: Pattern[] = [];
    while (this.at < this.source.length && !'|)'.includes(this.source[this.at] as string)) parts.push(this.repeated());
    return parts.length === 0 ? { kind: 'empty' } : { kind: 'sequence', parts };
  }

  private repeated(): Pattern {
    let inner = this.atom();
    for (;;) {
      const bounds = this.bounds();
      if (bounds === undefined) return inner;
      if (inner.kind === 'repeat') this.refuse('a repetition of a repetition; put the inner one into brackets');
      inner = { kind: 'repeat', inner, ...bounds, lazy: this.eat('?') };
    }
  }

  private bounds(): { least: number; most: number } | undefined {
    const infinite = Number.POSITIVE_INFINITY;
    if (this.eat('*')) return { least: 0, most: infinite };
    if (this.eat('+')) return { least: 1, most: infinite };
    if (this.eat('?')) return { least: 0, most: 1 };
    const counted = /^\{(\d{1,6})(?:(,)(\d{1,6})?)?\}/.exec(this.source.slice(this.at, this.at + 20));
    if (counted === null) return undefined;
    const least = Number(counted[1]);
    const most = counted[2] === undefined ? least : counted[3] === undefined ? infinite : Number(counted[3]);
    if (Math.max(least, most === infinite ? 0 : most) > MOST_REPEATS)
      this.refuse(`more than ${MOST_REPEATS} repetitions`);
    if (most < least) this.refuse('a repetition whose most is below its least');
    this.at += counted[0].length;
    return { least, most };
  }

  private atom(): Pattern {
    const start = this.at;
    if (this.eat('(')) return this.group(start);
    if (this.eat('[')) return this.set();
    if (this.eat('.')) return { kind: 'set', test: (c) => c !== 10 };
    if (this.eat('^')) return { kind: 'assert', what: 'start' };
    if (this.eat('$')) return { kind: 'assert', what: 'end' };
    if (this.eat('\\b')) return { kind: 'assert', what: 'boundary' };
    if (this.eat('\\B')) return { kind: 'assert', what: 'not_boundary' };
    if ('*+?'.includes(this.source[this.at] as string)) this.refuse('a repetition of nothing');
    return { kind: 'set', test: this.single() };
  }

  private group(start: number): Pattern {
    if (++this.depth > DEEPEST) this.refuse('too many brackets in brackets', start);
    let index = 0;
    if (this.eat('?:')) index = 0;
    else if (this.source[this.at] === '?') this.refuse('look-around and named groups cannot be used', start);
    else index = ++this.groups;
    const inner = this.either();
    if (!this.eat(')')) this.refuse('a “(” without a “)”', start);
    this.depth--;
    return { kind: 'group', index, inner };
  }

  /** One character outside of a set, or a class of them. */
  private single(): Test {
    if (this.source[this.at] === '\\') return this.escaped();
    return this.exactly(this.code());
  }

  private escaped(): Test {
    const start = this.at++;
    const property = /^p\{(\w{1,20})\}/iu.exec(this.source.slice(this.at, this.at + 24));
    if (property !== null) return this.property(property, start);
    const code = this.code();
    const letter = String.fromCodePoint(code);
    if (letter >= '1' && letter <= '9') this.refuse('references to groups cannot be used', start);
    const known = CLASSES[letter];
    if (known !== undefined) return known;
    if (letter === 'x' || letter === 'u') return this.exactly(this.hexadecimal(letter === 'x' ? 2 : 4, start));
    const control = CONTROLS[letter];
    if (control !== undefined) return this.exactly(control);
    if (/[a-z]/i.test(letter)) this.refuse(`“\\${letter}” means nothing here`, start);
    return this.exactly(code);
  }

  private property(found: RegExpExecArray, start: number): Test {
    this.at += found[0].length;
    const [, name = ''] = found;
    let pattern: RegExp;
    try {
      pattern = new RegExp(`^\\p{${name}}$`, 'u');
    } catch {
      return this.refuse(`there is no class of characters “${name}”`, start);
    }
    const test: Test = (c) => pattern.test(String.fromCodePoint(c));
    return found[0].startsWith('P') ? not(test) : test;
  }

  private hexadecimal(digits: number, start: number): number {
    const text = this.source.slice(this.at, this.at + digits);
    if (!/^[0-9a-f]+$/i.test(text) || text.length < digits)
      this.refuse(`${digits} hexadecimal digits are needed`, start);
    this.at += digits;
    return Number.parseInt(text, 16);
  }

  private exactly(code: number): Test {
    if (!this.isFolded) return (c) => c === code;
    const wanted = folded(code);
    return (c) => c === code || folded(c) === wanted;
  }

  private set(): Pattern {
    const start = this.at - 1;
    const isNegated = this.eat('^');
    const tests: Test[] = [];
    for (let isFirst = true; isFirst || this.source[this.at] !== ']'; isFirst = false) {
      if (this.at >= this.source.length) this.refuse('a “[” without a “]”', start);
      tests.push(this.member());
    }
    this.at++;
    const any: Test = (c) => tests.some((test) => test(c));
    return { kind: 'set', test: isNegated ? not(any) : any };
  }

  private member(): Test {
    const start = this.at;
    if (
      this.source[this.at] === '\\' &&
      (CLASSES[this.source[this.at + 1] ?? ''] || /p/i.test(this.source[this.at + 1] ?? ''))
    )
      return this.escaped();
    const from = this.memberCode();
    const isRange =
      this.source[this.at] === '-' && this.source[this.at + 1] !== ']' && this.at + 1 < this.source.length;
    if (!isRange) return this.exactly(from);
    this.at++;
    const to = this.memberCode();
    if (to < from) this.refuse('a range of characters that ends before it begins', start);
    const within: Test = (c) => c >= from && c <= to;
    if (!this.isFolded) return within;
    return (c) => within(c) || within(lower(c)) || within(upper(c));
  }

  private memberCode(): number {
    if (this.source[this.at] !== '\\') return this.code();
    const start = this.at++;
    const code = this.code();
    const letter = String.fromCodePoint(code);
    if (letter === 'x' || letter === 'u') return this.hexadecimal(letter === 'x' ? 2 : 4, start);
    return CONTROLS[letter] ?? code;
  }
}

const lower = (c: number): number => String.fromCodePoint(c).toLowerCase().codePointAt(0) ?? c;
const upper = (c: number): number => String.fromCodePoint(c).toUpperCase().codePointAt(0) ?? c;
const folded = (c: number): number => lower(upper(c));

export { isWord as isWordCharacter };
