import { type ColumnRole, isGrouping, roleOf } from '@/lib/charts/roles';
import type { Aggregate } from '@/lib/charts/spec';
import { numbersOf, quartilesOf } from '@/lib/charts/values';
import type { ColumnPair, Period } from '@/lib/comparison/period';
import { extent } from '@/lib/stats/moments';
import { kindOf } from '@/lib/tabular/kinds';
import { unitOf } from '@/lib/tabular/labels';
import { measuredValues } from '@/lib/tabular/measured-values';
import { columnOf } from '@/lib/tabular/query/columns';
import type { Column } from '@/lib/tabular/table';
import type {
  Adjustment,
  AlignedPair,
  Alignment,
  AlignOptions,
  AlignTodo,
  NumberSides,
  SharedCodes,
} from './alignment';
import { monthCut } from './month-cut';
import { numberSidesCodes, textSidesCodes } from './shared-codes';
import { type Reconciled, reconcileUnits, type UnitSide } from './units';

/**
 * Brings the columns of two periods together, pair by pair: which numbers mean the same, which texts, and what has to be asked first.
 * What is costly (codes, converted numbers) is made when first asked for.
 *
 * @throws RangeError when a pair names a column its table does not have.
 */
export function alignPeriods(
  first: Period,
  second: Period,
  mapping: readonly ColumnPair[],
  options: AlignOptions = {},
): Alignment {
  const todos: AlignTodo[] = [];
  const pairs = mapping.map((pair) =>
    alignPair(pair, columnOf(first.table, pair.first), columnOf(second.table, pair.second), options, todos),
  );
  const [usedFirst, usedSecond] = [
    new Set(mapping.map((pair) => pair.first)),
    new Set(mapping.map((pair) => pair.second)),
  ];
  return {
    first,
    second,
    pairs,
    todos,
    onlyFirst: first.table.columns.map(({ id }) => id).filter((id) => !usedFirst.has(id)),
    onlySecond: second.table.columns.map(({ id }) => id).filter((id) => !usedSecond.has(id)),
  };
}

function alignPair(
  pair: ColumnPair,
  first: Column,
  second: Column,
  options: AlignOptions,
  todos: AlignTodo[],
): AlignedPair {
  const id = pair.first;
  const [a, b] = [numbersOf(first), numbersOf(second)];
  const role = carefulRole(roleOf(first), roleOf(second));
  const isNumeric = a !== null && b !== null;
  const isMeasure = isNumeric && (role === 'quantity' || role === 'rate');
  const given = options.factors?.[id];
  const units: Reconciled =
    given !== undefined
      ? {
          factor: given,
          offset: 0,
          todo: null,
          adjustment: { code: 'scaled', factor: given, from: unitOf(second), to: unitOf(first), basis: 'units' },
        }
      : isMeasure
        ? reconcileUnits(sideOf(first, a), sideOf(second, b))
        : { factor: 1, offset: 0, adjustment: null, todo: null };
  if (units.todo !== null) todos.push({ ...units.todo, pair: id });
  const isMixed =
    (a === null) !== (b === null) &&
    [first, second].some((column) => roleOf(column) === 'quantity' || roleOf(column) === 'rate');
  if (isMixed) todos.push({ code: 'other_type', pair: id, first: first.type, second: second.type });
  const cut = monthCut(first, second);
  const adjustments: Adjustment[] = units.adjustment === null ? [] : [units.adjustment];
  if (cut !== null) adjustments.push({ code: 'cut_to_month', side: cut });
  if (isNumeric && first.vector.kind === 'text') adjustments.push({ code: 'read_as_numbers', side: 'first' });
  if (isNumeric && second.vector.kind === 'text') adjustments.push({ code: 'read_as_numbers', side: 'second' });
  const numbers = once(() =>
    a === null || b === null
      ? null
      : { first: measuredValues(a, first.flags), second: turned(measuredValues(b, second.flags), units) },
  );
  const allNumbers = once((): NumberSides | null =>
    a === null || b === null ? null : { first: a, second: turned(b, units) },
  );
  const codes = once((): SharedCodes => {
    const both = allNumbers() ?? storedNumbers(first, second);
    if (both !== null)
      return numberSidesCodes(both, first.vector.kind === 'number' ? first.vector.decimals : undefined);
    const { codes: found, joined } = textSidesCodes(first, second, cut === null ? undefined : MONTH_LENGTH);
    if (joined > 0) adjustments.push({ code: 'spellings_joined', count: joined });
    return found;
  });
  return {
    ...pair,
    id,
    columns: { first, second },
    role: isMixed ? 'text' : role,
    aggregate: options.aggregates?.[id] ?? aggregateOf(role, isNumeric),
    adjustments,
    isComparable: !isMixed && (units.todo === null || units.todo.code === 'maybe_scaled'),
    numbers,
    allNumbers,
    codes,
    isGrouping: isGrouping(first) && isGrouping(second),
  };
}

const MONTH_LENGTH = 'YYYY-MM'.length;

/** The more careful of two opinions comes first. */
const CAREFUL: readonly ColumnRole[] = ['identifier', 'text', 'time', 'category', 'boolean', 'rate', 'quantity'];

function carefulRole(a: ColumnRole, b: ColumnRole): ColumnRole {
  return CAREFUL.find((role) => role === a || role === b) ?? a;
}

/** As charts aggregate when nobody says: quantities are added up, rates averaged, keys counted once each. */
function aggregateOf(role: ColumnRole, isNumeric: boolean): Aggregate {
  if (isNumeric && role === 'quantity') return 'sum';
  if (isNumeric && role === 'rate') return 'mean';
  return role === 'identifier' ? 'distinct' : 'count';
}

function sideOf(column: Column, numbers: Float64Array): UnitSide {
  const values = measuredValues(numbers, column.flags);
  const { min, max } = extent(values);
  const [, median] = quartilesOf(values);
  return {
    unit: unitOf(column),
    kind: kindOf(column),
    median: Math.abs(median),
    largest: Math.max(Math.abs(min), Math.abs(max)),
  };
}

function turned(values: Float64Array, { factor, offset }: Reconciled): Float64Array {
  return factor === 1 && offset === 0 ? values : values.map((value) => value * factor + offset);
}

/** Keys that are stored as numbers on both sides need no text to be told apart. */
function storedNumbers({ vector: a }: Column, { vector: b }: Column): NumberSides | null {
  return a.kind === 'number' && b.kind === 'number' ? { first: a.values, second: b.values } : null;
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
