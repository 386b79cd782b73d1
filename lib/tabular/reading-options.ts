import type { CsvOptions } from './csv/reading';
import type { AsideOptions } from './records/aside';
import type { XlsxOptions } from './xlsx/read-xlsx';

/** What a person may decide about any file. */
export interface FileOptions {
  /** A plain `.txt` file holds a table, which its name does not say. */
  as_table?: boolean;
  /** The file inside an archive that is read; by default the largest that may hold a table. */
  entry?: string;
}

/** What a person may decide about reading a file; what is left out is detected. */
export type ReadingOptions = FileOptions & CsvOptions & XlsxOptions & AsideOptions;
