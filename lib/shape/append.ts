import { textVector } from '@/lib/tabular/columns';
import { inferColumn } from '@/lib/tabular/infer';
import {
  CellFlag,
  type Column,
  type Companion,
  companionId,
  companionOf,
  rowCount,
  type Table,
  type Vector,
} from '@/lib/tabular/table';
import { columnOf, invalid } from './find';
import { named } from './group';
import { MOST_ROWS, type ShapeNote, type ShapeOf } from './shape';
import type { Shaped } from './shaped';
import { bare, type Missing, newTable, stackVectors } from './vectors';

/** The rows of several tables below each other, in order. A column that a table does not have is missing in its rows. */
export function appendTables(tables: readonly Table[], { columns, source }: ShapeOf<'append'>): Shaped {
  const rows = tables.reduce((sum, table) => sum + rowCount(table), 0);
  if (rows > MOST_ROWS)
    throw invalid('columns', `Together they have ${rows} rows: no more than ${MOST_ROWS} are possible.`);
  const notes: ShapeNote[] = [];
  const made = columns.map(({ name, from }, i) => {
    if (from.length !== tables.length) throw invalid('columns', 'Name one column of each dataset, or none.');
    const parts = tables.map((table, t) => (from[t] == null ? undefined : columnOf(table, from[t], 'columns')));
    return { column: stackColumns(tables, parts, name, i, notes), parts };
  });
  const companions = made.flatMap(({ column, parts }) => stackCompanions(tables, parts, column) ?? []);
  const label = source && [sourceColumn(tables, source)];
  return { table: newTable(named([...made.map(({ column }) => column), ...(label ?? [])]), rows, companions), notes };
}

function stackColumns(
  tables: readonly Table[],
  parts: readonly (Column | undefined)[],
  name: string,
  place: number,
  notes: ShapeNote[],
): Column {
  const held = parts.filter((part) => part !== undefined);
  const [first] = held;
  if (first === undefined) throw invalid('columns', `Nothing is named that ${name} is made of.`);
  const vector = stackVectors(parts.map((part, t) => part?.vector ?? missing(tables[t])));
  const units = [...new Set(held.flatMap(({ unit }) => unit ?? []))];
  if (units.length > 1) notes.push({ code: 'units_differ', column: name, units });
  if (new Set(held.map((part) => part.vector.kind)).size > 1) notes.push({ code: 'types_differ', column: name });
  const types = new Set(held.map(({ type }) => type));
  const isNumeric = [...types].every((type) => type === 'integer' || type === 'number');
  const type =
    types.size === 1
      ? first.type
      : isNumeric && vector.kind === 'number'
        ? 'number'
        : inferColumn({ name, vector }).type;
  const flags = stackFlags(tables, parts);
  const { unit: _unit, ...head } = bare(first);
  return {
    ...head,
    // The first dataset's ids name the columns; what only a later one has is told apart by its place.
    id: parts[0]?.id ?? `s${place}_${first.id}`,
    name,
    vector,
    type,
    ...(units.length === 1 && units[0] !== undefined && { unit: units[0] }),
    ...(flags && { flags }),
  };
}

const missing = (table: Table | undefined): Missing => ({ kind: 'missing', length: table ? rowCount(table) : 0 });

function stackFlags(tables: readonly Table[], parts: readonly (Column | undefined)[]): Uint8Array | undefined {
  if (!parts.some((part) => part?.flags?.some((flag) => (flag & CellFlag.Filled) !== 0))) return undefined;
  const flags = new Uint8Array(tables.reduce((sum, table) => sum + rowCount(table), 0));
  let at = 0;
  for (const [t, part] of parts.entries()) {
    for (const [row, flag] of (part?.flags ?? []).entries()) flags[at + row] = flag & CellFlag.Filled;
    at += tables[t] ? rowCount(tables[t]) : 0;
  }
  return flags;
}

/** What the column said in full, where every part of it still has that. */
function stackCompanions(
  tables: readonly Table[],
  parts: readonly (Column | undefined)[],
  column: Column,
): Companion | undefined {
  const vectors: (Vector | Missing)[] = [];
  let first: Companion | undefined;
  for (const [t, part] of parts.entries()) {
    const table = tables[t];
    const companion = part && table && companionOf(table, part.id);
    if (part && !companion) return undefined;
    first ??= companion;
    vectors.push(companion?.vector ?? missing(table));
  }
  if (first === undefined) return undefined;
  return {
    ...bare(first),
    id: companionId(column.id),
    name: column.name,
    of: column.id,
    vector: stackVectors(vectors),
  };
}

function sourceColumn(tables: readonly Table[], { name, labels }: { name: string; labels: readonly string[] }): Column {
  if (labels.length !== tables.length) throw invalid('source', 'Give a label for each dataset.');
  const { codes: labelCodes, dictionary } = textVector(labels);
  const codes = new Int32Array(tables.reduce((sum, table) => sum + rowCount(table), 0));
  let at = 0;
  for (const [t, table] of tables.entries()) {
    codes.fill(labelCodes[t] as number, at, at + rowCount(table));
    at += rowCount(table);
  }
  return { id: 'source', name, vector: { kind: 'text', codes, dictionary }, type: 'category' };
}
