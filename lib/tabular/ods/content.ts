import { AppError } from '@/lib/errors';
import { MAX_COLUMN, MOST_SHEETS } from '@/lib/tabular/xlsx/limits';
import { tooDense } from '@/lib/tabular/xlsx/package';
import { type CellSink, keepMerge, requireRow, type SheetFacts } from '@/lib/tabular/xlsx/sheet';
import type { SheetTable } from '@/lib/tabular/xlsx/sheet-table';
import type { SheetContent } from '@/lib/tabular/xlsx/sheets';
import { parseXml } from '@/lib/tabular/xlsx/xml';
import { type OdsCell, odsCell } from './cell-value';

type Attributes = Readonly<Record<string, string>>;

/** Cells that are not written but said to repeat one that is. */
const MOST_REPEATED_CELLS = 20_000_000;
/** Elements inside a cell whose words are not the cell's. */
const ASIDE = new Set(['annotation', 'shape', 'frame', 'custom-shape', 'object', 'ruby-text']);

export interface OdsSheet extends SheetContent {
  name: string;
  hidden: boolean;
}

/**
 * Reads the sheets of a document, in the order of their tabs, in one pass. Cells and rows that are written once and repeated are
 * handed over as often as they occur; blank ones, which documents repeat to the end of the sheet, not at all.
 */
export async function readOdsSheets(content: AsyncIterable<string>, newSheet: () => SheetTable): Promise<OdsSheet[]> {
  const sheets: OdsSheet[] = [];
  const hiddenStyles = new Set<string>();
  let style = '';
  let depth = 0;
  let reader: SheetReader | undefined;
  await parseXml(content, {
    open: (element, attributes) => {
      if (element === 'table' && depth++ === 0) {
        const hidden = hiddenStyles.has(attributes['table:style-name'] ?? '');
        if (sheets.length >= MOST_SHEETS) throw tooDense('The spreadsheet');
        const cells = newSheet();
        reader = new SheetReader(cells);
        sheets.push({ name: attributes['table:name'] ?? '', hidden, cells, facts: reader.facts });
      } else if (depth === 1) reader?.open(element, attributes);
      else if (element === 'style') style = attributes['style:name'] ?? '';
      else if (element === 'table-properties' && attributes['table:display'] === 'false') hiddenStyles.add(style);
    },
    text: (piece) => {
      if (depth === 1) reader?.text(piece);
    },
    close: (element) => {
      if (element === 'table') depth--;
      else if (depth === 1) reader?.close(element);
    },
  });
  return sheets;
}

function count(attributes: Attributes, name: string): number {
  return Math.max(1, Number(attributes[name] ?? 1) || 1);
}

/** Follows the elements of one sheet. */
class SheetReader {
  readonly facts: SheetFacts = { merges: [], hiddenColumns: [], hiddenRows: 0, formulas: 0, uncalculated: 0 };
  private row = 0;
  private rowRepeats = 1;
  private cells: { column: number; repeats: number; cell: OdsCell }[] = [];
  private repeatedCells = 0;
  private column = 0;
  private definedColumns = 0;
  private cell: Attributes | undefined;
  private aside = 0;
  private paragraphs = 0;
  private inParagraph = false;
  private shown = '';

  constructor(private readonly sink: CellSink) {}

  open(element: string, attributes: Attributes): void {
    if (ASIDE.has(element)) this.aside++;
    else if (element === 'table-row') this.beginRow(attributes);
    else if (element === 'table-column') this.defineColumns(attributes);
    else if (element === 'table-cell' || element === 'covered-table-cell') {
      this.cell = attributes;
      this.shown = '';
      this.paragraphs = 0;
    } else if (this.cell !== undefined && this.aside === 0) {
      if (element === 'p') {
        this.inParagraph = true;
        if (this.paragraphs++ > 0) this.shown += '\n';
      } else if (element === 's') this.shown += ' '.repeat(Math.min(count(attributes, 'text:c'), 1000));
      else if (element === 'tab') this.shown += '\t';
      else if (element === 'line-break') this.shown += '\n';
    }
  }

  text(piece: string): void {
    if (this.inParagraph && this.aside === 0) this.shown += piece;
  }

  close(element: string): void {
    if (ASIDE.has(element)) this.aside--;
    else if (element === 'p' && this.aside === 0) this.inParagraph = false;
    else if (element === 'table-row') this.endRow();
    else if (element === 'table-cell' || element === 'covered-table-cell') this.endCell(element === 'table-cell');
  }

  private beginRow(attributes: Attributes): void {
    this.rowRepeats = count(attributes, 'table:number-rows-repeated');
    this.column = 0;
    const visibility = attributes['table:visibility'];
    if (visibility === 'collapse' || visibility === 'filter') this.facts.hiddenRows += this.rowRepeats;
  }

  private defineColumns(attributes: Attributes): void {
    const left = this.definedColumns;
    this.definedColumns += count(attributes, 'table:number-columns-repeated');
    if (attributes['table:visibility'] !== 'collapse' || this.facts.hiddenColumns.length > MAX_COLUMN) return;
    this.facts.hiddenColumns.push({ top: 0, bottom: 0, left, right: this.definedColumns - 1 });
  }

  /** Covered cells may hold something from before they were merged, which nobody sees. */
  private endCell(isSeen: boolean): void {
    const attributes = this.cell ?? {};
    this.cell = undefined;
    const repeats = count(attributes, 'table:number-columns-repeated');
    const found = odsCell(attributes, this.shown);
    if (attributes['table:formula'] !== undefined) {
      this.facts.formulas += repeats * this.rowRepeats;
      if (found === undefined && attributes['office:value-type'] === undefined) this.facts.uncalculated += repeats;
    }
    if (found !== undefined && isSeen) {
      // A filled cell that is said to repeat beyond the last column is a lie.
      if (this.column + repeats > MAX_COLUMN + 1)
        throw new Error(`Row ${this.row + 1} has a cell beyond the last column.`);
      this.cells.push({ column: this.column, repeats, cell: found });
    }
    const right = this.column + count(attributes, 'table:number-columns-spanned') - 1;
    const bottom = this.row + count(attributes, 'table:number-rows-spanned') - 1;
    if (right > this.column || bottom > this.row) {
      keepMerge(this.facts, { top: this.row, left: this.column, bottom, right });
    }
    this.column += repeats;
  }

  private endRow(): void {
    const width = this.cells.reduce((sum, { repeats }) => sum + repeats, 0);
    this.repeatedCells += width * this.rowRepeats - this.cells.length;
    if (this.repeatedCells > MOST_REPEATED_CELLS) {
      throw new AppError('unreadable_file', 'The spreadsheet repeats its cells more often than can be processed.');
    }
    if (width > 0) requireRow(this.row + this.rowRepeats - 1);
    for (let i = 0; width > 0 && i < this.rowRepeats; i++) {
      for (const { column, repeats, cell } of this.cells) {
        for (let j = 0; j < repeats; j++) this.emit(this.row + i, column + j, cell);
      }
    }
    this.row += this.rowRepeats;
    this.cells = [];
  }

  private emit(row: number, column: number, cell: OdsCell): void {
    if (cell.kind === 'number') this.sink.number(row, column, cell.value, cell.unit);
    else if (cell.kind === 'text') this.sink.text(row, column, cell.value, cell.isWords);
    else this.sink.error(row, column, cell.value);
  }
}
