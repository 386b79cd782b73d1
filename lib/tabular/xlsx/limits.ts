/** The last row and the last column (XFD) a spreadsheet has, from zero. */
export const MAX_ROW = 1_048_575;
export const MAX_COLUMN = 16_383;

/** Elements of one part: a million rows of twenty cells have some 60 million, and take half a minute. */
export const MOST_ELEMENTS = 64_000_000;

/** Distinct texts of a workbook, sheets of one, and merged ranges of a sheet: each is held in memory. */
export const MOST_TEXTS = 20_000_000;
export const MOST_SHEETS = 10_000;
export const MOST_MERGES = 1_000_000;
