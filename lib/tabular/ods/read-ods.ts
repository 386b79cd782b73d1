import { AppError } from '@/lib/errors';
import { collectBytes } from '@/lib/tabular/collect';
import type { RowFacts } from '@/lib/tabular/records/aside';
import type { Table } from '@/lib/tabular/table';
import { DEFAULT_LIMITS, OfficePackage, type UnzipLimits } from '@/lib/tabular/xlsx/package';
import { emptySheet, readSheets, type SheetOptions, type SheetReading } from '@/lib/tabular/xlsx/sheets';
import { parseXml } from '@/lib/tabular/xlsx/xml';
import { readOdsSheets } from './content';

/** How an OpenDocument spreadsheet was read. */
export type OdsReading = SheetReading<'ods'>;

const CONTENT = 'content.xml';
const MANIFEST = 'META-INF/manifest.xml';

/**
 * Reads one table of an OpenDocument spreadsheet, as a workbook of Excel is read: dates and times as ISO text, percentages as the
 * sheet shows them, formulas by the value they had, errors as missing cells.
 *
 * @throws AppError as `readXlsx`
 */
export async function readOds(
  chunks: AsyncIterable<Uint8Array>,
  options: SheetOptions = {},
  limits: UnzipLimits = DEFAULT_LIMITS,
): Promise<{ table: Table; reading: OdsReading; rows: RowFacts }> {
  const archive = await OfficePackage.open(await collectBytes(chunks), limits);
  if (await isEncrypted(archive)) {
    throw new AppError('unreadable_file', 'The spreadsheet is protected with a password. Save it without one.');
  }
  const sheets = await readOdsSheets(archive.text(CONTENT), () => emptySheet(options));
  if (sheets.length === 0) throw new AppError('unreadable_file', 'The spreadsheet has no sheet with cells.');
  return readSheets(
    'ods',
    sheets.map(({ name, hidden, ...content }) => ({ name, hidden, read: async () => content })),
    options,
  );
}

async function isEncrypted(archive: OfficePackage): Promise<boolean> {
  let found = false;
  if (!archive.has(MANIFEST)) return found;
  await parseXml(archive.text(MANIFEST), {
    open: (element) => {
      found ||= element === 'encryption-data';
    },
  });
  return found;
}
