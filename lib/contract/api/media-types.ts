import { EXPORT_FORMATS, formatOf } from '@/lib/tabular/formats';

/** Media types of a table as a file, without their parameters. */
export const TABLE_FILES: readonly string[] = EXPORT_FORMATS.map(
  (format) => formatOf(format).mediaType.split(';')[0] ?? '',
);
