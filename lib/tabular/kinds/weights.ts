import type { ColumnKind } from './kind';

/**
 * What every fact that may be seen of a column says about its kind. Weights are like logarithms of odds: 1 makes a kind
 * somewhat likelier, 3 settles it unless something speaks against it, 6 leaves no doubt; negative ones speak against.
 */
interface Weight {
  readonly for: Readonly<Partial<Record<ColumnKind, number>>>;
  readonly because: string;
}

export const WEIGHTS = {
  // What is assumed when nothing else is seen.
  some_number: { for: { measure: 1 }, because: 'numbers nobody explains are read as measured' },
  repeating_text: { for: { category: 2.2 }, because: 'texts that come again and again divide the rows' },
  different_texts: { for: { sentence: 1.6 }, because: 'texts that hardly repeat are said once' },

  // Numbers: units and how they are written.
  currency: { for: { money: 6 }, because: 'a currency beside the number names money' },
  percent: { for: { share: 5 }, because: 'a percent sign is written beside parts of a whole' },
  time_unit: { for: { duration: 5 }, because: 'hours, minutes, days beside a number say how long' },
  unit: { for: { measure: 5 }, because: 'a physical unit is written beside what was measured' },
  header_currency: { for: { money: 4 }, because: 'a currency in the header is the unit of every cell' },
  header_percent: { for: { share: 4 }, because: 'a percent sign in the header is the unit of every cell' },
  header_time_unit: {
    for: { duration: 3 },
    because: 'a unit of time in the header, though `h` and `m` mean other things too',
  },
  header_unit: { for: { measure: 3 }, because: 'a physical unit in the header is the unit of every cell' },
  decimals: {
    for: {
      share: 0.5,
      money: 0.5,
      count: -3,
      identifier: -6,
      code: -2,
      year: -9,
      date_part: -9,
      boolean: -9,
      ordinal: -3,
      date: -4,
      phone: -9,
    },
    because: 'whole things have no decimals, and names in digits neither',
  },
  two_decimals: { for: { money: 0.8 }, because: 'two decimals throughout are cents more often than anything else' },
  price_endings: { for: { money: 2 }, because: 'prices like to end in .99, .95 and .49' },
  many_decimals: {
    for: { money: -1.5, measure: 0.5, share: 0.5 },
    because: 'amounts of money have two decimals, computed numbers have many',
  },
  negative: {
    for: { count: -2.5, code: -4, identifier: -6, ordinal: -2, year: -9, date_part: -9, duration: -0.5 },
    because: 'names, steps and counts are not negative',
  },
  grouped_thousands: {
    for: { code: -4, identifier: -4, year: -6, count: 0.7, money: 0.7 },
    because: 'thousands are grouped in amounts, never in names',
  },

  // Numbers: where they lie.
  clustered: {
    for: { measure: 0.8, count: -0.3 },
    because: 'what is measured lies about a middle far from zero',
  },
  has_zero: { for: { count: 0.3 }, because: 'there may be none of what is counted' },
  rank_word: { for: { ordinal: 6 }, because: 'a rank is a place in an order, however many there are' },
  whole: { for: { count: 1.1 }, because: 'whole numbers without a minus can be counted' },
  heavy_tail: {
    for: { count: 0.6, money: 0.5 },
    because: 'counts and amounts have many small and few very large values',
  },
  fraction: {
    for: { share: 1.8 },
    because: 'numbers with decimals that all lie between 0 and 1 are mostly parts of one',
  },
  beyond_shares: { for: { share: -2 }, because: 'parts of a whole seldom exceed a hundred' },
  years: { for: { year: 4.8 }, because: 'whole numbers that all lie between 1900 and 2100' },
  possible_years: { for: { year: 0.5 }, because: 'four digits that may be years of any age' },
  impossible_years: { for: { year: -9 }, because: 'a year has four digits' },
  zero_one: { for: { boolean: 2.2 }, because: 'only 0 and 1 occur' },
  zero_one_only: { for: { measure: -1.5, count: -1 }, because: 'a quantity takes more than two values' },
  short_scale: {
    for: { ordinal: 1.6, code: 0.6, count: 0.4 },
    because: 'few whole numbers without a gap, each many times: a scale, or names',
  },
  rating_scale: { for: { ordinal: 0.8 }, because: 'scales run from 1 to 5, 7 or 10, or from 0 to 10' },
  half_steps: { for: { ordinal: 4 }, because: 'steps of a half on a scale up to five are stars' },
  long_scale: { for: { ordinal: -2.5 }, because: 'a scale has few steps' },
  all_different: {
    for: { identifier: 0.5, code: -0.7, ordinal: -1.5 },
    because: 'whole numbers of which none repeats may name the rows',
  },
  sequence: { for: { identifier: 2.6 }, because: 'numbers without a gap, each once, were given one after the other' },
  same_digits: { for: { identifier: 1, code: 1 }, because: 'names in digits have one length' },
  leading_zeros: { for: { code: 5, identifier: 5 }, because: 'a zero in front matters in names only' },
  repeats_exactly: {
    for: { code: 2.2 },
    because: 'large numbers that come again to the last digit are taken from a list',
  },
  round: { for: { code: -1.5, money: 0.6 }, because: 'amounts are rounded, codes are not' },
  epoch: { for: { date: 1.5 }, because: 'seconds since 1970, as computers note times' },
  degrees_range: { for: { coordinate: 1.2 }, because: 'four and more decimals within the range of longitudes' },
  repeating_numbers: { for: { identifier: -5 }, because: 'what names a record does not come again' },
  beyond_degrees: { for: { coordinate: -9 }, because: 'no longitude is greater than 180' },

  scale_from_one: { for: { ordinal: 0.6 }, because: 'scales begin at 1, counts at 0' },
  narrow_band: {
    for: { code: 2.2, identifier: 0.8 },
    because: 'whole numbers that repeat in a narrow band far from zero were given, not measured',
  },

  // Texts: how single values look.
  dialable: { for: { phone: 2, identifier: 0.5 }, because: 'digits in groups, as many as a number to dial has' },
  small_clock: { for: { duration: 2.2 }, because: 'clocks show later hours than these, too' },
  boolean_pair: { for: { boolean: 4.5 }, because: 'two words of which one denies the other' },
  email: { for: { email: 8 }, because: 'an @ between a name and a domain' },
  url: { for: { url: 8 }, because: 'a scheme or a domain in front' },
  phone: { for: { phone: 5 }, because: 'as many digits and signs between as numbers to dial have' },
  coordinates: { for: { coordinate: 8 }, because: 'two numbers with decimals within the range of degrees' },
  json: { for: { json: 9 }, because: 'brackets that open and close as in JSON' },
  clock: { for: { time: 3.2, duration: 0.4 }, because: 'hours and minutes as a clock shows them' },
  span: { for: { duration: 5 }, because: 'hours, minutes and days written out' },
  long_span: { for: { duration: 3, time: -3 }, because: 'no clock shows these hours, or minutes that go on after 24' },
  span_seconds: {
    for: { duration: 1.2 },
    because: 'hours of one digit with minutes and seconds are spans more often than times',
  },
  pattern: {
    for: { identifier: 5, code: 4.5 },
    because: 'a notation made to name things: UUID, hash, IBAN, ISBN, number of a card',
  },
  post_code: { for: { code: 7 }, because: 'post codes with their four further digits' },
  two_years: { for: { year: 6 }, because: 'a year and the last digits of the next' },
  fiscal_year: { for: { year: 5 }, because: 'letters for a fiscal year and its digits' },
  net_address: { for: { code: 6, identifier: 3 }, because: 'an address of a machine in a network' },
  version: { for: { code: 5 }, because: 'numbers of a version' },
  hex: { for: { code: 4, identifier: 3 }, because: 'digits of base sixteen' },
  code: {
    for: { code: 3, identifier: 3, category: -0.8, sentence: -1 },
    because: 'capitals and digits without a word',
  },
  loose_code: {
    for: { code: 1.5, identifier: 1.8, category: -0.2, sentence: -0.8 },
    because: 'letters and digits in one piece',
  },
  signs: { for: { code: 2.4, place: -1.5, person: -2, sentence: -1 }, because: 'a few capitals that spell nothing' },
  even_length: { for: { code: 1, identifier: 1 }, because: 'every value has the same number of characters' },
  handle: { for: { identifier: 4, code: 3 }, because: 'an @ and a name without blanks' },
  boolean: { for: { boolean: 6 }, because: 'words for yes and no' },
  date: { for: { date: 8 }, because: 'days on the calendar' },
  scale: { for: { ordinal: 4.5 }, because: 'the steps of a scale people order by' },
  ranges: { for: { ordinal: 5 }, because: 'bands with a lower and an upper end' },
  signed_grades: { for: { ordinal: 4 }, because: 'grades with plus and minus' },
  letter_grades: { for: { ordinal: 1 }, because: 'letters from A on' },
  month_names: { for: { date_part: 6 }, because: 'names of months' },
  weekday_names: { for: { date_part: 6 }, because: 'names of weekdays' },
  cycle_words: { for: { date_part: 4.5 }, because: 'seasons of the year or parts of the day' },
  quarters: { for: { date_part: 8 }, because: 'quarters of a year' },
  list_separators: { for: { list: 4.5 }, because: 'the same few pieces stand in other cells in other company' },
  names_of_people: { for: { person: 2.4 }, because: 'two or three capitalised words, as people are called' },
  given_names: { for: { person: 3.2 }, because: 'given names that are frequent somewhere' },
  initials: { for: { person: 4.5 }, because: 'initials before a name' },
  titles: { for: { person: 4.5 }, because: 'Dr., Mrs, Herr before a name' },
  countries: { for: { place: 5.5 }, because: 'names of countries or continents' },
  states: { for: { place: 5 }, because: 'names of states and regions' },
  cities: { for: { place: 4.5 }, because: 'names of large cities' },
  addresses: { for: { place: 4.5 }, because: 'streets and numbers of houses' },
  organisation_words: {
    for: { organisation: 4.2, person: -2 },
    because: 'Ltd, GmbH, University, Hospital in the name',
  },
  capitalised: { for: { person: 0.3, place: 0.3, organisation: 0.3 }, because: 'proper names have capitals' },
  long_text: { for: { text: 4.5, sentence: -1, category: -2.5 }, because: 'over a hundred characters as a rule' },
  several_sentences: { for: { text: 2.5 }, because: 'one sentence follows another' },
  many_words: {
    for: { sentence: 1.5, category: -0.5, person: -1.5, organisation: -0.5 },
    because: 'five words and more make a remark',
  },
  one_word: { for: { sentence: -0.5, category: 0.4 }, because: 'one word is a name of a group rather than a remark' },
  all_texts_different: {
    for: { identifier: 1.2, category: -1.5, code: -2, ordinal: -2 },
    because: 'nothing comes twice',
  },
  texts_repeat: {
    for: { identifier: -5, sentence: -1, code: 0.4 },
    because: 'what names a record does not come again',
  },
} as const satisfies Record<string, Weight>;

export type FactName = keyof typeof WEIGHTS;

/** What a word of the header adds to the kind it speaks for: much where values of several kinds look alike, little elsewhere. */
export const HEADER_WEIGHT: Readonly<Partial<Record<ColumnKind, number>>> = {
  identifier: 2.6,
  code: 3,
  year: 3.5,
  measure: 2,
  money: 3,
  share: 2.5,
  count: 2.6,
  ordinal: 2.6,
  boolean: 3,
  category: 1.5,
  person: 3,
  place: 3,
  organisation: 3,
  email: 2,
  url: 2,
  phone: 3,
  coordinate: 4,
  date: 2.5,
  time: 2,
  duration: 3,
  date_part: 3.5,
  list: 1.5,
  json: 1,
  sentence: 1.2,
  text: 1,
};
