import { defaultAggregate } from '@/lib/charts/choose';
import { measureIdOf } from '@/lib/questions/plan/expand';
import type { Plan, PlanMeasure, Step } from '@/lib/questions/plan/plan';
import { unitOf } from '@/lib/tabular/labels';
import type { Table } from '@/lib/tabular/table';
import { best, conditionsIn, ref } from './conditions';
import { booleanValue, type Linked } from './link';
import type { Sentence } from './sentence';
import { FILLERS, SUPERLATIVES } from './words';

/** A plan for a sentence, and the words that no part of it stands for. */
export interface Reading {
  readonly plan: Plan | null;
  readonly unknown: readonly string[];
}

const OPERATORS =
  /^(average|avg|mean|median|sum|share|percentage|percent|proportion|fraction|ratio|rate|correlation|correlated|correlate|relationship|relation|relate|related|relates|depend|depends|influence|influences|affect|affects|link|linked|strongly|strong|difference|monthly|yearly|annual|daily|weekly|quarterly|month|year|week|day|quarter|weekday|time|trend|typical|describe|distribution|since|after|before|without|not|except|no|other|rise|rose|fall|fell|increase|decrease|lost|lose|grew|grow|grown|risen|dropped|drop|gained|gain|higher|better|longer|more|less|expensive|when|go|goes|single|ever|non|recording|divided|times|multiplied|together|overall|went|had|at|new|having|missing|days|did|didn't)$/;
const DENIALS = / (not|without|except|excluding|but|leaving|ignoring|non|no)(?= )/g;
const UNITS = 'day|week|month|quarter|year|weekday|day of the week';
const BUCKETS: Readonly<Record<string, string>> = {
  day: 'start_of(%, "day")',
  week: 'start_of(%, "week")',
  month: 'text(start_of(%, "month"))',
  quarter: 'text(year(%)) & "-Q" & text(quarter(%))',
  year: 'year(%)',
  weekday: 'weekday_name(%)',
};

/** Reads what is left of a sentence, its conditions taken out, into a plan. */
export function readPlan(sentence: Sentence, table: Table): Reading {
  const { said, columns, numbers, spans } = sentence;
  const { where, tests, rest, having } = conditionsIn(sentence);
  const text = rest
    .replace(
      / (daily|weekly|monthly|quarterly|yearly|annually|annual) /,
      (_, word: string) =>
        ` by ${word === 'daily' ? 'day' : word === 'annual' || word === 'annually' ? 'year' : word.replace(/ly$/, '')} `,
    )
    .replace(/ over time /, ' by month ')
    .replace(/ day of the week /, ' weekday ');
  const has = (pattern: RegExp) => pattern.test(text);
  // A denial that denies nothing known is not left unheard.
  const denials = said.some(({ isBoolean }) => isBoolean)
    ? []
    : [...text.matchAll(DENIALS)].map(([, word = '']) => word);
  // Nor is a number or a time that limits nothing.
  const isTop = text.split(' ').some((word) => SUPERLATIVES[word] !== undefined);
  const unused =
    isTop || having !== null ? [] : [...text.matchAll(/§n(\d+)/g)].map(([, index]) => String(numbers[Number(index)]));
  const unknown = [...unknownIn(text), ...denials, ...unused];
  const at = (index: string | undefined) => said[Number(index)] as Linked;
  const time =
    columns.find((one) => one.isTime && one.column.vector.kind === 'text') ?? columns.find(({ isTime }) => isTime);
  const steps: Step[] = [];
  for (const [i, test] of tests.entries()) {
    steps.push({
      step: 'derive',
      id: `test${i}`,
      name: test.replace(
        /\[([^\]]+)\]/g,
        (_, id: string) => columns.find(({ column }) => column.id === id)?.label ?? id,
      ),
      formula: test,
    });
    where.push({ op: 'equals', column: `test${i}`, value: 'true' });
  }
  const filter = (own = where): Step[] => (own.length === 0 ? [] : [{ step: 'filter', where: own }]);
  const plan = (...more: readonly Step[]): Reading => ({ plan: { steps: [...steps, ...more] }, unknown });

  // Groups: after “by”, “per”, “each”, and what “which …” asks for.
  const groups: string[] = [];
  const grouped = new Set<Linked>();
  const addGroup = (of: Linked) => {
    if (grouped.has(of)) return;
    grouped.add(of);
    groups.push(of.column.id);
  };
  const addBucket = (unit: string) => {
    const own = columns.find((one) => one.isTime && one.column.vector.kind === 'number');
    if (unit === 'year' && own !== undefined && (time === undefined || time === own)) return addGroup(own);
    if (time === undefined || time.column.vector.kind === 'number') return;
    const formula = (BUCKETS[unit] ?? BUCKETS.month ?? '').replaceAll('%', ref(time));
    steps.push({ step: 'derive', id: 'span', name: unit, formula });
    groups.push('span');
  };
  const unitGroup =
    new RegExp(` (?:by|per|each|every|for each|which|what|on which|in which|and|\\S+est|top \\S+) (${UNITS})s? `).exec(
      text,
    ) ?? (has(/ which | highest | lowest | most /) ? new RegExp(`^ (?:\\S+ )?(${UNITS}) `).exec(text) : null);
  const isRanked = text.split(' ').some((word) => SUPERLATIVES[word] !== undefined);
  const SEP = '(?:the |a |each |every |type of |kind of )*';
  for (const found of text.matchAll(
    new RegExp(
      `(?: by| per| for each| for every| each| every| across| in each) ${SEP}((?:§c\\d+(?: ,| and)* ?)+)`,
      'g',
    ),
  )) {
    for (const [, index] of (found[1] ?? '').matchAll(/§c(\d+)/g)) {
      const of = at(index);
      if (of.isTime && of.column.vector.kind === 'text')
        addBucket(/month|week|year|quarter|day/.exec(of.label.toLowerCase())?.[0] ?? 'month');
      else if (of.isNumber && !of.isTime && isRanked) continue;
      else if (!of.isNumber || of.isTime || of.distinct > 0 || of.kind === 'ordinal' || isFew(of)) addGroup(of);
      else if (
        of.isNumber &&
        !has(/top|best|highest|lowest|most|biggest|largest|slowest|expensive|longest|busiest|cheapest/)
      )
        addGroup(of);
    }
  }
  if (unitGroup !== null) addBucket(unitGroup[1] === 'day of the week' ? 'weekday' : (unitGroup[1] ?? 'month'));

  // What is measured.
  const mentioned = [...text.matchAll(/§c(\d+)/g)]
    .map(([, index]) => at(index))
    .filter((of, i, all) => all.indexOf(of) === i);
  const measures = mentioned.filter((of) => of.isNumber && !of.isTime && !grouped.has(of));
  const measure = measures[0];
  const isCount = has(/ (how many|number of|count of|count) /) || has(/^ ?(?:§r|\?)/);
  const aggregate = has(/ (average|avg|mean|typical) |on average/)
    ? 'mean'
    : has(/ median /)
      ? 'median'
      : has(/ (total|sum|altogether|overall) /)
        ? 'sum'
        : null;
  const usual = (of: Linked): PlanMeasure['aggregate'] => {
    if (aggregate !== null) return aggregate;
    const extreme = /^(max|min)/i.exec(of.label)?.[1]?.toLowerCase();
    if (extreme !== undefined) return extreme === 'max' ? 'max' : 'min';
    if (of.kind === 'duration' && has(/ (slowest|fastest|longest|shortest) /)) return 'mean';
    const own = defaultAggregate([of.column]);
    const isRate = unitOf(of.column) === '%' || of.kind === 'share' || of.kind === 'ordinal';
    return isRate
      ? 'mean'
      : own === 'sum' ||
          of.kind === 'count' ||
          (of.kind === 'money' && !/price|rate|fee|cost per|unit|charges|income|salary|budget/i.test(of.label))
        ? 'sum'
        : 'mean';
  };
  const ofMeasure = (of: Linked | undefined): PlanMeasure =>
    of === undefined ? { aggregate: 'count' } : { column: of.column.id, aggregate: usual(of) };
  const boolean = mentioned.find((of) => of.isBoolean && !grouped.has(of));

  // Statistics.
  if (has(/ (correlat\w*|relationship|relation|relate[sd]?|depends?|influences?|affects?|link|linked|go with) /)) {
    const [x, y] = measures;
    if (x !== undefined && y !== undefined)
      return plan(...filter(), { step: 'statistic', how: 'correlation', columns: [x.column.id, y.column.id] });
    const category = mentioned.find((of) => !of.isNumber);
    if (x !== undefined && category !== undefined)
      return plan(...filter(), {
        step: 'statistic',
        how: 'group_difference',
        columns: [x.column.id, category.column.id],
      });
    return { plan: null, unknown };
  }
  if (has(/ (describe|summari[sz]e|distribution of) /) && mentioned[0] !== undefined)
    return plan(...filter(), { step: 'statistic', how: 'describe', columns: [mentioned[0].column.id] });

  // Two spans of time compared.
  const two = / §d(\d+) (?:to|and|with|vs|versus) (?:in )?§d(\d+) /.exec(text);
  if (two !== null && time !== undefined) {
    const [before, after] = [spans[Number(two[1])], spans[Number(two[2])]];
    if (before !== undefined && after !== undefined && 'from' in before && 'from' in after) {
      const which = mentioned.find((of) => !of.isNumber && !of.isTime);
      if (which !== undefined) addGroup(which);
      const years = time.column.vector.kind === 'number';
      const cut = (day: string) => (years ? day.slice(0, 4) : day);
      const falls = has(/ (lost|lose|fell|fall|dropped|drop|decreased?|worst|least) /);
      const compare: Step = {
        step: 'compare',
        time: time.column.id,
        by: groups,
        order: falls ? 'fall' : 'rise',
        measure: ofMeasure(measure),
        before: { from: cut(before.from), to: cut(before.to), label: before.label },
        after: { from: cut(after.from), to: cut(after.to), label: after.label },
      };
      return plan(
        ...filter(),
        compare,
        ...(has(/ which | most | least /) && groups.length > 0 ? [{ step: 'limit', count: 1 } as const] : []),
      );
    }
  }

  // Shares: of rows that fulfil a condition, or of a measure.
  const isShare =
    has(/ (share|percentage|percent|proportion|fraction|ratio) /) ||
    (has(/ rate /) && (boolean !== undefined || where.length > 0)) ||
    (has(/§c\d+ rate /) && boolean !== undefined);
  const [first, second] = measures;
  if (
    (has(/ §c\d+ (per|divided by|as a share of|as share of|as a percentage of) (?:the )?§c\d+ /) || isShare) &&
    first !== undefined &&
    second !== undefined
  ) {
    return plan(
      ...filter(),
      {
        step: 'group',
        by: groups.filter((id) => id !== second.column.id),
        values: [
          { column: first.column.id, aggregate: 'sum' },
          { column: second.column.id, aggregate: 'sum' },
        ],
      },
      {
        step: 'derive',
        id: 'ratio',
        name: `${first.label} per ${second.label}`,
        formula: `[${first.column.id}_sum] / [${second.column.id}_sum]`,
      },
    );
  }
  const product = / §c(\d+) (?:times|multiplied by|x) §c(\d+) /.exec(text);
  if (product !== null) {
    return plan(
      ...filter(),
      { step: 'derive', id: 'product', name: 'product', formula: `${ref(at(product[1]))} * ${ref(at(product[2]))}` },
      {
        step: 'group',
        by: groups.filter((id) => id !== at(product[2]).column.id),
        values: [{ column: 'product', aggregate: 'sum' }],
      },
    );
  }
  if (isShare) {
    const targets = where.filter((one) => one.op === 'equals' && one.not !== true && !one.column.startsWith('test'));
    const order = [...text.matchAll(/ (in |at |on )?§w(\d+)/g)].map(([, word, index]) => ({
      isPlace: word !== undefined,
      id: sentence.values[Number(index)]?.of.column.id,
    }));
    const chosen = (order.find(({ isPlace }) => !isPlace) ?? order[0])?.id;
    const target = targets.find(({ column }) => column === chosen) ?? targets[0];
    const isNegative = has(/ (not|inactive|no) /);
    const condition =
      target?.op === 'equals'
        ? `[${target.column}] = "${String(target.value).replaceAll('"', '""')}"`
        : boolean !== undefined
          ? `[${boolean.column.id}] = ${isNegative ? 'false' : 'true'}`
          : null;
    const others = where.filter((one) => one !== target);
    if (condition !== null) {
      const whole: PlanMeasure =
        measure === undefined ? { aggregate: 'count' } : { column: measure.column.id, aggregate: 'sum' };
      return plan(
        ...filter(others),
        {
          step: 'derive',
          id: 'part',
          name: 'part',
          formula: `if(${condition}, ${measure === undefined ? '1' : ref(measure)}, 0)`,
        },
        {
          step: 'group',
          by: groups,
          values: [
            { column: 'part', aggregate: 'sum', name: 'part' },
            { ...whole, name: 'whole' },
          ],
        },
        { step: 'derive', id: 'share', name: 'share', formula: `[part_sum] / [${measureIdOf(whole)}]` },
      );
    }
    if (groups.length > 0) {
      const whole =
        measure === undefined ? ofMeasure(undefined) : ({ column: measure.column.id, aggregate: 'sum' } as const);
      return plan(
        ...filter(),
        { step: 'group', by: groups, values: [whole] },
        { step: 'window', id: 'share', name: 'share', how: 'share', column: measureIdOf(whole), by: [] },
      );
    }
    return { plan: null, unknown };
  }

  // Values of a column compared with one another.
  const alternatives = where.find((one) => one.op === 'in' && one.not !== true);
  if (alternatives?.op === 'in' && has(/ (vs|versus|compare|compared|and|difference|than|between) /)) {
    const whole = ofMeasure(measure === undefined ? undefined : measure);
    const mean: PlanMeasure =
      measure !== undefined && aggregate === null && has(/ difference /)
        ? { column: measure.column.id, aggregate: 'mean' }
        : whole;
    if (has(/ difference /) && measure !== undefined && alternatives.values.length === 2) {
      const sides = alternatives.values.map(
        (value, i): Step => ({
          step: 'derive',
          id: `side${i}`,
          name: String(value),
          formula: `if([${alternatives.column}] = "${String(value).replaceAll('"', '""')}", ${ref(measure)}, missing)`,
        }),
      );
      return plan(
        ...filter(),
        ...sides,
        {
          step: 'group',
          by: [],
          values: [
            { column: 'side0', aggregate: mean.aggregate },
            { column: 'side1', aggregate: mean.aggregate },
          ],
        },
        {
          step: 'derive',
          id: 'difference',
          name: 'difference',
          formula: `[side0_${mean.aggregate}] - [side1_${mean.aggregate}]`,
        },
      );
    }
    return plan(...filter(), {
      step: 'group',
      by: [alternatives.column, ...groups.filter((id) => id !== alternatives.column)],
      values: [whole],
    });
  }
  if (boolean !== undefined && has(/ (vs|versus|compared|higher|better|longer|more) /) && measure !== undefined)
    return plan(...filter(where.filter(({ column }) => column !== boolean.column.id)), {
      step: 'group',
      by: [boolean.column.id],
      values: [
        ofMeasure(measure).aggregate === 'sum' && aggregate === null
          ? { column: measure.column.id, aggregate: 'mean' }
          : ofMeasure(measure),
      ],
    });
  if (
    (boolean !== undefined && measure === undefined && groups.length === 0 && !has(/ which /)) ||
    (boolean !== undefined && !has(/ which /))
  ) {
    const isNo = has(/ (not|non|didn't|no|inactive) (?:\S+ )?§c\d+ /) || / inactive /.test(sentence.text);
    if (boolean !== undefined && !where.some(({ column }) => column === boolean.column.id))
      where.push({ op: 'equals', column: boolean.column.id, value: booleanValue(boolean, !isNo) });
  }

  // Superlatives.
  const words = text.trim().split(' ');
  const superlative = words.find((word) => SUPERLATIVES[word] !== undefined && !(word === 'least' && has(/at least/)));
  const expensive = has(/ most expensive /) ? 'price' : '';
  if (superlative !== undefined || has(/ (earliest|latest) /)) {
    const [direction, hints] = SUPERLATIVES[superlative ?? 'most'] ?? ['most', ''];
    const descending = direction === 'most';
    const numeric = columns.filter((one) => one.isNumber && !one.isTime && !grouped.has(one));
    const hinted = [expensive, ...hints.split(' ')].filter(Boolean);
    const compared = measures.at(-1) ?? (hinted.length > 0 ? best(numeric, hinted) : undefined);
    const top = / (?:top|best|bottom|first|last)? ?§n(\d+) /.exec(text);
    const count = top === null ? 1 : Math.max(1, Math.round(numbers[Number(top[1])] ?? 1));
    const subject = has(/ (when) /)
      ? time
      : (mentioned.find((of) => of !== compared && !of.isNumber && !of.isTime && !of.isBoolean) ??
        mentioned.find((of) => of !== compared && of.isTime) ??
        mentioned.find((of) => of !== compared && isFew(of)));
    const whoIs =
      has(/ who /) && subject === undefined
        ? columns.find(({ kind, isUnique }) => kind === 'person' && !isUnique)
        : undefined;
    const of = subject ?? whoIs ?? (has(/ §r /) ? nameColumn(columns) : undefined);
    if (hinted.length > 0 && compared === undefined) return { plan: null, unknown: [...unknown, superlative ?? ''] };
    const sorted = (column: string): Step => ({ step: 'sort', keys: [{ column, descending }] });
    if (of === undefined && groups.length === 0) {
      if (compared === undefined) return { plan: null, unknown };
      const moment = has(/ day /) && time !== undefined;
      if (moment)
        return plan(
          ...filter(),
          { step: 'filter', where: [{ op: 'present', column: compared.column.id }] },
          sorted(compared.column.id),
          { step: 'limit', count },
          { step: 'select', columns: [time.column.id, compared.column.id] },
        );
      return plan(...filter(), {
        step: 'group',
        by: [],
        values: [{ column: compared.column.id, aggregate: descending ? 'max' : 'min' }],
      });
    }
    const isRow =
      of !== undefined &&
      compared !== undefined &&
      (of.isUnique ||
        (of.isTime && groups.length === 0 && of.column.vector.kind === 'text') ||
        of.kind === 'identifier' ||
        of.distinct > 0.7 * table.rowIndex.length);
    if (isRow)
      return plan(
        ...filter(),
        { step: 'filter', where: [{ op: 'present', column: compared.column.id }] },
        sorted(compared.column.id),
        { step: 'limit', count },
        { step: 'select', columns: [of.column.id, compared.column.id] },
      );
    if (of !== undefined && of !== compared && !groups.includes('span')) addGroup(of);
    const own: PlanMeasure =
      compared === undefined
        ? { aggregate: 'count' }
        : hinted.length > 0 && aggregate === null
          ? {
              column: compared.column.id,
              aggregate:
                superlative === 'longest' || expensive !== '' || superlative === 'oldest' ? 'mean' : usual(compared),
            }
          : ofMeasure(compared);
    const known = groups.filter((id) => id !== 'span').map((column) => ({ op: 'present' as const, column }));
    return plan(
      ...filter(),
      ...(known.length > 0 ? filter(known) : []),
      { step: 'group', by: groups, values: [own] },
      sorted(measureIdOf(own)),
      { step: 'limit', count },
    );
  }

  // Groups that have so many.
  if (having !== null) {
    const of = mentioned.find((one) => !one.isNumber && !one.isUnique);
    if (of !== undefined) addGroup(of);
    if (groups.length === 0) return { plan: null, unknown };
    const { op, count, inclusive } = having;
    return plan(
      ...filter(),
      { step: 'group', by: groups, values: [{ aggregate: 'count' }] },
      {
        step: 'filter',
        where: [
          {
            op: 'range',
            column: 'rows',
            min: op === 'more' ? (inclusive ? count : count + 1) : undefined,
            max: op === 'less' ? (inclusive ? count : count - 1) : undefined,
          },
        ],
      },
    );
  }

  // Look-ups: of one row, what it says.
  const key = where.find(
    (one) => one.op === 'equals' && columns.some(({ column, isUnique }) => isUnique && column.id === one.column),
  );
  if (key !== undefined) {
    const shown = mentioned.filter(({ column }) => column.id !== key.column);
    const asked =
      shown.length > 0
        ? shown
        : has(/ who /)
          ? columns.filter(({ kind }) => kind === 'person' || kind === 'organisation').slice(0, 1)
          : has(/ where /)
            ? columns.filter(({ kind }) => kind === 'place').slice(0, 1)
            : [];
    const isPerson = ({ kind }: Linked) => kind === 'person' || kind === 'organisation';
    if (has(/ who /) && !asked.some(isPerson)) return { plan: null, unknown };
    if (asked.length > 0) return plan(...filter(), { step: 'select', columns: asked.map(({ column }) => column.id) });
    return { plan: null, unknown };
  }
  if (has(/ (last|latest|first|earliest|when) /) && mentioned.some(({ isTime }) => isTime) && time !== undefined)
    return plan(...filter(), {
      step: 'group',
      by: [],
      values: [{ column: time.column.id, aggregate: has(/ (first|earliest) /) ? 'min' : 'max' }],
    });

  // Counts and aggregates.
  const category = mentioned.find((of) => !of.isNumber && !of.isTime && !of.isBoolean && !grouped.has(of));
  const counts =
    isCount && (measure === undefined || !['count', 'money', 'measure', 'duration'].includes(measure.kind));
  if (has(/ (different|unique|distinct|various|kinds of|types of) /) && category !== undefined)
    return plan(...filter(), {
      step: 'group',
      by: groups,
      values: [{ column: category.column.id, aggregate: 'distinct' }],
    });
  if (
    isCount &&
    category !== undefined &&
    !category.isUnique &&
    measure === undefined &&
    where.length === 0 &&
    groups.length === 0
  )
    return plan({ step: 'group', by: [], values: [{ column: category.column.id, aggregate: 'distinct' }] });
  if (counts || measure === undefined) {
    const hasSubject = isCount || groups.length > 0 || where.length > 0;
    if (!hasSubject) return { plan: null, unknown };
    if (
      !isCount &&
      category !== undefined &&
      where.length > 0 &&
      groups.length === 0 &&
      category.distinct > 0 &&
      !has(/§r/) &&
      category.isUnique &&
      !/identifier/.test(category.kind)
    )
      return plan(...filter(), { step: 'select', columns: [category.column.id] });
    return plan(...filter(), { step: 'group', by: groups, values: [{ aggregate: 'count' }] });
  }
  const shown = measures.length > 1 && has(/ (vs|versus|and|compare|compared) /) ? measures : [measure];
  return plan(...filter(), { step: 'group', by: groups, values: shown.map(ofMeasure) });
}

const isFew = (of: Linked): boolean =>
  of.isNumber &&
  (of.kind === 'ordinal' || of.kind === 'code' || of.kind === 'year' || of.kind === 'count' || of.kind === 'duration');

/** What the rows are called by. */
function nameColumn(columns: readonly Linked[]): Linked | undefined {
  return (
    columns.find(({ isUnique }) => isUnique) ?? columns.find(({ kind }) => kind === 'sentence' || kind === 'identifier')
  );
}

/** Words that stand for nothing that was understood. */
function unknownIn(text: string): string[] {
  return text
    .trim()
    .split(' ')
    .filter(
      (word) =>
        word !== '' &&
        !word.startsWith('§') &&
        !FILLERS.has(word) &&
        !OPERATORS.test(word) &&
        SUPERLATIVES[word] === undefined &&
        !/^[,:?]$/.test(word),
    );
}
