import { columnById, type Table } from '@/lib/tabular/table';
import { type BasicStep, expand, measureIdOf } from './expand';
import { formulaSql, quoted, sqlText } from './formula-sql';
import type { Condition, Plan, PlanMeasure } from './plan';

/** A column of a step's result: what plans call it, what SQL does, and whether it holds dates as ISO text. */
interface SqlColumn {
  readonly id: string;
  readonly name: string;
  readonly isDate: boolean;
}

interface Source {
  readonly from: string;
  readonly columns: readonly SqlColumn[];
  /** Keys of the sort the rows are in. */
  readonly order: readonly string[];
}

/**
 * The plan as SQL that DuckDB computes the same by, of a table `data` with the columns of the dataset: a `WITH` a step. Null where a
 * step has no SQL (the p values of a statistic are left out).
 */
export function planSql(plan: Plan, table: Table): string | null {
  const parts: string[] = [];
  let source: Source = {
    from: 'data',
    columns: table.columns.map(({ id, name, type, vector }) => ({
      id,
      name,
      isDate: (type === 'date' || type === 'datetime') && vector.kind === 'text',
    })),
    order: [],
  };
  const steps = expand(plan);
  for (const [i, { step }] of steps.entries()) {
    if (step.step === 'chart') continue;
    const next = sqlOf(step, source, table);
    if (next === null) return null;
    const name = `step_${i + 1}`;
    parts.push(`${name} AS (\n  ${next.sql}\n)`);
    source = { ...next.source, from: name };
  }
  const order = source.order.length === 0 ? '' : ` ORDER BY ${source.order.join(', ')}`;
  const last = `SELECT * FROM ${source.from}${order}`;
  return parts.length === 0 ? last : `WITH ${parts.join(', ')}\n${last}`;
}

interface Written {
  readonly sql: string;
  readonly source: Omit<Source, 'from'>;
}

function sqlOf(step: BasicStep, source: Source, table: Table): Written | null {
  const { from, columns, order } = source;
  const nameOf = (id: string) => columns.find((column) => column.id === id)?.name ?? columnById(table, id)?.name ?? id;
  const isDate = (id: string) => columns.find((column) => column.id === id)?.isDate ?? false;
  const plain = (name: string) => ({ id: name, name, isDate: false });
  switch (step.step) {
    case 'filter':
      return {
        sql: `SELECT * FROM ${from} WHERE ${step.where.map((one) => conditionSql(one, quoted(nameOf(one.column)))).join(' AND ')}`,
        source,
      };
    case 'derive': {
      const formula = formulaSql(step.formula, { nameOf, isDate });
      if (formula === null || formula === '') return null;
      const made = { id: step.id, name: freeName(step.name, columns), isDate: false };
      return {
        sql: `SELECT *, ${formula} AS ${quoted(made.name)} FROM ${from}`,
        source: { columns: [...columns, made], order },
      };
    }
    case 'group': {
      const keys = columns
        .filter(({ id }) => step.by.includes(id))
        .sort((a, b) => step.by.indexOf(a.id) - step.by.indexOf(b.id));
      const made: SqlColumn[] = [];
      const values = step.values.map((measure) => {
        const id = measureIdOf(measure);
        const name = freeName(
          measure.name ?? (measure.column === undefined ? 'rows' : `${nameOf(measure.column)}_${measure.aggregate}`),
          [...keys, ...made],
        );
        made.push({ id, name, isDate: false });
        return `${measureSql(measure, nameOf)} AS ${quoted(name)}`;
      });
      const by = keys.map(({ name }) => quoted(name));
      const grouped = by.length === 0 ? '' : ` GROUP BY ${by.join(', ')}`;
      return {
        sql: `SELECT ${[...by, ...values].join(', ')} FROM ${from}${grouped}`,
        source: { columns: [...keys, ...made], order: [] },
      };
    }
    case 'sort':
      return {
        sql: `SELECT * FROM ${from}`,
        source: {
          columns,
          order: step.keys.map((key) => `${quoted(nameOf(key.column))}${key.descending ? ' DESC' : ''} NULLS LAST`),
        },
      };
    case 'limit':
      return {
        sql:
          order.length === 0
            ? `SELECT * FROM ${from} LIMIT ${step.count}`
            : `SELECT * FROM ${from} QUALIFY rank() OVER (ORDER BY ${order.join(', ')}) <= ${step.count}`,
        source,
      };
    case 'select': {
      const kept = step.columns.flatMap((id) => columns.find((column) => column.id === id) ?? []);
      return {
        sql: `SELECT ${kept.map(({ name }) => quoted(name)).join(', ')} FROM ${from}`,
        source: { columns: kept, order: [] },
      };
    }
    case 'statistic': {
      const [first = '', second = ''] = step.columns.map((id) => quoted(nameOf(id)));
      const written = statisticSql(step.how, first, second);
      return {
        sql: `SELECT ${written} FROM ${from}${step.how === 'group_difference' ? ` GROUP BY ${second}` : ''}`,
        source: { columns: [plain('value')], order: [] },
      };
    }
    default:
      return null;
  }
}

function statisticSql(how: string, first: string, second: string): string {
  switch (how) {
    case 'correlation':
      return `corr(${first}, ${second}) AS correlation, regr_count(${first}, ${second}) AS pairs`;
    case 'regression':
      return `regr_slope(${second}, ${first}) AS slope, regr_intercept(${second}, ${first}) AS intercept, regr_r2(${second}, ${first}) AS r_squared`;
    case 'group_difference':
      return `${second}, avg(${first}) AS mean, count(${first}) AS rows`;
    default:
      return `count(${first}) AS count, min(${first}) AS min, median(${first}) AS median, avg(${first}) AS mean, max(${first}) AS max, stddev_samp(${first}) AS sd`;
  }
}

function measureSql({ column, aggregate }: PlanMeasure, nameOf: (id: string) => string): string {
  if (column === undefined) return 'count(*)';
  const name = quoted(nameOf(column));
  switch (aggregate) {
    case 'distinct':
      return `count(DISTINCT ${name})`;
    case 'mean':
      return `avg(${name})`;
    case 'first':
    case 'last':
      return `${aggregate}(${name}) FILTER (${name} IS NOT NULL)`;
    default:
      return `${aggregate}(${name})`;
  }
}

const literal = (value: string | number | null): string =>
  value === null ? 'NULL' : typeof value === 'number' ? String(value) : sqlText(value);

function conditionSql(condition: Condition, name: string): string {
  const sql = plainCondition(condition, name);
  return condition.not === true ? `NOT coalesce(${sql}, FALSE)` : sql;
}

function plainCondition(condition: Condition, name: string): string {
  switch (condition.op) {
    case 'equals':
      return condition.value === null ? `${name} IS NULL` : `${name} = ${literal(condition.value)}`;
    case 'in': {
      const known = condition.values.filter((value) => value !== null).map(literal);
      const parts = [
        ...(known.length > 0 ? [`${name} IN (${known.join(', ')})`] : []),
        ...(known.length < condition.values.length ? [`${name} IS NULL`] : []),
      ];
      return parts.length === 1 ? (parts[0] ?? '') : `(${parts.join(' OR ')})`;
    }
    case 'contains':
      return `contains(lower(${name}), ${sqlText(condition.text.toLowerCase())})`;
    case 'missing':
      return `${name} IS NULL`;
    case 'present':
      return `${name} IS NOT NULL`;
    case 'range': {
      const { min, max, exclusiveMax } = condition;
      const isText = typeof max === 'string';
      const upper =
        max === undefined
          ? []
          : exclusiveMax
            ? [`${name} < ${literal(max)}`]
            : isText
              ? [`(${name} <= ${literal(max)} OR starts_with(${name}, ${literal(max)}))`]
              : [`${name} <= ${literal(max)}`];
      const both = [...(min === undefined ? [] : [`${name} >= ${literal(min)}`]), ...upper];
      return both.length === 0 ? 'TRUE' : `(${both.join(' AND ')})`;
    }
  }
}

/** As `lib/shape` names columns that would be called alike. */
function freeName(name: string, columns: readonly SqlColumn[]): string {
  const taken = new Set(columns.map((column) => column.name.toLowerCase()));
  if (!taken.has(name.toLowerCase())) return name;
  let i = 2;
  while (taken.has(`${name}_${i}`.toLowerCase())) i++;
  return `${name}_${i}`;
}
