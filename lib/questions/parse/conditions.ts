import type { Condition } from '@/lib/questions/plan/plan';
import type { Span } from './dates';
import { booleanValue, type Linked, likenessTo } from './link';
import type { Sentence } from './sentence';
import { STOPS_ADJECTIVES } from './words';

/** Conditions a sentence states, and what is left of it when they are taken out. */
export interface Conditions {
  readonly where: Condition[];
  /** Conditions that need a formula: columns by id in it. */
  readonly tests: string[];
  readonly rest: string;
  /** Values that are compared with one another rather than looked for. */
  readonly having: {
    readonly op: 'more' | 'less';
    readonly count: number;
    readonly inclusive: boolean;
    readonly measure: Linked | null;
  } | null;
}

const MORE =
  '(?:(?:is|are|was|were|of|with|a|an|by|took|has|have) )*(more than|over|above|greater than|higher than|longer than|older than|heavier than|larger than|bigger than|later than|exceeding|after|fewer than|less than|under|below|shorter than|younger than|lower than|lighter than|smaller than|cheaper than|before|at least|at most|up to|no more than|since|from)';
const SKIP = '(?:(?:their|its|the|than|a|an|of|is|are|was|were|has|have|had|score|level|value) )*';

const isLess = (word: string) =>
  /fewer|less|under|below|shorter|younger|lower|lighter|smaller|cheaper|before|at most|up to|no more/.test(word);
const isInclusive = (word: string) => /at least|at most|up to|no more|since|from/.test(word);

export const ref = ({ column }: Linked) => `[${column.id}]`;

/** Takes the conditions out of a sentence. */
export function conditionsIn(sentence: Sentence): Conditions {
  const { said, values, numbers, spans, columns } = sentence;
  const where: Condition[] = [];
  const tests: string[] = [];
  let rest = sentence.text;
  let having: Conditions['having'] = null;
  const column = (at: string | undefined) => said[Number(at)] as Linked;
  const take = (pattern: string, use: (...groups: string[]) => boolean | string) => {
    let from = 0;
    for (let guard = 0; guard < 12; guard++) {
      const regex = new RegExp(pattern, 'g');
      regex.lastIndex = from;
      const found = regex.exec(rest);
      if (found === null) return;
      const used = use(...found.slice(1).map((one) => one ?? ''));
      if (used === false) from = found.index + 1;
      else
        rest =
          `${rest.slice(0, found.index)} ${typeof used === 'string' ? `${used} ` : ''}${rest.slice(found.index + found[0].length)}`.replace(
            / +/g,
            ' ',
          );
    }
  };
  const bounded = (of: Linked, word: string, value: number) => {
    if (isInclusive(word))
      where.push({ op: 'range', column: of.column.id, ...(isLess(word) ? { max: value } : { min: value }) });
    else if (isLess(word)) where.push({ op: 'range', column: of.column.id, max: value, exclusiveMax: true });
    // Not at most: the complement of the range, without what is missing.
    else
      where.push({ op: 'range', column: of.column.id, max: value, not: true }, { op: 'present', column: of.column.id });
    return true;
  };
  const numeric = columns.filter((one) => one.isNumber);
  // Dates say more than years do.
  const time = columns.filter((one) => one.isTime).sort((a, b) => Number(a.isNumber) - Number(b.isNumber));
  const meant = (word: string) => {
    const adjective = word
      .split(' ')
      .flatMap((part) => (STOPS_ADJECTIVES[part] ?? '').split(' '))
      .filter(Boolean);
    return best(numeric, adjective) ?? null;
  };
  // Column against column.
  take(` §c(\\d+) ${MORE} ${SKIP}§c(\\d+)(?= )`, (left, word, right) => {
    if (!column(left).isNumber || !column(right).isNumber) return false;
    tests.push(`${ref(column(left))} ${isLess(word) ? '<' : '>'} ${ref(column(right))}`);
    return true;
  });
  take(` between §n(\\d+) and §n(\\d+)(?: §c(\\d+))?(?= )`, (low, high, after) => {
    const before = / §c(\d+) (?:is|are|was|were|with|a|an)?\s?$/.exec(`${rest.slice(0, rest.indexOf(' between'))} `);
    const of = after !== '' ? column(after) : before !== null ? column(before[1]) : undefined;
    if (of === undefined || !of.isNumber) return false;
    where.push({ op: 'range', column: of.column.id, min: numbers[Number(low)], max: numbers[Number(high)] });
    return true;
  });
  // “more than 5 items”, “more than 30 minutes”, “price above 5”.
  take(
    ` §c(\\d+) ${MORE} §n(\\d+)(?: (?:mm|cm|km|kg|g|kwh|hours?|minutes?|days?|million|percent|sqm)(?= )| §c\\1(?= ))?(?= )`,
    (at, word, value) => column(at).isNumber && bounded(column(at), word, numbers[Number(value)] ?? 0),
  );
  take(` ${MORE} §n(\\d+)(?: in)? §c(\\d+)(?= )`, (word, value, at) => {
    const of = column(at);
    if (of.isNumber) return bounded(of, word, numbers[Number(value)] ?? 0);
    having = {
      op: isLess(word) ? 'less' : 'more',
      count: numbers[Number(value)] ?? 0,
      inclusive: isInclusive(word),
      measure: null,
    };
    return true;
  });
  take(
    ` §n(\\d+) or (more|fewer|less) §c(\\d+)(?= )`,
    (value, word, at) =>
      column(at).isNumber && bounded(column(at), word === 'more' ? 'at least' : 'at most', numbers[Number(value)] ?? 0),
  );
  take(` (?:longer|more) than an hour(?= )`, () => {
    const of = best(numeric, ['minutes']);
    return of === undefined ? false : bounded(of, 'more', 60);
  });
  take(` ${MORE} §n(\\d+)(?: (§r|[a-z]+)(?= ))?(?= )`, (word, value, unit) => {
    const amount = numbers[Number(value)] ?? 0;
    const isRows = unit === '§r' || unit === 'rows' || unit === 'times';
    if (isRows) {
      having = { op: isLess(word) ? 'less' : 'more', count: amount, inclusive: isInclusive(word), measure: null };
      return true;
    }
    const of =
      (unit === '' ? undefined : best(numeric, [unit])) ??
      meant(word) ??
      onlyNumber(sentence, rest) ??
      onlyMoney(numeric);
    if (of === undefined || of === null) return false;
    bounded(of, word, amount);
    return unit !== '' && best([of], [unit]) === undefined ? ` ${unit}` : true;
  });
  take(
    ` (?:with|has|have|having|of|at|on|in)? ?(?:a |an |the )?§c(\\d+) (?:of |is |= |was )*§n(\\d+)(?= )`,
    (at, value) => {
      if (!column(at).isNumber) return false;
      where.push({ op: 'equals', column: column(at).column.id, value: numbers[Number(value)] ?? 0 });
      return true;
    },
  );
  take(` with §n(\\d+) §c(\\d+)(?= )`, (value, at) => {
    if (!column(at).isNumber) return false;
    where.push({ op: 'equals', column: column(at).column.id, value: numbers[Number(value)] ?? 0 });
    return true;
  });
  // Years of a column of years, and of dates.
  const when = (at?: Linked) => (at?.isTime ? at : time[0]);
  const bySpan = (of: Linked, span: Span, word: string): boolean => spanCondition(of, span, word, where, tests);
  const isComparison =
    /(from|between|in)? §d\d+ (to|and|with|vs|versus) §d\d+|§d\d+ (vs|versus) §d\d+/.test(rest) &&
    /change|compare|vs|versus|lost|gain|grew|grow|rise|rose|fell|drop|increase|decrease|lose|differ/.test(rest);
  if (!isComparison) {
    take(` (?:from|between) §d(\\d+) (?:to|and|until) §d(\\d+)(?= )`, (first, second) => {
      const [a, b] = [spans[Number(first)], spans[Number(second)]];
      const of = when();
      if (a === undefined || b === undefined || of === undefined || !('from' in a) || !('from' in b)) return false;
      return bySpan(of, { from: a.from, to: b.to, label: `${a.label} to ${b.label}` }, 'in');
    });
    take(` (?:(since|after|before|until|from|in|during|on|of|every|for) )?(?:the )?§d(\\d+)(?= )`, (word, at) => {
      const span = spans[Number(at)];
      const before = new RegExp(` §c(\\d+) (?:${word} )?§d${at} `).exec(rest);
      const of = before !== null && column(before[1]).isTime ? column(before[1]) : when();
      return span !== undefined && of !== undefined && bySpan(of, span, word);
    });
  }
  // Values, denied or not; several of one column are alternatives.
  const wanted = new Map<string, { of: Linked; values: string[]; not: boolean }>();
  const add = (at: string, not: boolean) => {
    const value = values[Number(at)];
    if (value === undefined) return false;
    const key = `${value.of.column.id} ${not}`;
    const held = wanted.get(key) ?? { of: value.of, values: [], not };
    held.values.push(...value.values);
    wanted.set(key, held);
    return not ? true : ` §w${at}`;
  };
  const NOT =
    '(?:not counting|not including|not from|not in|not by|not|everything but|anything but|except for|except|excluding|excl|without|leaving out|leave out|other than|apart from|ignoring|but not|but|outside of|outside|non|no|minus|anything but|everything but)';
  take(
    ` ,? ?(?:,|are|is|were|was|who|that|which|did|does|do|for|of|on|all|everyone|people|in)? ?${NOT} (?:(?:for|the|from|a|an|any|on|in|by|counting|all) )*§v(\\d+)(?: ones)?(?= )`,
    (at) => add(at, true),
  );
  take(` ,? ?(?:leaving|leave|left|keeping) (?:the |all |any )?§v(\\d+) (?:out|aside)(?= )`, (at) => add(at, true));
  take(` ,? ?(?:the )?§v(\\d+) (?:left out|excluded|aside|not counted|not included)(?= )`, (at) => add(at, true));
  take(` §v(\\d+)(?= )`, (at) => add(at, false));
  for (const { of, values: all, not } of wanted.values()) {
    const [only] = all;
    where.push(
      all.length === 1 && only !== undefined
        ? { op: 'equals', column: of.column.id, value: only, ...(not && { not }) }
        : { op: 'in', column: of.column.id, values: all, ...(not && { not }) },
    );
  }
  // Missing values, and what columns of yes and no say.
  take(
    ` (?:no|without(?: any| a| an)?|lack(?:s|ing)?(?: a| an)?|missing|a missing|empty) §c(\\d+)(?: (?:score|recorded|given|value))?(?= )`,
    (at) => {
      const of = column(at);
      where.push(
        of.isBoolean
          ? { op: 'equals', column: of.column.id, value: booleanValue(of, false) }
          : { op: 'missing', column: of.column.id },
      );
      return true;
    },
  );
  take(` §c(\\d+) (?:are|is) (?:missing|empty|unknown)(?= )`, (at) => {
    where.push({ op: 'missing', column: column(at).column.id });
    return true;
  });
  return { where, tests, rest, having };
}

function spanCondition(of: Linked, span: Span, word: string, where: Condition[], tests: string[]): boolean {
  const { column } = of;
  const { vector } = column;
  if ('test' in span) {
    tests.push(span.test.replace('%', ref(of)));
    return vector.kind === 'text';
  }
  if (vector.kind === 'number') {
    if ('last' in span) return false;
    const [low, high] = [Number(span.from.slice(0, 4)), Number(span.to.slice(0, 4))];
    const bounds = {
      since: { min: low },
      from: { min: low },
      after: { min: high + 1 },
      before: { max: low - 1 },
      until: { max: high },
    }[word] ?? { min: low, max: high };
    where.push({ op: 'range', column: column.id, ...bounds });
    return true;
  }
  const length = vector.dictionary[0]?.length === 7 ? 7 : 10;
  const cut = (day: string) => day.slice(0, length);
  const moved = (day: string, days: number) =>
    new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
  if ('last' in span) {
    let latest = '';
    for (const text of vector.dictionary) if (text > latest) latest = text;
    where.push({ op: 'range', column: column.id, min: moved(latest.slice(0, 10), 1 - span.last) });
    return true;
  }
  const bounds = {
    since: { min: cut(span.from) },
    from: { min: cut(span.from) },
    after: { min: cut(moved(span.to, 1)) },
    before: { max: cut(span.from), exclusiveMax: true },
    until: { max: cut(span.to) },
  }[word] ?? { min: cut(span.from), max: cut(span.to) };
  where.push({ op: 'range', column: column.id, ...bounds });
  return true;
}

/** The column most alike to one of the words, if any is. */
export function best(columns: readonly Linked[], words: readonly string[]): Linked | undefined {
  let found: Linked | undefined;
  let most = 0.45;
  for (const word of words) {
    for (const one of columns) {
      const score = likenessTo(word, one);
      if (score > most) [found, most] = [one, score];
    }
  }
  return found;
}

function onlyNumber({ said }: Sentence, rest: string): Linked | undefined {
  const named = [...rest.matchAll(/§c(\d+)/g)]
    .map(([, at]) => said[Number(at)])
    .filter((one): one is Linked => one?.isNumber === true);
  return named.length === 1 ? named[0] : undefined;
}

function onlyMoney(numeric: readonly Linked[]): Linked | undefined {
  const money = numeric.filter(({ kind }) => kind === 'money');
  return money.length === 1 ? money[0] : undefined;
}
