/** How the fields and rows of a file are told apart. */
export interface Dialect {
  /** One ASCII character. */
  delimiter: string;
  /** One ASCII character, or empty: nothing is quoted. */
  quote: string;
  /** How a quote is written inside a quoted field: `""` or `\"`. In a file of the second kind `""` is understood as well. */
  escape: 'doubled' | 'backslash';
}
