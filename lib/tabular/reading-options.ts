import type { CsvOptions } from './csv/reading';
import type { AsideOptions } from './records/aside';
import type { XlsxOptions } from './xlsx/read-xlsx';

/** What a person may decide about reading a file; what is left out is detected. */
export type ReadingOptions = CsvOptions & XlsxOptions & AsideOptions;
