import type { ReadingOptions } from '@/lib/tabular/reading-options';
import type { RowFacts } from '@/lib/tabular/records/aside';
import type { Table } from '@/lib/tabular/table';

/** Bytes of a file. `open` gives them from the start, and may be called more than once. */
export interface FileBytes {
  open(): AsyncIterable<Uint8Array>;
  /** Unknown of what is unpacked while it is read. */
  sizeBytes?: number;
  /** What its owner calls it, where that is known. */
  name?: string;
}

/** What the account of every reading holds, whatever the format. Plain JSON. */
export interface BaseReading {
  format: string;
  /** Everything worth knowing, in sentences for a person. */
  notes: string[];
  row_count: number;
  column_count: number;
}

/** What an archive was, and what was taken out of it. Plain JSON. */
export interface ArchiveReading {
  format: string;
  /** The file inside that was read, null where the archive does not name it. */
  entry: string | null;
  /** All files inside that may hold a table. */
  entries: string[];
}

/** The file inside an archive that is read. */
export interface Unpacked {
  file: FileBytes;
  archive: ArchiveReading;
}

export interface ExportOptions {
  /** Text formats only: put a `'` before texts a spreadsheet would run as a formula. XLSX never writes formulas. */
  escapeFormulas?: boolean;
  /** XLSX only; by default `Data`. */
  sheetName?: string;
  /** CSV only, as other formats name their columns one by one; false: no header row. */
  header?: boolean;
  /** `original`: columns are called as in the file they came from, where they did; by default by their current names. */
  headers?: 'current' | 'original';
}

/** How sure the first bytes are: `possible` needs the name to say the same. */
export type Match = 'sure' | 'possible' | 'no';

/** What a file of the format holds, by which it is told from others. */
export type Content =
  | { readonly kind: 'delimited' | 'json' }
  | {
      readonly kind: 'binary';
      /** Completes the sentence "the file looks like …". */
      readonly looksLike: string;
      match(head: Uint8Array): Match;
      /** What to do about a file that has the name but another content, where more can be said than what it looks like. */
      advise?(head: Uint8Array): string | undefined;
    };

/**
 * Whether a file inside an archive is of a kind that is read; `head` is undefined where it cannot be looked at. Given to archives,
 * which are formats themselves and so do not know what formats there are.
 */
export type MayHoldTable = (
  name: string,
  head: Uint8Array | undefined,
  sizeBytes: number,
  options: ReadingOptions,
) => boolean;

/**
 * A kind of file. What is loaded for reading and writing is loaded when it is needed, and never in a browser: there
 * `read`, `write` and `unpack` are present but undefined. (`typeof window` written out is what bundlers understand.)
 */
export interface Format {
  /** `file_type` of an upload, `format` of an export. */
  readonly id: string;
  /** In a list: `CSV`. */
  readonly name: string;
  /** In a sentence: `CSV file`. */
  readonly noun: string;
  /** In a menu: `Excel (.xlsx)`. */
  readonly label: string;
  /** Without dots; the first is what exports are called. */
  readonly extensions: readonly [string, ...string[]];
  /** The value of the `Content-Type` header. */
  readonly mediaType: string;
  readonly content: Content;
  /** What a person may choose about reading such a file: how its text is cut into cells, or which of its tables it is. */
  readonly choices?: 'dialect' | 'sheet';
  /**
   * The table, its types not yet inferred, and the account of how it was read; `rows` where not every row need be a record, as in
   * what people lay out by hand.
   */
  readonly read?:
    | ((file: FileBytes, options: ReadingOptions) => Promise<{ table: Table; reading: BaseReading; rows?: RowFacts }>)
    | undefined;
  /** For archives, instead of reading: the file inside. */
  readonly unpack?:
    | ((file: FileBytes, options: ReadingOptions, mayHoldTable: MayHoldTable) => Promise<Unpacked>)
    | undefined;
  /**
   * The table as a file, piece by piece.
   *
   * @throws AppError `invalid_input` when the table is beyond what the format can hold, before the first piece
   */
  readonly write?: ((table: Table, options: ExportOptions) => Promise<AsyncIterable<Uint8Array>>) | undefined;
}
