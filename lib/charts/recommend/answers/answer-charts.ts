import { aggregateOver, average } from '@/lib/charts/recommend/aggregate';
import type { Candidate } from '@/lib/charts/recommend/candidate';
import type { Goal } from '@/lib/charts/recommend/goal';
import type { Sample } from '@/lib/charts/recommend/sample';
import type { Grouping, Usable } from '@/lib/charts/recommend/usable';
import type { Aggregate } from '@/lib/charts/spec';
import type { Column } from '@/lib/tabular/table';
import { byGroup, driversOf } from './drivers';
import { asksForNumber, asksForTotal, type GoalIntent, intentsOf } from './intent';
import { type Link, linkColumns } from './link';

/** Of one sentence so many charts answer it; the rest of the five show what else is worth a look. */
const MOST_ANSWERS = 3;
/** Groups beside one another that can still be read. */
const MOST_GROUPS = 60;

/** From this strength on a link names a column outright, or at least means it. */
const NAMED = 0.75;
const MEANT = 0.55;

/** A goal read against a table: what is asked for, of what, and along what. */
interface Reading {
  readonly text: string;
  readonly intents: readonly GoalIntent[];
  /** Measures the goal speaks of, as it names them. */
  readonly measures: readonly Column[];
  /** The measure the sentence ends with: what something is made, caused or explained of. */
  readonly target: Column | undefined;
  readonly groupings: readonly Grouping[];
  readonly times: readonly Column[];
  /** A group is named more plainly than any measure. */
  readonly isGroupFirst: boolean;
}

/**
 * Charts that answer what a goal asks, the best first: its form decides intent and aggregate, its words which columns. Empty where
 * the goal cannot be read; then other charts have to do.
 *
 * @param candidates all charts the table offers, from which those over time are taken
 */
export function answerCharts(
  goal: Goal,
  candidates: readonly Candidate[],
  usable: Usable,
  sample: Sample,
): Candidate[] {
  const reading = read(goal.text, usable);
  for (const intent of reading.intents) {
    const answers = distinct(answer(intent, reading, candidates, usable, sample));
    if (answers.length > 0) return answers.slice(0, MOST_ANSWERS);
  }
  return [];
}

function read(text: string, usable: Usable): Reading {
  const groups = new Map(usable.groupings.map((group) => [group.column, group]));
  const columns = new Set([...usable.measures, ...groups.keys(), ...usable.times]);
  const links = linkColumns(text, [...columns]);
  const isMeasured = ({ column, strength }: Link) =>
    usable.measures.includes(column) && (strength >= NAMED || !asksForNumber(text));
  const measures = leading(links.filter(isMeasured));
  const named = links.filter((link) => isMeasured(link) && link.strength >= MEANT);
  // A word that names the measure names no group, too: rain is fallen and a kind of weather.
  const measured = links.find(({ column }) => column === measures[0])?.place;
  const first = links[0]?.column;
  const isLinked = new Set(links.map(({ column }) => column));
  return {
    text,
    intents: intentsOf(text),
    measures,
    target:
      named.reduce<Link | undefined>((last, link) => (last && last.place >= link.place ? last : link), undefined)
        ?.column ?? measures[0],
    groupings: leading(
      links.filter(({ column, place }) => groups.has(column) && !measures.includes(column) && place !== measured),
    ).flatMap((column) => groups.get(column) ?? []),
    isGroupFirst: first !== undefined && groups.has(first) && !usable.measures.includes(first),
    times: usable.times.filter((time) => isLinked.has(time)).concat(usable.times.filter((time) => !isLinked.has(time))),
  };
}

/** Columns that words really name come before those they may mean; of one word the strongest. */
function leading(links: readonly Link[]): Column[] {
  const byWord = new Map<number, Link>();
  for (const link of links) {
    const known = byWord.get(link.place);
    if (known === undefined || link.strength > known.strength) byWord.set(link.place, link);
  }
  const chosen = [...byWord.values()].sort((a, b) => b.strength - a.strength || a.place - b.place);
  const rest = links.filter((link) => !chosen.includes(link));
  return [...chosen, ...rest].map(({ column }) => column);
}

function answer(
  intent: GoalIntent,
  reading: Reading,
  candidates: readonly Candidate[],
  usable: Usable,
  sample: Sample,
): Candidate[] {
  const [measure] = reading.measures;
  const [group, second] = reading.groupings;
  switch (intent) {
    case 'drivers': {
      const target = reading.target ?? group?.column;
      return target === undefined ? [] : driversOf(target, usable, sample);
    }
    case 'comparison':
      return compare(reading, usable, sample);
    case 'relationship':
      return relate(reading, usable, sample);
    case 'development':
      return developments(reading, candidates);
    case 'composition':
      if (group === undefined) return [];
      return measure === undefined ? [counted(group)] : [parts(measure, group), bars(measure, group, 'sum')];
    case 'distribution':
      return measure === undefined ? [] : [alone(measure)];
    case 'count':
      if (group !== undefined && (measure === undefined || reading.isGroupFirst)) return [counted(group)];
      return second !== undefined || measure === undefined ? [] : compare(reading, usable, sample);
  }
}

function compare({ text, measures, groupings }: Reading, usable: Usable, sample: Sample): Candidate[] {
  const [measure] = measures;
  const [group, second] = groupings;
  if (measure === undefined)
    return group === undefined ? [] : [...driversByGroup(group, usable, sample), counted(group)];
  if (group === undefined)
    return driversOf(measure, usable, sample)
      .filter(({ type }) => type === 'bar')
      .slice(0, 1);
  const others = measures.slice(1, 2);
  const charts = [bars(measure, group, aggregateFor(text, measure, usable, sample))];
  if (second !== undefined && second.distinct <= 12 && asksForBoth(text)) {
    charts.unshift(grouped(measure, group, second, aggregateFor(text, measure, usable, sample)));
  }
  return [...charts, ...others.map((other) => bars(other, group, aggregateFor(text, other, usable, sample)))];
}

const asksForBoth = (text: string): boolean => /\bin which\b|\bat each\b|\bper\b|\bby\b.*\band\b|\beach\b/i.test(text);

/** The measures that differ most between the groups. */
function driversByGroup(group: Grouping, usable: Usable, sample: Sample): Candidate[] {
  return usable.measures
    .filter((measure) => measure !== group.column)
    .flatMap((measure) => byGroup(measure, group, sample))
    .sort((a, b) => b.interest - a.interest)
    .slice(0, 2);
}

function relate(reading: Reading, usable: Usable, sample: Sample): Candidate[] {
  const { measures, groupings } = reading;
  const [y, x] = measures;
  const [group] = groupings;
  if (y !== undefined && x !== undefined) return [scatter(x, y)];
  if (y !== undefined && group !== undefined) return [bars(y, group, average(y, sample))];
  return y === undefined ? [] : driversOf(y, usable, sample).slice(0, 2);
}

/** The measure the goal speaks of, or how many rows there are, over time; by group where a group is named. */
function developments({ measures, groupings, times }: Reading, candidates: readonly Candidate[]): Candidate[] {
  const over = candidates.filter(({ intent }) => intent === 'time');
  const [measure = null] = measures;
  const wanted = over.filter(
    (candidate) => candidate.measure === measure && candidate.along.some((column) => times.includes(column)),
  );
  const named = new Set(groupings.map(({ column }) => column));
  const closeness = ({ along, interest, type }: Candidate) => {
    const groups = along.filter((column) => !times.includes(column));
    const isAsked = groups.every((column) => named.has(column));
    return (isAsked ? 2 + groups.length : 0) + (type === 'line' ? 0.5 : 0) + 0.1 * interest;
  };
  return [...wanted].sort((a, b) => closeness(b) - closeness(a)).slice(0, 2);
}

function aggregateFor(text: string, measure: Column, usable: Usable, sample: Sample): Aggregate {
  return asksForTotal(text) ? aggregateOver(measure, usable, sample) : average(measure, sample);
}

function bars(measure: Column, { column, distinct: groups }: Grouping, aggregate: Aggregate): Candidate {
  return {
    type: 'bar',
    request: { x_col: column.id, y_col: measure.id, chart_type: 'bar', aggregate },
    measure,
    along: [column],
    interest: groups <= MOST_GROUPS ? 1 : 0.5,
    intent: 'compare',
  };
}

function grouped(measure: Column, x: Grouping, group: Grouping, aggregate: Aggregate): Candidate {
  const [along, series] = x.distinct >= group.distinct ? [x.column, group.column] : [group.column, x.column];
  return {
    type: 'grouped_bar',
    request: { x_col: along.id, y_col: measure.id, group_col: series.id, chart_type: 'grouped_bar', aggregate },
    measure,
    along: [along, series],
    interest: 1,
    intent: 'compare',
  };
}

function parts(measure: Column, { column, distinct: groups }: Grouping): Candidate {
  const type = groups <= 7 ? 'pie' : 'bar';
  return {
    type,
    request: { x_col: column.id, y_col: measure.id, chart_type: type, aggregate: 'sum' },
    measure,
    along: [column],
    interest: 1,
    intent: 'share',
  };
}

function counted({ column }: Grouping): Candidate {
  return {
    type: 'bar',
    request: { x_col: column.id, chart_type: 'bar', aggregate: 'count' },
    measure: null,
    along: [column],
    interest: 1,
    intent: 'compare',
  };
}

function alone(measure: Column): Candidate {
  return {
    type: 'histogram',
    request: { x_col: measure.id, chart_type: 'histogram' },
    measure,
    along: [],
    interest: 1,
    intent: 'spread',
  };
}

function scatter(x: Column, y: Column): Candidate {
  return {
    type: 'scatter',
    request: { x_col: x.id, y_col: y.id, chart_type: 'scatter' },
    measure: y,
    along: [x],
    interest: 1,
    intent: 'relate',
  };
}

function distinct(candidates: readonly Candidate[]): Candidate[] {
  const seen = new Set<string>();
  return candidates.filter(({ request }) => {
    const key = JSON.stringify(request);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
