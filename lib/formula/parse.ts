import { type FormulaError, FormulaFailure, fail, type Span } from './error';
import { type Token, tokenise } from './tokens';
import { type BinaryOperator, COMPARISONS, type Node, type OrderKey } from './tree';

export const MOST_CHARACTERS = 4000;
const DEEPEST = 100;

/** Words of the language, which are columns only in brackets. */
export const KEYWORDS: ReadonlySet<string> = new Set(
  'and or not is in missing true false by order case when then else end'.split(' '),
);

/** Functions that are written as two words, too: `running sum(x)`. */
const TWO_WORDS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['share', new Set(['of'])],
  ['running', new Set(['sum', 'count', 'mean'])],
  ['count', new Set(['distinct'])],
  ['row', new Set(['number'])],
]);

/** Binary operators by how tightly they bind, the loosest first; comparisons stand between `and` and `&`. */
const LEVELS: readonly (readonly BinaryOperator[])[] = [
  ['or'],
  ['and'],
  COMPARISONS,
  ['&'],
  ['+', '-'],
  ['*', '/', '%'],
];
const COMPARING = 2;

export type Parsed =
  | { readonly tree: Node; readonly error?: undefined }
  | { readonly tree?: undefined; readonly error: FormulaError };

/** The formula as a tree, or what is wrong and where. */
export function parse(formula: string): Parsed {
  try {
    return { tree: new Parser(formula).whole() };
  } catch (error) {
    if (error instanceof FormulaFailure) return { error: error.error };
    throw error;
  }
}

class Parser {
  private readonly tokens: readonly Token[];
  private next = 0;
  private depth = 0;
  /** A function that is a key itself leaves `by` and `order by` to the one it is a key of. */
  private isKey = false;

  constructor(formula: string) {
    const all = { start: 0, end: formula.length };
    if (formula.length > MOST_CHARACTERS) fail({ code: 'too_long', most: MOST_CHARACTERS }, all);
    this.tokens = tokenise(formula);
    if (this.tokens.length === 1) fail({ code: 'empty' }, all);
  }

  whole(): Node {
    const tree = this.expression();
    if (this.peek().kind !== 'end') this.expected('an operator or the end');
    return tree;
  }

  private peek(ahead = 0): Token {
    return (this.tokens[this.next + ahead] ?? this.tokens.at(-1)) as Token;
  }

  private take(): Token {
    const token = this.peek();
    if (token.kind !== 'end') this.next++;
    return token;
  }

  private isWord(word: string, ahead = 0): boolean {
    const token = this.peek(ahead);
    return token.kind === 'word' && token.text.toLowerCase() === word;
  }

  private isSign(sign: string, ahead = 0): boolean {
    const token = this.peek(ahead);
    return token.kind === 'sign' && token.text === sign;
  }

  private eatWord(word: string): boolean {
    const found = this.isWord(word);
    if (found) this.next++;
    return found;
  }

  private eatSign(sign: string): boolean {
    const found = this.isSign(sign);
    if (found) this.next++;
    return found;
  }

  private need(sign: string): void {
    if (!this.eatSign(sign)) this.expected(`“${sign}”`);
  }

  private expected(what: string): never {
    const token = this.peek();
    return fail({ code: 'expected', what, found: token.text }, token);
  }

  private end(): number {
    return this.next === 0 ? 0 : (this.tokens[this.next - 1] as Token).end;
  }

  private expression(): Node {
    if (++this.depth > DEEPEST) fail({ code: 'too_deep' }, this.peek());
    const node = this.binary(0);
    this.depth--;
    return node;
  }

  private binary(level: number): Node {
    const operators = LEVELS[level];
    if (operators === undefined) return this.unary();
    const start = this.peek().start;
    if (operators[0] === 'and' && this.isWord('not')) return this.rest(this.negation(), level, start);
    return this.rest(this.operand(level), level, start);
  }

  private operand(level: number): Node {
    return level === 1 && this.isWord('not') ? this.negation() : this.binary(level + 1);
  }

  private rest(first: Node, level: number, start: number): Node {
    let left = first;
    for (;;) {
      if (level === COMPARING) {
        const tested = this.tested(left, start);
        if (tested !== undefined) {
          left = tested;
          continue;
        }
      }
      const operator = this.operatorOf(LEVELS[level] ?? []);
      if (operator === undefined) return left;
      const right = this.operand(level);
      left = { kind: 'binary', operator, left, right, start, end: this.end() };
    }
  }

  private operatorOf(operators: readonly BinaryOperator[]): BinaryOperator | undefined {
    const found = operators.find((operator) =>
      operator === 'and' || operator === 'or' ? this.isWord(operator) : this.isSign(operator),
    );
    if (found !== undefined) this.next++;
    return found;
  }

  /** `not` binds more tightly than `and`, and more loosely than a comparison. */
  private negation(): Node {
    const { start } = this.take();
    if (++this.depth > DEEPEST) fail({ code: 'too_deep' }, this.peek());
    const value = this.isWord('not') ? this.negation() : this.binary(COMPARING);
    this.depth--;
    return { kind: 'unary', operator: 'not', value, start, end: this.end() };
  }

  /** `… is missing`, `… is not missing`, `… in (…)`, `… not in (…)`. */
  private tested(value: Node, start: number): Node | undefined {
    if (this.eatWord('is')) {
      const not = this.eatWord('not');
      if (!this.eatWord('missing')) this.expected('“missing”');
      return { kind: 'is_missing', value, not, start, end: this.end() };
    }
    const not = this.isWord('not') && this.isWord('in', 1);
    if (not) this.next++;
    if (!this.eatWord('in')) return undefined;
    this.need('(');
    const options = this.list();
    return { kind: 'in', value, options, not, start, end: this.end() };
  }

  private unary(): Node {
    const { start } = this.peek();
    if (this.eatSign('+')) return this.unary();
    if (!this.eatSign('-')) return this.power();
    if (++this.depth > DEEPEST) fail({ code: 'too_deep' }, this.peek());
    const value = this.unary();
    this.depth--;
    return { kind: 'unary', operator: '-', value, start, end: this.end() };
  }

  private power(): Node {
    const { start } = this.peek();
    const left = this.primary();
    if (!this.eatSign('^')) return left;
    if (++this.depth > DEEPEST) fail({ code: 'too_deep' }, this.peek());
    const right = this.unary();
    this.depth--;
    return { kind: 'binary', operator: '^', left, right, start, end: this.end() };
  }

  private primary(): Node {
    const token = this.peek();
    const { start, end } = token;
    switch (token.kind) {
      case 'number':
        this.next++;
        return { kind: 'number', text: token.text.replaceAll('_', ''), start, end };
      case 'text':
        this.next++;
        return { kind: 'text', text: token.text, start, end };
      case 'column':
        this.next++;
        return { kind: 'column', name: token.text.trim(), start, end };
      case 'word':
        return this.word(token);
      default:
        if (!this.eatSign('(')) this.expected('a column, a number, a text or a function');
        return this.bracketed();
    }
  }

  private bracketed(): Node {
    const node = this.expression();
    this.need(')');
    return node;
  }

  private word(token: Token): Node {
    const { start, end } = token;
    const word = token.text.toLowerCase();
    if (word === 'case' && !this.isSign('(', 1)) return this.cases();
    if (word === 'true' || word === 'false') {
      this.next++;
      return { kind: 'boolean', value: word === 'true', start, end };
    }
    if (word === 'missing') {
      this.next++;
      return { kind: 'missing', start, end };
    }
    if (KEYWORDS.has(word)) this.expected('a column, a number, a text or a function');
    this.next++;
    const second = this.peek();
    if (second.kind === 'word' && TWO_WORDS.get(word)?.has(second.text.toLowerCase()) && this.isSign('(', 1)) {
      this.next++;
      return this.call(`${word}_${second.text.toLowerCase()}`, { start, end: second.end });
    }
    if (this.isSign('(')) return this.call(word, { start, end });
    return { kind: 'column', name: token.text, start, end };
  }

  private call(name: string, nameAt: Span): Node {
    const { isKey } = this;
    this.isKey = false;
    this.need('(');
    const args = this.list();
    const by: Node[] = [];
    const orderBy: OrderKey[] = [];
    while (!isKey) {
      if (by.length === 0 && this.isWord('by')) {
        this.next++;
        by.push(...this.keys());
      } else if (orderBy.length === 0 && this.isWord('order') && this.isWord('by', 1)) {
        this.next += 2;
        orderBy.push(...this.orderKeys());
      } else break;
    }
    return { kind: 'call', name, nameAt, args, by, orderBy, start: nameAt.start, end: this.end() };
  }

  /** Up to the closing bracket; the opening one is taken. */
  private list(): Node[] {
    const items: Node[] = [];
    if (this.eatSign(')')) return items;
    do items.push(this.expression());
    while (this.eatSign(','));
    this.need(')');
    return items;
  }

  /** One column or call, or several in brackets: a comma would be the next argument of the function around. */
  private keys(): Node[] {
    return this.eatSign('(') ? this.list() : [this.key()];
  }

  private key(): Node {
    this.isKey = true;
    const node = this.primary();
    this.isKey = false;
    return node;
  }

  private orderKeys(): OrderKey[] {
    if (!this.eatSign('(')) return [this.orderKey(() => this.key())];
    const keys: OrderKey[] = [];
    do keys.push(this.orderKey(() => this.expression()));
    while (this.eatSign(','));
    this.need(')');
    const [only] = keys;
    if (keys.length > 1 || only === undefined || only.descending) return keys;
    return [this.orderKey(() => only.value)];
  }

  private orderKey(read: () => Node): OrderKey {
    const value = read();
    if (this.eatWord('descending') || this.eatWord('desc')) return { value, descending: true };
    if (!this.eatWord('ascending')) this.eatWord('asc');
    return { value, descending: false };
  }

  private cases(): Node {
    const { start } = this.take();
    this.isKey = false;
    const branches: { when: Node; result: Node }[] = [];
    while (this.eatWord('when')) {
      const when = this.expression();
      if (!this.eatWord('then')) this.expected('“then”');
      branches.push({ when, result: this.expression() });
    }
    if (branches.length === 0) this.expected('“when”');
    const otherwise = this.eatWord('else') ? this.expression() : null;
    if (!this.eatWord('end')) this.expected('“end”');
    return { kind: 'case', branches, otherwise, start, end: this.end() };
  }
}
