import { AppError } from '@/lib/errors';
import { collectBytes } from '@/lib/tabular/collect';
import type { RowFacts } from '@/lib/tabular/records/aside';
import type { Table } from '@/lib/tabular/table';
import { readNumberFormats } from './number-formats';
import { DEFAULT_LIMITS, OfficePackage, type UnzipLimits } from './package';
import { parseRange } from './references';
import { readSharedStrings } from './shared-strings';
import { type CellContext, readSheet } from './sheet';
import { emptySheet, readSheets, type SheetOptions, type SheetReading } from './sheets';
import { readWorkbook } from './workbook';

/** What a person may decide about reading a workbook. */
export type XlsxOptions = SheetOptions;

/** How a workbook was read. */
export type XlsxReading = SheetReading<'xlsx'>;

/**
 * Reads one table of an Excel workbook.
 *
 * Dates become ISO text by the cell's number format, formulas their last value, rich text its words, errors missing
 * cells that the reading counts. A column of numbers that are all formatted in one currency has it as its unit.
 *
 * @throws AppError `unreadable_file` for an archive that unpacks beyond `limits`, a sheet that does not exist, and a
 * workbook without a sheet; `empty_file` when no sheet has a cell; `invalid_input` for a header row that cannot be
 */
export async function readXlsx(
  chunks: AsyncIterable<Uint8Array>,
  options: XlsxOptions = {},
  limits: UnzipLimits = DEFAULT_LIMITS,
): Promise<{ table: Table; reading: XlsxReading; rows: RowFacts }> {
  const archive = await OfficePackage.open(await collectBytes(chunks), limits);
  const workbook = await readWorkbook(archive);
  if (workbook.sheets.length === 0) throw new AppError('unreadable_file', 'The workbook has no sheet with cells.');
  const context: CellContext = {
    sharedStrings: await readSharedStrings(archive, workbook.sharedStringsPart),
    formats: await readNumberFormats(archive, workbook.stylesPart),
    date1904: workbook.date1904,
  };
  return readSheets(
    'xlsx',
    workbook.sheets.map(({ name, hidden, part }) => ({
      name,
      hidden,
      read: async () => {
        const cells = emptySheet(options);
        return { cells, facts: await readSheet(archive, part, context, cells) };
      },
      dimension: () => readDimension(archive, part),
    })),
    options,
  );
}

/** The size a sheet states in its first lines, if it does; a lone cell is what empty sheets state. */
async function readDimension(
  archive: OfficePackage,
  part: string,
): Promise<{ rows: number; columns: number } | undefined> {
  let head = '';
  for await (const piece of archive.text(part)) {
    head += piece;
    if (head.includes('sheetData') || head.length > 65_536) break;
  }
  const range = parseRange(/<(?:\w+:)?dimension\s[^>]*ref="([^"]+)"/.exec(head)?.[1]);
  if (range === undefined || (range.top === range.bottom && range.left === range.right)) return undefined;
  return { rows: range.bottom - range.top + 1, columns: range.right + 1 };
}
