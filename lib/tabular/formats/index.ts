import type { SetAside } from '@/lib/tabular/records/aside';
import { arrow } from './arrow';
import { csv } from './csv';
import type { ArchiveReading, Format } from './format';
import { gz } from './gz';
import { json } from './json';
import { ndjson } from './ndjson';
import { ods } from './ods';
import { parquet } from './parquet';
import { tsv } from './tsv';
import { xlsx } from './xlsx';
import { zip } from './zip';
import { zst } from './zst';

/** Every kind of file there is, in the order people are told of them. Whatever lists formats derives from this. */
export const FORMATS = [
  csv,
  tsv,
  xlsx,
  ods,
  json,
  ndjson,
  parquet,
  arrow,
  gz,
  zst,
  zip,
] as const satisfies readonly Format[];

type AnyFormat = (typeof FORMATS)[number];
type Readable = Extract<AnyFormat, { read: unknown }>;
type Archive = Extract<AnyFormat, { unpack: unknown }>;
type Writable = Extract<AnyFormat, { write: unknown }>;

/** The kinds of file RefineX reads. */
export type FileType = (Readable | Archive)['id'];
/** The kinds of file a table can be exported as. */
export type ExportFormat = Writable['id'];

/** What was decided about reading a file, kept with the job and shown. Plain JSON. */
export type Reading = Awaited<ReturnType<NonNullable<Readable['read']>>>['reading'] & {
  /** What was read and is no record. Absent where every row is one, and in accounts from before it was looked for. */
  set_aside?: SetAside;
  /** The file does not name its columns: `column_1`, `column_2`, … are names it was given here. */
  made_up_names?: boolean;
  /** Where the file was taken from, when it came in an archive. */
  archive?: ArchiveReading;
};

// In a browser the functions are absent, but not their names.
const isUploaded = (format: AnyFormat): format is Readable | Archive => 'read' in format || 'unpack' in format;
const isWritable = (format: AnyFormat): format is Writable => 'write' in format;

const READ_FORMATS: readonly (Readable | Archive)[] = FORMATS.filter(isUploaded);
const WRITTEN_FORMATS: readonly Writable[] = FORMATS.filter(isWritable);

export const FILE_TYPES: readonly FileType[] = READ_FORMATS.map(({ id }) => id);
export const EXPORT_FORMATS: readonly ExportFormat[] = WRITTEN_FORMATS.map(({ id }) => id);

const BY_ID: ReadonlyMap<string, Format> = new Map(FORMATS.map((format) => [format.id, format]));

/** The format of this id. @throws RangeError when there is none */
export function formatOf(id: FileType | ExportFormat): Format {
  const format = BY_ID.get(id);
  if (format === undefined) throw new RangeError(`There is no format ${id}.`);
  return format;
}

/** The format whose files may end like this; the extension without its dot, in lower case. */
export function formatByExtension(extension: string): Readable | Archive | undefined {
  return READ_FORMATS.find(({ extensions }) => (extensions as readonly string[]).includes(extension));
}

/** The format whose files begin like this, when there is no doubt: of a workbook, which is a ZIP archive too, the workbook. */
export function formatByContent(head: Uint8Array): Readable | Archive | undefined {
  return READ_FORMATS.find(({ content }) => content.kind === 'binary' && content.match(head) === 'sure');
}

/** What is accepted, for people: `CSV, TSV, XLSX, JSON, NDJSON or Parquet`. */
export const ACCEPTED_NAMES = READ_FORMATS.map(({ name }) => name)
  .join(', ')
  .replace(/, (?=[^,]*$)/, ' or ');

/** What is accepted, for the dialog that chooses files: `.csv`, … */
export const ACCEPTED_EXTENSIONS: readonly string[] = READ_FORMATS.flatMap(({ extensions }) =>
  extensions.map((extension) => `.${extension}`),
);
