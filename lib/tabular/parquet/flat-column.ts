import type { FileMetaData, ParquetParsers, parquetSchema } from 'hyparquet';
import { parquetHeader, readPage } from 'hyparquet/src/column.js';
import { convert, DEFAULT_PARSERS } from 'hyparquet/src/convert.js';
import { decompressPage, readDataPage, readDataPageV2 } from 'hyparquet/src/datapage.js';
import type { ColumnBuilder } from '@/lib/tabular/column-builder';

type SchemaTree = ReturnType<typeof parquetSchema>;
type Decoder = Parameters<typeof readPage>[2];
type Reader = Parameters<typeof parquetHeader>[0];
type PageHeader = ReturnType<typeof parquetHeader>;

/** How the cells of a column are decoded, and where they go. */
export interface CellReader {
  readonly isDecimal: boolean;
  readonly parsers: Partial<ParquetParsers>;
  setCell(builder: ColumnBuilder, row: number, value: unknown): void;
}

/** A dictionary of a column chunk: its entries and, once one was met, the code it has in the column; −1 is a missing one. */
interface Dictionary {
  readonly entries: ArrayLike<unknown>;
  readonly codes: Int32Array;
}
const NOT_MET = -2;

/** Whether every row has one value of the column, or none. */
export function isFlat({ element, children }: SchemaTree): boolean {
  return children.length === 0 && element.repetition_type !== 'REPEATED';
}

/**
 * Reads a flat column page by page straight into its builder. A value that a page takes from the dictionary is looked at once,
 * not once for each row: most columns of text are written that way.
 *
 * @returns the number of rows decoded
 * @throws Error when a page is not what it says it is
 */
export function readFlatColumn(
  bytes: Uint8Array,
  metadata: FileMetaData,
  [root, field]: readonly [SchemaTree, SchemaTree],
  compressors: Decoder['compressors'],
  reader: CellReader,
  builder: ColumnBuilder,
): number {
  const { name } = field.element;
  const target = { builder, setCell: reader.setCell, most: field.element.repetition_type === 'REQUIRED' ? 0 : 1 };
  let row = 0;
  for (const { columns } of metadata.row_groups) {
    const column = columns.find(({ meta_data }) => meta_data?.path_in_schema[0] === name)?.meta_data;
    if (column === undefined) throw new Error('A row group does not have the column.');
    const decoder: Decoder = {
      ...column,
      pathInSchema: column.path_in_schema,
      element: field.element,
      schemaPath: [root, field],
      parsers: { ...DEFAULT_PARSERS, ...reader.parsers },
      compressors,
      utf8: false,
    };
    const { dictionary_page_offset: first, data_page_offset: data } = column;
    const start = Number(first !== undefined && first > 0n && first < data ? first : data);
    const size = Number(column.total_compressed_size);
    row = readChunk(
      { view: new DataView(bytes.buffer, bytes.byteOffset + start, size), offset: 0 },
      decoder,
      row,
      target,
    );
  }
  return row;
}

interface Target {
  readonly builder: ColumnBuilder;
  readonly setCell: CellReader['setCell'];
  /** The definition level of a cell that is not missing. */
  readonly most: number;
}

function readChunk(reader: Reader, decoder: Decoder, firstRow: number, target: Target): number {
  let row = firstRow;
  let dictionary: Dictionary | undefined;
  while (reader.offset < reader.view.byteLength - 1) {
    const header = parquetHeader(reader);
    if (header.type === 'DATA_PAGE' || header.type === 'DATA_PAGE_V2') {
      row = setPage(dataPage(reader, header, decoder), decoder, dictionary, row, target);
      continue;
    }
    const { data } = readPage(reader, header, decoder, undefined, undefined, 0);
    const entries = convert(data ?? [], decoder);
    dictionary = { entries, codes: new Int32Array(entries.length).fill(NOT_MET) };
  }
  return row;
}

interface Page {
  readonly rows: number;
  /** Empty where no cell is missing. */
  readonly levels: ArrayLike<number>;
  /** Of the cells that are not missing; places in the dictionary where it is one of those. */
  readonly values: Parameters<typeof convert>[0];
  readonly isFromDictionary: boolean;
}

function dataPage(reader: Reader, header: PageHeader, decoder: Decoder): Page {
  const { buffer, byteOffset } = reader.view;
  const packed = new Uint8Array(buffer, byteOffset + reader.offset, header.compressed_page_size);
  reader.offset += header.compressed_page_size;
  const version1 = header.data_page_header;
  const described = version1 ?? header.data_page_header_v2;
  if (described === undefined) throw new Error('A page says nothing of itself.');
  const { definitionLevels, dataPage } =
    version1 === undefined
      ? readDataPageV2(packed, header, decoder)
      : readDataPage(
          decompressPage(packed, Number(header.uncompressed_page_size), decoder.codec, decoder.compressors),
          version1,
          decoder,
        );
  return {
    rows: described.num_values,
    levels: definitionLevels ?? [],
    values: dataPage,
    isFromDictionary: described.encoding.endsWith('_DICTIONARY'),
  };
}

function setPage(page: Page, decoder: Decoder, dictionary: Dictionary | undefined, firstRow: number, target: Target) {
  if (!page.isFromDictionary) setValues(page, convert(page.values, decoder), firstRow, target);
  else if (dictionary === undefined) throw new Error('A page refers to a dictionary that is not there.');
  else setEntries(page, dictionary, firstRow, target);
  return firstRow + page.rows;
}

function setValues({ rows, levels }: Page, values: ArrayLike<unknown>, firstRow: number, target: Target): void {
  const { builder, setCell, most } = target;
  const isWhole = levels.length === 0;
  let next = 0;
  for (let i = 0; i < rows; i++) if (isWhole || levels[i] === most) setCell(builder, firstRow + i, values[next++]);
}

function setEntries({ rows, levels, values }: Page, dictionary: Dictionary, firstRow: number, target: Target): void {
  const { builder, setCell, most } = target;
  const { entries, codes } = dictionary;
  const isWhole = levels.length === 0;
  let next = 0;
  for (let i = 0; i < rows; i++) {
    if (!isWhole && levels[i] !== most) continue;
    const place = Number(values[next++]);
    let code = codes[place];
    if (code === undefined) throw new Error('A page refers to an entry that its dictionary does not have.');
    if (code === NOT_MET) {
      const entry = entries[place];
      if (typeof entry !== 'string') {
        setCell(builder, firstRow + i, entry);
        continue;
      }
      code = builder.codeOf(entry);
      codes[place] = code;
    }
    builder.setCode(firstRow + i, code);
  }
}
