import { AppError } from '@/lib/errors';
import { buildTable, ColumnBuilder, checkTableSize } from '@/lib/tabular/column-builder';
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

/**
 * Lays JSON values out as rows. Objects: nested ones become columns `a.b`, lists become JSON text, columns stand in
 * order of first appearance, a key that is absent or null leaves the cell missing. Lists: the first is the header.
 */
export class JsonRows {
  private readonly root: Node = { path: '' };
  private readonly columns: { builder: ColumnBuilder; node?: Node }[] = [];
  private header: RawArray | undefined;
  private count = 0;

  /** The number of rows so far. */
  get rowCount(): number {
    return this.count;
  }

  /** Whether rows are lists under a header list, instead of objects. */
  get ofLists(): boolean {
    return this.header !== undefined;
  }

  /**
   * @param value one item
   * @param place what to call it in a message, such as `Item 3` or `Line 3`
   * @throws AppError `unreadable_file` when the item is no row
   */
  add(value: RawValue, place: string): void {
    if (this.count % ROWS_BETWEEN_CHECKS === 0) checkTableSize(this.columns.length, this.count);
    if (isObject(value) && this.header === undefined) {
      this.addObject(value, this.root);
      this.count++;
    } else if (Array.isArray(value) && (this.header !== undefined || this.count === 0)) {
      this.addList(value);
    } else {
      const expected = this.header === undefined ? 'an object with named values' : 'a list like the ones before it';
      throw new AppError('unreadable_file', `${place} is ${kindOf(value)} where ${expected} was expected.`);
    }
  }

  build(): Table {
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
    if (this.header === undefined) {
      this.header = list;
      for (const name of list) this.newColumn(name === null ? '' : cellText(name));
      return;
    }
    for (let i = 0; i < list.length; i++) {
      const builder = this.columns[i]?.builder ?? this.newColumn('');
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

function kindOf(value: RawValue): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  return typeof value === 'string' && !value.startsWith('\0')
    ? 'a text'
    : `a ${typeof value === 'boolean' ? 'boolean' : 'number'}`;
}
