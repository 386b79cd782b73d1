import { AppError } from '@/lib/errors';
import { buildTable, ColumnBuilder, checkTableSize } from '@/lib/tabular/column-builder';
import { findHeader } from '@/lib/tabular/header/find-header';
import type { Table } from '@/lib/tabular/table';
import { isObject, type RawArray, type RawObject, type RawValue, textOf, toJsonText } from './values';

/** A place in the nested objects: the column of its plain values, and the places below it. */
interface Node {
  path: string;
  column?: ColumnBuilder;
  children?: Map<string, Node>;
}

/** Rows that each have a key of their own make a table large; it is refused before it takes the memory. */
const ROWS_BETWEEN_CHECKS = 256;

/** Lists by which it is judged whether the first of them is a header. */
const JUDGED_LISTS = 64;
const VALUE = 'value';

/**
 * Lays JSON values out as rows. Objects: nested ones become columns `a.b`, lists become JSON text, columns stand in
 * order of first appearance, a key that is absent or null leaves the cell missing. Lists: the first is the header, when it is
 * one. Anything else stands in a column called `value`.
 */
export class JsonRows {
  private readonly root: Node = { path: '' };
  private readonly columns: { builder: ColumnBuilder; node?: Node }[] = [];
  private mode: 'objects' | 'lists' | undefined;
  /** The first lists, until it is known whether they have a header. */
  private waiting: RawArray[] | undefined;
  private loose: ColumnBuilder | undefined;
  private count = 0;
  private values = 0;

  /** Rows that are null. */
  nulls = 0;
  /** Whether the first list named the columns. */
  hasHeader = false;

  /** The number of rows so far. */
  get rowCount(): number {
    return this.count;
  }

  get rowsAre(): 'objects' | 'lists' | 'values' {
    return this.mode ?? (this.values > 0 ? 'values' : 'objects');
  }

  /** Rows that are lone values among objects. */
  get strays(): number {
    return this.mode === 'objects' ? this.values : 0;
  }

  /**
   * @param value one item
   * @param place what to call it in a message, such as `Item 3` or `Line 3`
   * @throws AppError `unreadable_file` when the item is no row of a table whose rows are lists
   */
  add(value: RawValue, place: string): void {
    if (this.count % ROWS_BETWEEN_CHECKS === 0) checkTableSize(this.columns.length, this.count);
    if (value === null) {
      this.flush();
      this.nulls++;
      this.count++;
    } else if (isObject(value) && this.mode !== 'lists') {
      this.mode = 'objects';
      this.addObject(value, this.root);
      this.count++;
    } else if (Array.isArray(value) && (this.mode === 'lists' || (this.mode === undefined && this.values === 0))) {
      this.addList(value);
    } else if (this.mode === 'lists') {
      throw new AppError(
        'unreadable_file',
        `${place} is ${kindOf(value)} where a list like the ones before it was expected.`,
      );
    } else {
      this.loose ??= this.newColumn(VALUE);
      setCell(this.loose, this.count, value);
      this.values++;
      this.count++;
    }
  }

  /** A row that stands under a key in an object. */
  addMember(value: RawValue, key: string): void {
    const column = this.columns[0]?.builder ?? this.newColumn('key');
    column.setText(this.count, key);
    this.add(value, `“${key}”`);
  }

  /** An object whose members are the columns, each a list of its cells. */
  addColumns(columns: RawObject): void {
    for (const key in columns) {
      const cells = columns[key];
      const builder = this.newColumn(key.slice(1));
      if (!Array.isArray(cells)) continue;
      for (let row = 0; row < cells.length; row++) setCell(builder, row, cells[row] ?? null);
      this.count = Math.max(this.count, cells.length);
    }
    checkTableSize(this.columns.length, this.count);
  }

  build(): Table {
    this.flush();
    // A key that was null here and an object there has its values in the columns of the object.
    const kept = this.columns.filter(({ builder, node }) => builder.rows > 0 || node?.children === undefined);
    return buildTable(
      kept.map(({ builder }) => builder),
      this.count,
    );
  }

  private addObject(object: RawObject, node: Node): void {
    node.children ??= new Map();
    for (const key in object) {
      const value = object[key];
      if (value === undefined) continue;
      let child = node.children.get(key);
      if (child === undefined) {
        child = { path: node.path === '' ? key.slice(1) : `${node.path}.${key.slice(1)}` };
        node.children.set(key, child);
      }
      if (isObject(value) && !isEmpty(value)) {
        this.addObject(value, child);
      } else {
        child.column ??= this.newColumn(child.path, child);
        setCell(child.column, this.count, value);
      }
    }
  }

  private addList(list: RawArray): void {
    if (this.mode === undefined) {
      this.mode = 'lists';
      this.waiting = [];
    }
    if (this.waiting === undefined) {
      this.addCells(list);
    } else {
      this.waiting.push(list);
      if (this.waiting.length >= JUDGED_LISTS) this.flush();
    }
  }

  /** Decides whether the first of the lists that wait is a header, and adds them. */
  private flush(): void {
    const lists = this.waiting;
    this.waiting = undefined;
    if (lists === undefined) return;
    const [first = [], ...others] = lists;
    this.hasHeader = isHeaderList(first, others);
    if (this.hasHeader) for (const name of first) this.newColumn(name === null ? '' : cellText(name));
    for (const list of this.hasHeader ? others : lists) this.addCells(list);
  }

  private addCells(list: RawArray): void {
    for (let i = 0; i < list.length; i++) {
      const builder = this.columns[i]?.builder ?? this.newColumn(this.hasHeader ? '' : `column_${i + 1}`);
      setCell(builder, this.count, list[i] ?? null);
    }
    this.count++;
  }

  private newColumn(name: string, node?: Node): ColumnBuilder {
    const builder = new ColumnBuilder(name);
    this.columns.push({ builder, node });
    checkTableSize(this.columns.length, this.count);
    return builder;
  }
}

/** Names are texts, no two alike; whether they are not values like those below is judged as in a table of text. */
function isHeaderList(first: RawArray, others: readonly RawArray[]): boolean {
  const isText = (value: RawValue) => value === null || (typeof value === 'string' && textOf(value) === value);
  const areNames = first.every(isText) && first.some((value) => value !== null);
  if (areNames && others.some((list) => !list.every(isText))) return true;
  const texts = [first, ...others].map((list) => list.map((value) => (value === null ? '' : cellText(value))));
  return findHeader(texts, first.length).rows > 0;
}

function isEmpty(object: RawObject): boolean {
  for (const _ in object) return false;
  return true;
}

function setCell(column: ColumnBuilder, row: number, value: RawValue): void {
  if (typeof value === 'number') column.setNumber(row, value);
  else if (value !== null) column.setText(row, cellText(value));
}

/** Text of a cell: strings and numbers as written, `true` and `false`, anything nested as JSON. */
function cellText(value: RawValue): string {
  return typeof value === 'string' ? textOf(value) : toJsonText(value);
}

/** What a value is, in a sentence. */
export function kindOf(value: RawValue): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  return typeof value === 'string' && !value.startsWith('\0')
    ? 'a text'
    : `a ${typeof value === 'boolean' ? 'boolean' : 'number'}`;
}
