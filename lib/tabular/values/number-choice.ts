/** What a person said about how a column's numbers are to be read, where the values do not tell. */
export interface NumberChoice {
  /** The decimal separator of values that read either way (`1,234`). */
  readonly decimal?: '.' | ',' | undefined;
  /**
   * Percentages beside plain numbers (`10%`, `0.15`). `as_written`: 10 and 0.15; `fraction`: 0.1 and 0.15; `percent`: 10 and
   * 15, in %.
   */
  readonly percent?: 'as_written' | 'fraction' | 'percent' | undefined;
  /** The unit or currency to end in, in any spelling. */
  readonly unit?: string | undefined;
  /** How much of `unit` one of another unit is worth: `{ "€": 1.08 }`. */
  readonly rates?: Readonly<Record<string, number>> | undefined;
  /** What a range (`10-20`) becomes; `missing` leaves it out. */
  readonly ranges?: 'midpoint' | 'low' | 'high' | 'missing' | undefined;
  /** What a bound (`<5`, `100+`) becomes. */
  readonly bounds?: 'bound' | 'missing' | undefined;
  /** What `12:30` stands for. */
  readonly clock?: 'hours' | 'minutes' | undefined;
  /** Every unit is accepted and nothing converted: the units go into a column of their own. */
  readonly apart?: boolean | undefined;
  /** Letters right behind whole numbers (`12`, `14k`) are units, not endings of codes. */
  readonly letters?: boolean | undefined;
}

/**
 * Why values that are numbers to a person are not read as numbers without one: what is at odds, and how many cells say
 * what. Each is settled by one part of a `NumberChoice`.
 */
export type NumberDoubt =
  /** Both `11,5` and `10.0` occur, or commas with one fixed number of decimals, so that `1,234` may be either. */
  | {
      readonly kind: 'decimal';
      readonly points: number;
      readonly commas: number;
      readonly undecided: number;
      readonly example: string;
    }
  /** Percentages beside plain numbers that may be fractions. */
  | {
      readonly kind: 'percent';
      readonly percents: number;
      readonly plain: number;
      readonly percentExample: string;
      readonly plainExample: string;
    }
  /** Units that do not turn into each other; '' stands for cells without one. */
  | {
      readonly kind: 'currencies' | 'units';
      readonly units: readonly { readonly unit: string; readonly cells: number }[];
    }
  /** Single letters behind a minority of whole numbers: `14k` is a scale or a house. */
  | { readonly kind: 'letters'; readonly cells: number; readonly example: string }
  | {
      readonly kind: 'ranges';
      readonly ranges: number;
      readonly bounds: number;
      readonly numbers: number;
      readonly example: string;
    }
  /** `12:30`, of which nobody knows whether it is minutes or hours. */
  | { readonly kind: 'clock'; readonly cells: number; readonly example: string };
