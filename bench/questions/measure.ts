import { readFileSync } from 'node:fs';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { type Half, splitHalf } from '@/bench/accuracy/split-half';
import { ask } from '@/lib/questions/parse';
import { type Cell, tableToRows } from '@/lib/tabular/columns';
import { cellText, rowCount, type Table } from '@/lib/tabular/table';
import { readQuestionTable } from './read';

/** A question about a table with the SQL whose result answers it, written without the parser; without SQL it has no answer in the table. */
interface Question {
  readonly table: string;
  readonly kind: string;
  readonly question: string;
  readonly sql: string | null;
}

type Outcome = 'right' | 'wrong' | 'refused';

/** While the rules are worked on, what is not answered right in `work` is told, and nothing of the other half is seen. */
const IS_WORKING = process.env.QUESTIONS_TELL === 'work';

/** How many questions are answered right, wrong or not at all, by kind. */
export async function measureQuestions(): Promise<void> {
  const outcomes: { half: Half; kind: string; outcome: Outcome; ms: number }[] = [];
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const tables = new Map<string, Table>();
  for (const one of labelledQuestions()) {
    const half = splitHalf(one.table);
    if (IS_WORKING && half === 'held') continue;
    let table = tables.get(one.table);
    if (table === undefined) {
      table = await readQuestionTable(one.table);
      tables.set(one.table, table);
      await load(connection, table);
    }
    const expected =
      one.sql === null ? null : (await connection.runAndReadAll(one.sql)).getRows().map((line) => line.map(asCell));
    const start = performance.now();
    const said = ask(table, one.table, one.question);
    const ms = performance.now() - start;
    const outcome: Outcome =
      said.status !== 'answered'
        ? 'refused'
        : expected !== null && fits(tableToRows(said.result.table), expected)
          ? 'right'
          : 'wrong';
    outcomes.push({ half, kind: one.kind, outcome, ms });
    const isFine = expected === null ? outcome === 'refused' : outcome === 'right';
    if (IS_WORKING && !isFine) tell(one, outcome, said.status === 'answered' ? said.plan.steps : said, expected);
  }
  console.log('| half | kind | questions | right | wrong | refused |\n|---|---|--:|--:|--:|--:|');
  for (const half of IS_WORKING ? (['work'] as const) : (['work', 'held'] as const)) {
    const own = outcomes.filter((one) => one.half === half);
    for (const kind of [...new Set(own.map((one) => one.kind))].sort())
      print(
        half,
        kind,
        own.filter((one) => one.kind === kind),
      );
    print(
      half,
      'all answerable',
      own.filter(({ kind }) => kind !== 'unanswerable'),
    );
  }
  const times = outcomes.map(({ ms }) => ms).sort((a, b) => a - b);
  console.log(
    `\n${tables.size} tables; median ${(times[Math.floor(times.length / 2)] ?? 0).toFixed(1)} ms a question.`,
  );
}

function print(half: Half, kind: string, own: readonly { outcome: Outcome }[]): void {
  const share = (outcome: Outcome) =>
    (own.filter((one) => one.outcome === outcome).length / Math.max(1, own.length)).toFixed(2);
  console.log(`| ${half} | ${kind} | ${own.length} | ${share('right')} | ${share('wrong')} | ${share('refused')} |`);
}

function tell({ table, question }: Question, outcome: Outcome, said: unknown, expected: unknown): void {
  console.log(
    `${outcome} ${table}: ${question}\n    ${JSON.stringify(said).slice(0, 420)}\n    ${JSON.stringify(expected)?.slice(0, 120)}`,
  );
}

/** Every question; a line says its kind, itself and its SQL. */
export function labelledQuestions(): Question[] {
  let table = '';
  return ['questions-a.txt', 'questions-b.txt'].flatMap((file) =>
    readFileSync(new URL(file, import.meta.url), 'utf8')
      .split('\n')
      .flatMap((line): Question[] => {
        if (line.startsWith('# ')) table = line.slice(2).trim();
        const [, kind, question, sql] = /^(\w+)\|(.*?)\|(.+)$/.exec(line) ?? [];
        if (kind === undefined || question === undefined || sql === undefined) return [];
        return [{ table, kind, question, sql: sql === '-' ? null : sql }];
      }),
  );
}

async function load(connection: DuckDBConnection, table: Table): Promise<void> {
  const typeOf = ({ vector, type }: Table['columns'][number]) =>
    vector.kind === 'number' ? 'DOUBLE' : type === 'date' || type === 'datetime' ? 'DATE' : 'VARCHAR';
  await connection.run(
    `CREATE OR REPLACE TABLE t (${table.columns.map((column) => `"${column.name}" ${typeOf(column)}`).join(', ')})`,
  );
  const rows = Array.from(
    { length: rowCount(table) },
    (_, row) => `(${table.columns.map((column) => literal(cellText(column.vector, row), typeOf(column))).join(', ')})`,
  );
  for (let from = 0; from < rows.length; from += 500)
    await connection.run(`INSERT INTO t VALUES ${rows.slice(from, from + 500).join(', ')}`);
}

function literal(text: string | null, type: string): string {
  if (text === null) return 'NULL';
  if (type === 'DOUBLE') return text;
  return `'${(type === 'DATE' && text.length === 7 ? `${text}-01` : text.slice(0, type === 'DATE' ? 10 : undefined)).replaceAll("'", "''")}'`;
}

function asCell(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  const text = String(value);
  return typeof value === 'number' || typeof value === 'bigint' || /^-?\d+(\.\d+)?$/.test(text) ? Number(value) : text;
}

const key = (cell: Cell) =>
  typeof cell === 'number' || (cell !== null && /^-?\d+(\.\d+)?$/.test(cell))
    ? Number(cell).toPrecision(6)
    : String(cell);

/** Whether the columns that are expected stand among those of the answer, row for row in any order. */
function fits(answer: readonly (readonly Cell[])[], expected: readonly (readonly Cell[])[]): boolean {
  if (answer.length !== expected.length) return false;
  const width = answer[0]?.length ?? 0;
  const wanted = expected[0]?.length ?? 0;
  const choose = (taken: readonly number[]): boolean => {
    if (taken.length === wanted) {
      const lines = (rows: readonly (readonly Cell[])[], at: readonly number[]) =>
        rows.map((row) => at.map((i) => key(row[i] ?? null)).join('\0')).sort();
      const own = lines(answer, taken);
      return lines(expected, [...Array(wanted).keys()]).every((line, i) => line === own[i]);
    }
    return [...Array(width).keys()].some((i) => !taken.includes(i) && choose([...taken, i]));
  };
  return choose([]);
}
