import type { SeededRandom } from '@/bench/random';
import { additiveColumns, amountColumns, decimalsOf, groupColumn, plainColumns, sumOf } from './base-columns';
import type { BaseTable } from './base-tables';
import { type Dialect, isLatin1, writeText } from './write-text';

/** A file made of a table, and what a person would read in it. */
export interface Polluted {
  readonly bytes: Uint8Array;
  /** The records; those of the base table where left out. */
  readonly rows?: readonly (readonly string[])[];
  /** Null: nobody can know the names. */
  readonly names?: readonly string[] | null;
  /** Columns whose cells are written in another way: the numbers must come back, not the texts. */
  readonly byValue?: readonly number[];
}

/** Makes a file of the table in one way in which real files are spoilt; undefined where the table has nothing to spoil so. */
type Pollute = (table: BaseTable, random: SeededRandom) => Polluted | undefined;

const written =
  (dialect: Partial<Dialect>): Pollute =>
  ({ names, rows }) => ({ bytes: writeText([names, ...rows], dialect) });

const blank = (width: number) => Array.from({ length: width }, () => '');
const lineOf = (width: number, cells: Readonly<Record<number, string>>) => blank(width).map((_, i) => cells[i] ?? '');

export const POLLUTIONS: Readonly<Record<string, Pollute>> = {
  nothing: written({}),
  tabs: written({ delimiter: '\t' }),
  pipes: written({ delimiter: '|' }),
  'CR line ends': written({ newline: '\r' }),
  'CRLF line ends': written({ newline: '\r\n' }),
  'byte order mark': written({ encoding: 'utf8-bom' }),
  'UTF-16': written({ encoding: 'utf16le' }),
  'Latin-1': ({ names, rows }) =>
    [...names, ...rows.flat()].every(isLatin1)
      ? { bytes: writeText([names, ...rows], { encoding: 'latin1' }) }
      : undefined,
  'blank behind commas': written({ space: ' ' }),
  'apostrophe quotes': written({ quote: "'" }),
  'backslash escapes': ({ names, rows }) =>
    rows.flat().some((cell) => /["\\]/.test(cell))
      ? { bytes: writeText([names, ...rows], { escape: 'backslash' }) }
      : undefined,
  'no header': ({ rows }) => ({ bytes: writeText(rows), names: null }),
  'title lines': ({ names, rows }) => ({
    bytes: writeText(['Monthly overview', 'Exported on 2024-03-11 by Controlling', '', names, ...rows]),
  }),
  'title rows with delimiters': ({ names, rows }) => ({
    bytes: writeText([
      lineOf(names.length, { 0: 'Monthly overview' }),
      lineOf(names.length, { 0: 'Created:', 1: '2024-03-11' }),
      blank(names.length),
      names,
      ...rows,
    ]),
  }),
  'title with commas': ({ names, rows }) => ({
    bytes: writeText(['Sales by region, product and month, all figures preliminary', names, ...rows]),
  }),
  'comment lines': ({ names, rows }) => ({ bytes: writeText(['# made by export 1.4', '# all rows', names, ...rows]) }),
  'total row': (table) => {
    const total = totalOf(table, table.rows, 'Total', 0);
    return total && { bytes: writeText([table.names, ...table.rows, total]) };
  },
  'total row below a gap': (table) => {
    const total = totalOf(table, table.rows, 'Grand total', 0);
    return total && { bytes: writeText([table.names, ...table.rows, '', total]) };
  },
  'total of one column': (table) => {
    const last = additiveColumns(table).at(-1);
    if (last === undefined || last === 0) return undefined;
    const total = lineOf(table.names.length, { 0: 'Total', [last]: sumOf(table.rows, last) });
    return { bytes: writeText([table.names, ...table.rows, total]) };
  },
  'subtotals of groups': (table) => {
    const column = groupColumn(table);
    if (column === undefined || additiveColumns(table).filter((each) => each !== column).length === 0) return undefined;
    const groups = [...grouped(table.rows, column)];
    const lines = groups.flatMap(([group, rows]) => [...rows, totalOf(table, rows, `${group} Total`, column) ?? []]);
    const total = totalOf(table, table.rows, 'Grand Total', column) ?? [];
    return { bytes: writeText([table.names, ...lines, total]), rows: groups.flatMap(([, rows]) => rows) };
  },
  'group headings': (table) => {
    const column = groupColumn(table);
    if (column === undefined || table.names.length < 4) return undefined;
    const without = (cells: readonly string[]) => cells.filter((_, i) => i !== column);
    const groups = [...grouped(table.rows, column)];
    const lines = groups.flatMap(([group, rows]) => [
      lineOf(table.names.length - 1, { 0: group }),
      ...rows.map(without),
    ]);
    return {
      bytes: writeText([without(table.names), ...lines]),
      names: without(table.names),
      rows: groups.flatMap(([, rows]) => rows.map(without)),
    };
  },
  'section heading below the header': ({ names, rows }) => ({
    bytes: writeText([names, lineOf(names.length, { 0: 'Part one' }), ...rows]),
  }),
  'units row': (table, random) => {
    const units = unitsOf(table, random);
    return units && { bytes: writeText([table.names, units, ...table.rows]) };
  },
  'units row in brackets': (table, random) => {
    const units = unitsOf(table, random)?.map((unit) => (unit === '' ? '' : `(${unit})`));
    return units && { bytes: writeText([table.names, units, ...table.rows]) };
  },
  'short names below the header': ({ names, rows }) => {
    const short = names.map((name) =>
      name
        .toLowerCase()
        .replaceAll(/[^\p{L}]|(?<=\p{L})[aeiou]/gu, '')
        .slice(0, 5),
    );
    const isShort =
      short.every((name, i) => name.length > 1 && name !== names[i]) && new Set(short).size === short.length;
    const typed = plainColumns({ file: '', names, rows }).length;
    return isShort && typed > 1 ? { bytes: writeText([names, short, ...rows]) } : undefined;
  },
  'header repeated every 50 rows': ({ names, rows }) =>
    rows.length > 50
      ? { bytes: writeText([names, ...rows.flatMap((row, i) => (i > 0 && i % 50 === 0 ? [names, row] : [row]))]) }
      : undefined,
  'pages with numbers': ({ names, rows }) =>
    rows.length > 50
      ? {
          bytes: writeText([
            names,
            ...rows.flatMap((row, i) =>
              i > 0 && i % 50 === 0 ? [lineOf(names.length, { 0: `Page ${i / 50} of 9` }), names, row] : [row],
            ),
          ]),
        }
      : undefined,
  'footnotes below a gap': ({ names, rows }) => ({
    bytes: writeText([names, ...rows, '', 'Source: own survey, 2023', '* provisional figures']),
  }),
  'footnote directly below': ({ names, rows }) => ({
    bytes: writeText([
      names,
      ...rows,
      lineOf(names.length, { 0: 'Note: figures are provisional and may be revised.' }),
    ]),
  }),
  'second table below': ({ names, rows }) =>
    names.length < 3
      ? undefined
      : { bytes: writeText([names, ...rows, '', 'Budget', 'Post,Amount', 'Rent,1200', 'Food,450', 'Travel,80']) },
  'second table directly below': ({ names, rows }) =>
    names.length < 4
      ? undefined
      : {
          bytes: writeText([
            names,
            ...rows,
            ...[
              ['Post', 'Amount'],
              ['Rent', '1200'],
              ['Food', '450'],
              ['Travel', '80'],
              ['Books', '75'],
            ].map((cells) => lineOf(names.length, { ...cells })),
          ]),
        },
  'second table beside': ({ names, rows }) => {
    const beside = [
      ['Post', 'Amount'],
      ['Rent', '1200'],
      ['Food', '450'],
      ['Travel', '80'],
    ];
    const lines = [names, ...rows].map((row, i) => [...row, '', ...(beside[i] ?? ['', ''])]);
    return rows.length < 8 ? undefined : { bytes: writeText(lines) };
  },
  'delimiter at the end of rows': ({ names, rows }) => ({
    bytes: writeText([names, ...rows.map((row) => [...row, ''])]),
  }),
  'delimiter at the end of all lines': ({ names, rows }) => ({
    bytes: writeText([names, ...rows].map((row) => [...row, ''])),
  }),
  'rows cut short': ({ names, rows }) => ({
    bytes: writeText([
      names,
      ...rows.map((row) => row.slice(0, Math.max(2, row.findLastIndex((cell) => cell !== '') + 1))),
    ]),
  }),
  'rows of delimiters': ({ names, rows }) => ({
    bytes: writeText([names, ...rows.flatMap((row, i) => (i % 10 === 9 ? [row, blank(names.length)] : [row]))]),
  }),
  'one row with too many cells': ({ names, rows }) => ({
    bytes: writeText([names, ...rows.map((row, i) => (i === 3 ? [...row, 'x', 'y'] : row))]),
    rows: rows.filter((_, i) => i !== 3),
  }),
  'groups of names above the header': ({ names, rows }) => {
    if (names.length < 5) return undefined;
    const groups = lineOf(names.length, { 1: 'First half', [Math.ceil(names.length / 2) + 1]: 'Second half' });
    const named = names.map((name, i) =>
      [i === 0 ? '' : i <= Math.ceil(names.length / 2) ? 'First half' : 'Second half', name]
        .filter((part) => part !== '')
        .join(' '),
    );
    return { bytes: writeText([groups, names, ...rows]), names: named };
  },
  'semicolons and decimal commas': (table) => {
    const columns = plainColumns(table);
    const comma = (cell: string, column: number) => (columns.includes(column) ? cell.replace('.', ',') : cell);
    const rows = table.rows.map((row) => row.map(comma));
    const byValue = columns.filter((column) => table.rows.some((row) => row[column]?.includes('.')));
    return byValue.length === 0
      ? undefined
      : { bytes: writeText([table.names, ...rows], { delimiter: ';' }), rows: table.rows, byValue };
  },
  'one currency in several spellings': rewritten(
    (cell, i) => [`$${cell}`, `USD ${cell}`, cell, ` ${cell} `][i % 4] ?? cell,
    {
      decimals: true,
      positive: true,
    },
  ),
  'thousands by commas': rewritten((cell) => grouping(cell, ','), { large: true }),
  'thousands by points, decimal commas': rewritten((cell) => grouping(cell.replace('.', ';'), '.').replace(';', ','), {
    large: true,
    decimals: true,
  }),
  'percent signs': rewritten((cell) => `${cell}%`, { decimals: true }),
  'brackets for negatives': rewritten((cell) => (cell.startsWith('-') ? `(${cell.slice(1)})` : cell), {
    negative: true,
  }),
  'units behind numbers': rewritten((cell, i) => [`${cell} kg`, `${cell}kg`, `${cell} kgs.`][i % 3] ?? cell, {
    decimals: true,
    positive: true,
  }),
};

interface Demands {
  decimals?: boolean;
  positive?: boolean;
  negative?: boolean;
  large?: boolean;
}

/** Writes the first column of plain numbers that is asked for otherwise. */
function rewritten(write: (cell: string, row: number) => string, demands: Demands): Pollute {
  return (table) => {
    const column = amountColumns(table).find((each) => {
      const cells = table.rows.map((row) => row[each] ?? '').filter((cell) => cell !== '');
      return (
        (!demands.decimals || decimalsOf(table.rows, each) > 0) &&
        (!demands.positive || !cells.some((cell) => cell.startsWith('-'))) &&
        (!demands.negative || cells.some((cell) => cell.startsWith('-'))) &&
        (!demands.large || cells.some((cell) => Math.abs(Number(cell)) >= 10_000))
      );
    });
    if (column === undefined) return undefined;
    const rows = table.rows.map((row, i) =>
      row.map((cell, each) => (each === column && cell !== '' ? write(cell, i) : cell)),
    );
    return { bytes: writeText([table.names, ...rows]), rows: table.rows, byValue: [column] };
  };
}

function grouping(cell: string, mark: string): string {
  return cell.replace(/\d+/, (digits) => digits.replace(/\B(?=(\d{3})+$)/g, mark));
}

function totalOf(table: BaseTable, rows: BaseTable['rows'], label: string, at: number): string[] | undefined {
  const columns = additiveColumns(table).filter((column) => column !== at);
  if (columns.length === 0 || table.names.length < 3) return undefined;
  return lineOf(table.names.length, {
    ...Object.fromEntries(columns.map((column) => [column, sumOf(rows, column)])),
    [at]: label,
  });
}

function grouped(rows: BaseTable['rows'], column: number): Map<string, (readonly string[])[]> {
  const groups = new Map<string, (readonly string[])[]>();
  for (const row of rows) groups.set(row[column] ?? '', [...(groups.get(row[column] ?? '') ?? []), row]);
  return groups;
}

function unitsOf(table: BaseTable, random: SeededRandom): string[] | undefined {
  const columns = plainColumns(table);
  if (columns.length === 0 || columns.length === table.names.length) return undefined;
  const units = ['kg', 'USD', '%', 'mm', 'days', '°C', 'km/h', 'm²', 'count', 'EUR'];
  return lineOf(table.names.length, Object.fromEntries(columns.map((column) => [column, random.pick(units)])));
}
