import { type Node, parse } from '@/lib/formula';

/** The name of a column in SQL. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
/** A text in SQL. */
export const sqlText = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** What SQL has to know of the columns a formula names. */
export interface SqlColumns {
  /** Name of the column of an id. */
  nameOf(id: string): string;
  /** Whether it holds dates. */
  isDate(id: string): boolean;
}

const PLAIN: Readonly<Record<string, string>> = {
  abs: 'abs',
  year: 'year',
  quarter: 'quarter',
  month: 'month',
  day: 'day',
  week: 'week',
  weekday: 'isodow',
  month_name: 'monthname',
  weekday_name: 'dayname',
  coalesce: 'coalesce',
  upper: 'upper',
  lower: 'lower',
  length: 'length',
};
const OPERATORS: Readonly<Record<string, string>> = { '&': '||', '!=': '<>', and: 'AND', or: 'OR' };

/** A formula as SQL that DuckDB computes the same by; null where it uses what has no name here. */
export function formulaSql(formula: string, columns: SqlColumns): string | null {
  const { tree } = parse(formula);
  return tree === undefined ? null : written(tree, columns);
}

function written(node: Node, columns: SqlColumns): string | null {
  const part = (child: Node) => written(child, columns);
  switch (node.kind) {
    case 'number':
      return node.text;
    case 'text':
      return sqlText(node.text);
    case 'boolean':
      return node.value ? 'TRUE' : 'FALSE';
    case 'missing':
      return 'NULL';
    case 'column': {
      const name = quoted(columns.nameOf(node.name));
      return columns.isDate(node.name) ? `CAST(${name} AS DATE)` : name;
    }
    case 'unary':
      return joined([part(node.value)], ([value]) => (node.operator === 'not' ? `(NOT ${value})` : `(-${value})`));
    case 'binary':
      return joined([part(node.left), part(node.right)], ([left, right]) => {
        if (node.operator === '/') return `(${left} / nullif(${right}, 0))`;
        return `(${left} ${OPERATORS[node.operator] ?? node.operator} ${right})`;
      });
    case 'is_missing':
      return joined([part(node.value)], ([value]) => `(${value} IS ${node.not ? 'NOT ' : ''}NULL)`);
    case 'in':
      return joined([part(node.value), ...node.options.map(part)], ([value, ...options]) => {
        return `(${value} ${node.not ? 'NOT ' : ''}IN (${options.join(', ')}))`;
      });
    case 'call':
      return call(node, columns);
    case 'case':
      return null;
  }
}

function joined(parts: readonly (string | null)[], write: (parts: readonly string[]) => string): string | null {
  const known = parts.filter((part) => part !== null);
  return known.length === parts.length ? write(known) : null;
}

function call(node: Extract<Node, { kind: 'call' }>, columns: SqlColumns): string | null {
  const parts = node.args.map((arg) => written(arg, columns));
  const by = node.by.map((arg) => written(arg, columns));
  const order = node.orderBy.map(({ value, descending }) =>
    joined([written(value, columns)], ([key]) => `${key}${descending ? ' DESC' : ''} NULLS LAST`),
  );
  return joined([...parts, ...by, ...order], (all) => {
    const args = all.slice(0, parts.length);
    const partition = all.slice(parts.length, parts.length + by.length).join(', ');
    const sorting = all.slice(parts.length + by.length).join(', ');
    const over = (own: string) =>
      `OVER (${[partition === '' ? '' : `PARTITION BY ${partition}`, own === '' ? '' : `ORDER BY ${own}`].filter(Boolean).join(' ')})`;
    const [first = '', second = ''] = args;
    const plain = PLAIN[node.name];
    if (plain !== undefined) return `${plain}(${args.join(', ')})`;
    switch (node.name) {
      case 'if':
        return `CASE WHEN ${first} THEN ${second} ELSE ${args[2] ?? 'NULL'} END`;
      case 'text': {
        const [arg] = node.args;
        const isMonth =
          arg?.kind === 'call' && arg.name === 'start_of' && second === '' && isUnit(arg.args[1], 'month');
        return isMonth ? `strftime(${first}, '%Y-%m')` : `CAST(${first} AS VARCHAR)`;
      }
      case 'start_of':
        return `CAST(date_trunc(${second}, ${first}) AS DATE)`;
      case 'date':
        return `make_date(${args.join(', ')})`;
      case 'share_of':
        return `${first} / nullif(sum(${first}) ${over('')}, 0)`;
      case 'rank':
        return `CASE WHEN ${first} IS NOT NULL THEN rank() ${over(`${first} DESC NULLS LAST`)} END`;
      case 'running_sum':
        return `CASE WHEN ${first} IS NOT NULL THEN sum(${first}) ${over(sorting).replace(/\)$/, ' ROWS UNBOUNDED PRECEDING)')} END`;
      case 'previous':
        return `lag(${first}) ${over(sorting)}`;
      case 'sum':
      case 'mean':
      case 'count':
        return `${node.name === 'mean' ? 'avg' : node.name}(${first}) ${over('')}`;
      default:
        return '';
    }
  });
}

const isUnit = (node: Node | undefined, unit: string) => node?.kind === 'text' && node.text === unit;
