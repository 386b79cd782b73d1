/** The kinds of file RefineX reads. */
export const FILE_TYPES = ['csv', 'tsv', 'xlsx', 'json', 'ndjson', 'parquet'] as const;
export type FileType = (typeof FILE_TYPES)[number];
