import { categoryCount } from '@/lib/charts/categories';
import { hasNumbers } from '@/lib/charts/choose';
import { isGrouping, roleOf, spokenName } from '@/lib/charts/roles';
import type { ChartSpec } from '@/lib/charts/spec';
import { timeColumn } from '@/lib/charts/time-column';
import { chartType } from '@/lib/charts/types';
import { numberFacts, textFacts } from '@/lib/charts/values';
import { identifierName } from '@/lib/tabular/infer/name-evidence';
import type { Column } from '@/lib/tabular/table';
import { type Case, changed, type Problem, quoted } from './case';

/** Dates that may divide rows into groups: a handful of years. */
const MOST_MOMENTS = 50;

/** What is wrong with the columns whatever the type: identifiers, the same column twice, groups that are none. */
export function columnProblem(candidate: Case): Problem | null {
  return identifierProblem(candidate) ?? sameColumn(candidate) ?? severalAndGroup(candidate) ?? groupProblem(candidate);
}

/** Codes that hardly repeat may still be what a small table is about, unless their name says that they are none. */
const FEW_CODES = 1000;

/** A code that stands in two rows on average, such as that of a supplier, names what the rows are about rather than them. */
function repeats(column: Column): boolean {
  const { vector } = column;
  const { count } = vector.kind === 'text' ? textFacts(vector) : numberFacts(vector.values);
  return 2 * categoryCount(column) <= count;
}

function namesRows(column: Column): boolean {
  if (roleOf(column) !== 'identifier' || repeats(column)) return false;
  const { vector } = column;
  if (vector.kind === 'number' || identifierName(spokenName(column)) !== null) return true;
  return textFacts(vector).distinct > FEW_CODES;
}

function identifierProblem(candidate: Case): Problem | null {
  const { x, y, group } = candidate;
  if (namesRows(x)) {
    const measured = y.find(hasNumbers);
    const message = `${quoted(x)} names single rows, so there is nothing to compare along it.`;
    if (group !== null && roleOf(group) !== 'identifier') {
      return { message, instead: changed(candidate, { x_col: group.id, group_col: undefined, chart_type: undefined }) };
    }
    if (measured === undefined) return { message, instead: null };
    return {
      message,
      instead: changed(candidate, {
        x_col: measured.id,
        y_col: undefined,
        group_col: undefined,
        chart_type: 'histogram',
      }),
    };
  }
  if (group !== null && roleOf(group) === 'identifier') {
    const message = `${quoted(group)} names single rows and makes no groups of them.`;
    return { message, instead: withoutGroup(candidate) };
  }
  return null;
}

function sameColumn(candidate: Case): Problem | null {
  const { x, y, group } = candidate;
  if (y.includes(x)) {
    const rest = y.filter((column) => column !== x).map(({ id }) => id);
    const message = `${quoted(x)} cannot be drawn against itself.`;
    const aggregate = rest.length === 0 ? { aggregate: undefined } : {};
    return { message, instead: changed(candidate, { y_cols: rest, chart_type: undefined, ...aggregate }) };
  }
  if (group !== null && (group === x || y.includes(group))) {
    return {
      message: `${quoted(group)} is drawn already and cannot make the groups, too.`,
      instead: withoutGroup(candidate),
    };
  }
  return null;
}

function severalAndGroup(candidate: Case): Problem | null {
  const { y, group } = candidate;
  if (group === null || y.length < 2) return null;
  const message = `Several columns and groups by ${quoted(group)} at once are more than colours can tell apart.`;
  return { message, instead: withoutGroup(candidate) };
}

function groupProblem(candidate: Case): Problem | null {
  const { group } = candidate;
  if (group === null || roleOf(group) === 'text' || isGrouping(group)) return null;
  const time = timeColumn(group);
  if (time !== null && time.months.length <= MOST_MOMENTS) return null;
  const why = roleOf(group) === 'time' ? 'holds dates' : 'holds numbers';
  return {
    message: `${quoted(group)} ${why}: too many different ones to make groups.`,
    instead: withoutGroup(candidate),
  };
}

/** The nearest chart without groups: several bars a place become one. */
function withoutGroup(candidate: Case): ChartSpec {
  const { spec, y } = candidate;
  const type = chartType(spec.type).needsSeries && y.length < 2 ? 'bar' : spec.type;
  return changed(candidate, { group_col: undefined, chart_type: type });
}
