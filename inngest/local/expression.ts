/** What an expression can see: the event of the run, and the event that arrived later (`async`). */
export interface ExpressionScope {
  event: unknown;
  async?: unknown;
}

export type Predicate = (scope: ExpressionScope) => boolean;
export type Selector = (scope: ExpressionScope) => unknown;

const TOKEN = /\s*(?:(&&|==|!=)|('[^'\\]*'|"[^"\\]*"|-?\d+(?:\.\d+)?)|([A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*))/y;

interface Token {
  kind: 'operator' | 'literal' | 'name';
  text: string;
}

function tokenize(source: string): Token[] {
  const tokens: Token[] = [];
  const end = source.trimEnd().length;
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < end) {
    const match = TOKEN.exec(source);
    if (!match) throw unsupported(source);
    const [, operator, literal, name] = match;
    if (operator !== undefined) tokens.push({ kind: 'operator', text: operator });
    else if (literal !== undefined) tokens.push({ kind: 'literal', text: literal });
    else tokens.push({ kind: 'name', text: name ?? '' });
  }
  return tokens;
}

function unsupported(source: string): Error {
  return new Error(
    `The expression "${source}" is not supported: only comparisons (== and !=) of event.… and async.… paths with each other or with literals, joined by &&.`,
  );
}

const CONSTANTS = new Map<string, unknown>([
  ['true', true],
  ['false', false],
  ['null', null],
]);

function operand(token: Token | undefined, source: string): Selector {
  if (token === undefined || token.kind === 'operator') throw unsupported(source);
  if (token.kind === 'literal') {
    const value = /^['"]/.test(token.text) ? token.text.slice(1, -1) : Number(token.text);
    return () => value;
  }
  if (CONSTANTS.has(token.text)) {
    const value = CONSTANTS.get(token.text);
    return () => value;
  }
  const [root, ...path] = token.text.split('.');
  if (root !== 'event' && root !== 'async') throw unsupported(source);
  return (scope) => path.reduce(member, scope[root]);
}

function member(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return Object.entries(value).find(([name]) => name === key)?.[1];
}

/** Absent equals an explicit `null` only: two events that both lack a field do not match by it. */
function equal(left: unknown, right: unknown): boolean {
  if (left === undefined && right === undefined) return false;
  return (left ?? null) === (right ?? null);
}

/** Compiles a condition of the small part of CEL that triggers, `cancelOn` and `waitForEvent` need. Throws on anything else. */
export function compilePredicate(source: string): Predicate {
  const tokens = tokenize(source);
  const terms: Predicate[] = [];
  for (let index = 0; index < tokens.length || terms.length === 0; index += 4) {
    const left = operand(tokens[index], source);
    const operator = tokens[index + 1]?.text;
    const right = operand(tokens[index + 2], source);
    if (operator !== '==' && operator !== '!=') throw unsupported(source);
    const separator = tokens[index + 3];
    if (separator !== undefined && (separator.text !== '&&' || index + 4 >= tokens.length)) throw unsupported(source);
    terms.push((scope) => equal(left(scope), right(scope)) === (operator === '=='));
  }
  return (scope) => terms.every((term) => term(scope));
}

/** Compiles a concurrency key: one path or literal. Throws on anything else. */
export function compileSelector(source: string): Selector {
  const tokens = tokenize(source);
  if (tokens.length !== 1) throw unsupported(source);
  return operand(tokens[0], source);
}

/** Compiles a value: one path or literal, or `condition ? value : value`. Throws on anything else. */
export function compileValue(source: string): Selector {
  const [, condition, yes, no] = /^([^?]+)\?([^?:]+):([^?:]+)$/.exec(source) ?? [];
  if (condition === undefined || yes === undefined || no === undefined) return compileSelector(source);
  const [holds, then, otherwise] = [compilePredicate(condition), compileSelector(yes), compileSelector(no)];
  return (scope) => (holds(scope) ? then(scope) : otherwise(scope));
}
