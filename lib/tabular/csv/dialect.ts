/** How the fields and rows of a file are told apart. */
export interface Dialect {
  /** One ASCII character. */
  delimiter: string;
  /** One ASCII character, or empty: nothing is quoted. */
  quote: string;
  /** How a quote is written inside a quoted field: `""` or `\"`. In a file of the second kind `""` is understood as well. */
  escape: 'doubled' | 'backslash';
  /** With a blank as delimiter: so many blanks or more, or a tab, are one delimiter. Absent: each blank is one. */
  blankRun?: 1 | 2;
  /** Blanks behind a delimiter are not part of the field. */
  skipInitialSpace?: boolean;
}

/** What the tokeniser is told: it finds runs of blanks turned into tabs by `BlankRuns`. */
export function tokenDialect(dialect: Dialect): Dialect {
  return dialect.blankRun === undefined ? dialect : { ...dialect, delimiter: '\t' };
}
