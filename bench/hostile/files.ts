import { createHash } from 'node:crypto';
import { PassThrough, Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { createGzip } from 'node:zlib';
import * as arrow from '@uwdata/flechette';
import yazl from 'yazl';
import type { FileType } from '@/lib/tabular/file-type';
import { parquetOfNothing } from './parquet';

/** A small file that stands for far more than its size. */
export interface HostileFile {
  readonly id: string;
  /** What it does, for the reader of the figures. */
  readonly about: string;
  readonly fileType: FileType;
  make(): Promise<Buffer> | Buffer;
}

const MEGABYTE = 1024 ** 2;

/**
 * So many bytes of one piece over and over. Now and then a comment that cannot be packed, so that they pack less well than what is
 * refused for its density alone.
 */
function* repeated(piece: string, bytes: number, comment?: (noise: string) => string): Generator<Buffer> {
  const block = Buffer.from(piece.repeat(Math.floor(MEGABYTE / piece.length)));
  for (let at = 0, turn = 0; at < bytes; at += block.length, turn++) {
    yield block;
    if (comment === undefined) continue;
    const noise = Array.from({ length: 170 }, (_, i) => createHash('sha256').update(`${turn} ${i}`).digest('hex'));
    yield Buffer.from(comment(noise.join('')));
  }
}

async function zipOf(parts: Readonly<Record<string, string | Iterable<Buffer>>>): Promise<Buffer> {
  const zip = new yazl.ZipFile();
  for (const [name, content] of Object.entries(parts)) {
    if (typeof content === 'string') zip.addBuffer(Buffer.from(content), name);
    else zip.addReadStream(Readable.from(content), name);
  }
  zip.end();
  return buffer(zip.outputStream.pipe(new PassThrough()));
}

const gzipOf = (content: Iterable<Buffer>): Promise<Buffer> => buffer(Readable.from(content).pipe(createGzip()));

const noted = (noise: string): string => `<!--${noise}-->`;

function workbook(sheet: Iterable<Buffer>, strings?: Iterable<Buffer>): Promise<Buffer> {
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
  const relations = (content: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`;
  return zipOf({
    '_rels/.rels': relations(relation('r1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml':
      '<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': relations(
      relation('r1', 'worksheet', 'worksheets/sheet1.xml') + relation('r2', 'sharedStrings', 'sharedStrings.xml'),
    ),
    'xl/worksheets/sheet1.xml': sheet,
    ...(strings && { 'xl/sharedStrings.xml': strings }),
  });
}

function* within(before: string, content: Iterable<Buffer>, after: string): Generator<Buffer> {
  yield Buffer.from(before);
  yield* content;
  yield Buffer.from(after);
}

const sheetOf = (row: string, bytes: number, head = '') =>
  within(`<worksheet><sheetData>${head}`, repeated(row, bytes, noted), '</sheetData></worksheet>');

const odsOf = (rows: string): Promise<Buffer> =>
  zipOf({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml': `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet><table:table table:name="S">${rows}</table:table></office:spreadsheet></office:body></office:document-content>`,
  });

const odsCell = (repeats: number): string =>
  `<table:table-cell office:value-type="float" office:value="7" table:number-columns-repeated="${repeats}"><text:p>7</text:p></table:table-cell>`;

/** Zstandard frames of blocks that repeat one byte 128 kB long, four bytes each. */
function zstdOf(byte: number, blocks: number): Buffer {
  const SIZE = 128 * 1024;
  const head = Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x00, 0x58]);
  const body = Array.from({ length: blocks }, (_, i) => {
    const header = (i === blocks - 1 ? 1 : 0) | (1 << 1) | (SIZE << 3);
    return Buffer.from([header & 255, (header >> 8) & 255, (header >> 16) & 255, byte]);
  });
  return Buffer.concat([head, ...body]);
}

/** The attacks that reading is measured against, each made anew from its description. */
export const HOSTILE_FILES: readonly HostileFile[] = [
  {
    id: 'xlsx-rows',
    about: 'XLSX: 1 GB of rows without a number and without cells',
    fileType: 'xlsx',
    make: () => workbook(sheetOf('<row></row>', 1000 * MEGABYTE, '<row><c><v>1</v></c><c><v>2</v></c></row>')),
  },
  {
    id: 'xlsx-empty-cells',
    about: 'XLSX: 1 GB of rows whose cells hold nothing',
    fileType: 'xlsx',
    make: () => workbook(sheetOf('<row><c><v></v></c><c/></row>', 1000 * MEGABYTE)),
  },
  {
    id: 'xlsx-one-row',
    about: 'XLSX: 1 GB of cells in a single row',
    fileType: 'xlsx',
    make: () =>
      workbook(
        within(
          '<worksheet><sheetData><row>',
          repeated('<c/>', 1000 * MEGABYTE, noted),
          '</row></sheetData></worksheet>',
        ),
      ),
  },
  {
    id: 'xlsx-merges',
    about: 'XLSX: 1 GB of merged ranges',
    fileType: 'xlsx',
    make: () =>
      workbook(
        within(
          '<worksheet><sheetData><row><c><v>1</v></c></row></sheetData><mergeCells>',
          repeated('<mergeCell ref="A1:B2"/>', 1000 * MEGABYTE, noted),
          '</mergeCells></worksheet>',
        ),
      ),
  },
  {
    id: 'xlsx-strings',
    about: 'XLSX: 1 GB of shared texts',
    fileType: 'xlsx',
    make: () =>
      workbook(
        within('<worksheet><sheetData>', [Buffer.from('<row><c><v>1</v></c></row>')], '</sheetData></worksheet>'),
        within('<sst>', repeated('<si><t>a</t></si>', 1000 * MEGABYTE, noted), '</sst>'),
      ),
  },
  {
    id: 'xlsx-values',
    about: 'XLSX: 1,000,000 rows of a hundred numbers each',
    fileType: 'xlsx',
    make: () => workbook(sheetOf(`<row>${'<c><v>7</v></c>'.repeat(100)}</row>`, 1000 * MEGABYTE)),
  },
  {
    id: 'parquet-rows',
    about: 'Parquet: 60,000,000 rows of nothing',
    fileType: 'parquet',
    make: () =>
      parquetOfNothing(
        1,
        Array.from({ length: 6_000 }, () => 10_000),
      ),
  },
  {
    id: 'parquet-most',
    about: 'Parquet: as many rows of nothing as are taken',
    fileType: 'parquet',
    make: () =>
      parquetOfNothing(
        3,
        Array.from({ length: 3_000 }, () => 10_000),
      ),
  },
  {
    id: 'parquet-lie',
    about: 'Parquet: 10 rows by the footer, 99,000,000 in the pages',
    fileType: 'parquet',
    make: () => parquetOfNothing(1, [99_000_000], 10),
  },
  { id: 'json-brackets', about: 'JSON: 1 MB of [', fileType: 'json', make: () => Buffer.alloc(MEGABYTE, '[') },
  {
    id: 'json-nulls',
    about: 'JSON: 50 MB of null',
    fileType: 'json',
    make: () => Buffer.concat([Buffer.from('['), Buffer.from('null,'.repeat(10 * MEGABYTE)), Buffer.from('null]')]),
  },
  {
    id: 'json-lists',
    about: 'JSON: 20 MB of empty lists in one cell',
    fileType: 'json',
    make: () => Buffer.from(`[{"a":[${'[],'.repeat(7 * MEGABYTE)}[]]}]`),
  },
  {
    id: 'gz-dense',
    about: 'gzip: 1 GB of a single letter',
    fileType: 'gz',
    make: () => gzipOf(repeated('a', 1000 * MEGABYTE)),
  },
  {
    id: 'gz-rows',
    about: 'gzip: 1 GB of rows of one digit',
    fileType: 'gz',
    make: () => gzipOf(repeated('1\n', 1000 * MEGABYTE, (noise) => `${noise}\n`)),
  },
  {
    id: 'gz-line',
    about: 'gzip: 1 GB that is one line of delimiters',
    fileType: 'gz',
    make: () => gzipOf(repeated(',', 1000 * MEGABYTE, (noise) => noise)),
  },
  {
    id: 'zip-rows',
    about: 'ZIP: 1 GB of rows of one digit',
    fileType: 'zip',
    make: () => zipOf({ 'a.csv': repeated('1,2\n', 1000 * MEGABYTE, (noise) => `${noise},1\n`) }),
  },
  { id: 'zst-run', about: 'Zstandard: 1 GB of a single letter', fileType: 'zst', make: () => zstdOf(97, 8_000) },
  {
    id: 'ods-cells',
    about: 'ODS: one row of 16,000 cells, repeated a million times',
    fileType: 'ods',
    make: () => odsOf(`<table:table-row table:number-rows-repeated="1000000">${odsCell(16_000)}</table:table-row>`),
  },
  {
    id: 'ods-rows',
    about: 'ODS: one cell, repeated in 19,000,000 rows',
    fileType: 'ods',
    make: () => odsOf(`<table:table-row table:number-rows-repeated="19000000">${odsCell(1)}</table:table-row>`),
  },
  {
    id: 'ods-columns',
    about: 'ODS: a hidden column said to repeat a thousand million times',
    fileType: 'ods',
    make: () =>
      odsOf(
        `<table:table-column table:visibility="collapse" table:number-columns-repeated="1000000000"/><table:table-row>${odsCell(2)}</table:table-row>`,
      ),
  },
  {
    id: 'arrow-nothing',
    about: 'Arrow: 99,000,000 rows of a column that has no buffers',
    fileType: 'arrow',
    make: () => arrowOfNothing(),
  },
];

/** A file of ten missing cells whose batch says that it holds 99,000,000. */
function arrowOfNothing(): Buffer {
  const ROWS = 1_234_567;
  const table = arrow.tableFromArrays({ a: new Array(ROWS).fill(null) }, { types: { a: arrow.nullType() } });
  const bytes = arrow.tableToIPC(table, { format: 'stream' });
  if (bytes === null) throw new Error('Nothing was written.');
  const file = Buffer.from(bytes);
  // The number of rows stands in the batch and in its one node.
  const [honest, lie] = [ROWS, 99_000_000].map((rows) => {
    const word = Buffer.alloc(8);
    word.writeBigInt64LE(BigInt(rows));
    return word;
  });
  for (let at = file.indexOf(honest ?? ''); at >= 0; at = file.indexOf(honest ?? '', at + 8)) file.set(lie ?? [], at);
  return file;
}
