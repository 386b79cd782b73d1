import { distinctCounts, mapDictionary } from '@/lib/tabular/columns';
import {
  type Column,
  type Companion,
  cellText,
  companionId,
  type Table,
  type TextVector,
  type Vector,
} from '@/lib/tabular/table';
import { type DateParts, formatDate } from '@/lib/tabular/values/parse-date';
import { type ChangeBlock, valueText } from './changes/model';
import { AGE_GROUPS, ageGroupOf, isAge } from './kernels/age-groups';
import { positionsOfRows } from './kernels/positions';
import { type EnteredValue, writeCells } from './set-cells';

/**
 * The dates of a column with all they say, where writing them so says more than what they were made into; undefined where it
 * does not. As long as no two spellings are one date, the codes are those of the cells: a companion costs its dictionary.
 *
 * @param cells the cells of the column as text, before they were written anew
 * @param dates what each entry of their dictionary was read as
 */
export function companionOfDates(
  column: Column,
  cells: TextVector,
  dates: readonly (DateParts | null)[],
  written: TextVector,
  type: 'date' | 'datetime',
): Companion | undefined {
  const full = dates.map((date) => (date === null ? null : formatDate(date, 'datetime')));
  const most = written.dictionary.reduce((length, text) => Math.max(length, text.length), 0);
  if (!full.some((text) => text !== null && text.length > most)) return undefined;
  const vector = injective(cells, full) ?? mapDictionary(cells, (_, code) => full[code] ?? null).vector;
  return { ...about(column), vector, type };
}

/** The ages of a column that were put into groups. */
export function companionOfAges(column: Column): Companion {
  return { ...about(column), vector: column.vector, type: column.type };
}

function about({ id, name, sourceName }: Column): Pick<Companion, 'id' | 'name' | 'sourceName' | 'of'> {
  return { id: companionId(id), name, ...(sourceName === undefined ? {} : { sourceName }), of: id };
}

/** The cells over another dictionary, their codes shared; undefined where two texts would become one, or a text none. */
function injective(cells: TextVector, texts: readonly (string | null)[]): TextVector | undefined {
  if (distinctCounts(cells).includes(0)) return undefined;
  const dictionary: string[] = [];
  const seen = new Set<string>();
  for (const text of texts) {
    if (text === null || seen.has(text)) return undefined;
    seen.add(text);
    dictionary.push(text);
  }
  return { kind: 'text', codes: cells.codes, dictionary };
}

/** The table with these companions besides; what was remembered of a column by an earlier step says more and stays. */
export function withCompanions(table: Table, made: readonly Companion[]): Table {
  const known = new Set(table.companions?.map(({ of }) => of));
  const added = made.filter(({ of }) => !known.has(of));
  return added.length === 0 ? table : { ...table, companions: [...(table.companions ?? []), ...added] };
}

/**
 * The companions as they are after cells of their columns were changed: a full value stays while the column's value follows from
 * it, else it is what was entered, as far as that says as much, or missing.
 *
 * @param known the table before the step: companions that the step itself made are right already
 */
export function followChanges(known: Table, table: Table, changes: readonly ChangeBlock[]): Table {
  if (known.companions === undefined || table.companions === undefined) return table;
  let companions = table.companions;
  for (const block of changes) {
    if (block.kind !== 'cells' || !known.companions.some(({ of }) => of === block.columnId)) continue;
    companions = companions.map((companion) =>
      companion.of === block.columnId ? follow(table, companion, block) : companion,
    );
  }
  return companions === table.companions ? table : { ...table, companions };
}

function follow(table: Table, companion: Companion, block: ChangeBlock & { kind: 'cells' }): Companion {
  const rows: number[] = [];
  const values: EnteredValue[] = [];
  for (let i = 0; i < block.rows.length; i++) {
    const row = block.rows[i] as number;
    const [position] = positionsOfRows(table, [row]);
    if (position === undefined) continue;
    const text = valueText(block.after, i);
    if (followsFrom(companion.vector, position, text)) continue;
    rows.push(position);
    values.push(asFull(companion.vector, text));
  }
  if (rows.length === 0) return companion;
  return { ...companion, vector: writeCells(companion.vector, Uint32Array.from(rows), values) };
}

/** Whether the full value of a cell is written so in its column. */
function followsFrom(vector: Vector, position: number, text: string | null): boolean {
  if (vector.kind === 'text') {
    const full = cellText(vector, position);
    return full === null
      ? text === null
      : text?.startsWith(full.slice(0, MONTH_LENGTH)) === true && full.startsWith(text);
  }
  const age = vector.values[position] as number;
  if (Number.isNaN(age)) return text === null;
  return isAge(age) ? AGE_GROUPS[ageGroupOf(age)]?.label === text : cellText(vector, position) === text;
}

const MONTH_LENGTH = 'YYYY-MM'.length;
const ISO = /^\d{4}-\d{2}(?:-\d{2}(?:T\d{2}:\d{2}.*)?)?$/;

function asFull(vector: Vector, text: string | null): EnteredValue {
  if (text === null) return null;
  if (vector.kind === 'text') return ISO.test(text) ? text : null;
  const number = /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(number) ? number : null;
}
