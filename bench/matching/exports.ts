import { createHash } from 'node:crypto';
import { defaultRecipe } from '@/lib/cleaning/default-recipe';
import { runOperations } from '@/lib/cleaning/recipe';
import { tableFromRows } from '@/lib/tabular/columns';
import { inferTypes } from '@/lib/tabular/infer';
import type { Table } from '@/lib/tabular/table';
import { BUSINESS } from './exports-business';
import { OTHER } from './exports-other';
import { columnCells, type Habit } from './values';

interface Line {
  readonly first: string;
  readonly second: string;
  readonly specs: readonly [string, string];
  readonly seed: number;
}

/** Two exports of one thing, cleaned, and which of their headers belong together. */
export interface LabelledExports {
  readonly name: string;
  readonly first: Table;
  readonly second: Table;
  /** First header → second header. */
  readonly truth: ReadonlyMap<string, string>;
}

const ROWS = [160, 120] as const;
/** One in so many columns is left out of the second export, so that its counterpart has none. */
const LEFT_OUT = 12;

/** All labelled exports, made anew and always the same. */
export function labelledExports(): LabelledExports[] {
  return `${BUSINESS}\n${OTHER}`.split(/^## /m).slice(1).map(read);
}

function read(text: string): LabelledExports {
  const [heading = '', ...rest] = text.split('\n');
  const [name = '', firstHabit = '', secondHabit = '', order = ''] = heading.split('|').map((part) => part.trim());
  const lines = rest.filter((line) => line.includes('=>')).map((line) => lineOf(name, line));
  const first = lines.filter((line) => line.first !== '');
  const second = lines.filter((line) => line.second !== '' && (line.first === '' || line.seed % LEFT_OUT !== 0));
  if (order === 'shuffled') second.sort((a, b) => a.seed - b.seed);
  return {
    name,
    first: tableOf(first, 0, firstHabit as Habit),
    second: tableOf(second, 1, secondHabit as Habit),
    truth: new Map(second.flatMap((line) => (line.first === '' ? [] : [[line.first, line.second]]))),
  };
}

function lineOf(name: string, line: string): Line {
  const [headers = '', spec = '', other = spec] = line.split('::').map((part) => part.trim());
  const [first = '', second = ''] = headers.split('=>').map((part) => part.trim());
  return {
    first,
    second,
    specs: [spec, other],
    seed: createHash('sha256').update(`${name} ${headers}`).digest().readUInt16BE(0),
  };
}

function tableOf(lines: readonly Line[], turn: 0 | 1, habit: Habit): Table {
  const rows = ROWS[turn];
  const cells = lines.map(({ specs, seed }) => columnCells(specs[turn], rows, habit, turn, seed));
  const table = tableFromRows(
    lines.map((line) => (turn === 0 ? line.first : line.second)),
    Array.from({ length: rows }, (_, row) => cells.map((column) => column[row] ?? null)),
  );
  return runOperations(inferTypes(table), defaultRecipe({ preset: 'careful' })).table;
}
