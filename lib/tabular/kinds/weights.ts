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
  some_number: { for: { measure: 1.5 }, because: 'numbers nobody explains are read as measured' },
  repeating_text: { for: { category: 2.5 }, because: 'texts that come again and again divide the rows' },
  different_texts: { for: { sentence: 1.5 }, because: 'texts that hardly repeat are said once' },

  // Numbers: units and how they are written.
  currency: { for: { money: 6 }, because: 'a currency beside the number names money' },
  percent: { for: { share: 5.2 }, because: 'a percent sign is written beside parts of a whole' },
  time_unit: { for: { duration: 5 }, because: 'hours, minutes, days beside a number say how long' },
  unit: { for: { measure: 5 }, because: 'a physical unit is written beside what was measured' },
  header_currency: { for: { money: 4 }, because: 'a currency in the header is the unit of every cell' },
  header_percent: {
    for: { share: 4.3, measure: -1.5 },
    because: 'a percent sign in the header is the unit of every cell',
  },
  header_time_unit: {
    for: { duration: 3.4 },
    because: 'a unit of time in the header, though `h` and `m` mean other things too',
  },
  header_unit: { for: { measure: 3.1 }, because: 'a physical unit in the header is the unit of every cell' },
  decimals: {
    for: {
      share: 0.4,
      money: 1,
      count: -2.4,
      identifier: -6,
      code: -2.3,
      year: -9,
      date_part: -9,
      boolean: -9,
      ordinal: -3.1,
      date: -4,
      phone: -9,
    },
    because: 'whole things have no decimals, and names in digits neither',
  },
  two_decimals: { for: { money: 0.8 }, because: 'two decimals throughout are cents more often than anything else' },
  price_endings: { for: { money: 2 }, because: 'prices like to end in .99, .95 and .49' },
  many_decimals: {
    for: { money: -0.5, measure: 0.5, share: 0.2 },
    because: 'amounts of money have two decimals, computed numbers have many',
  },
  negative: {
    for: { count: -2.5, code: -4, identifier: -6, ordinal: -2, year: -9, date_part: -9, duration: -0.6 },
    because: 'names, steps and counts are not negative',
  },
  grouped_thousands: {
    for: { code: -4, identifier: -4, year: -6, count: 0.7, money: 0.7 },
    because: 'thousands are grouped in amounts, never in names',
  },

  // What the header says of these values.
  reference_word: {
    for: { code: 2.6 },
    because: 'numbers of records that come again refer to records of another table',
  },
  sex_word: { for: { code: 4, boolean: -1 }, because: 'numbers under sex or gender stand for one of them' },
  yes_no_word: { for: { boolean: 1 }, because: 'two numbers under a header that asks for yes or no' },
  question_item: { for: { ordinal: 1.8 }, because: 'numbered questions are answered in steps' },
  span_plural: {
    for: { duration: 2.4, count: -1 },
    because: 'hours, days, weeks, months and years are not things but time, however many',
  },
  group_word: { for: { code: 2.7 }, because: 'numbers under a word for groups stand for groups' },
  quote_word: { for: { money: 2.7 }, because: 'open, high, low and close are prices of a day' },
  derived_word: {
    for: { measure: 2, money: -3, share: -0.9, coordinate: -3 },
    because: 'logarithms, differences and residuals are computed',
  },
  time_word: { for: { duration: 3 }, because: 'a time no clock shows says how long' },
  plural_word: { for: { count: 1.5 }, because: 'a plural above whole numbers says what is counted' },
  short_years: { for: { year: 6.1 }, because: 'the last two digits of years, under a header that says year' },
  things_repeat: {
    for: { code: 2.9, ordinal: -1.5 },
    because: 'numbers that come again under a word for things say which of them',
  },
  things_numbered: { for: { identifier: 1.7, code: 0.6 }, because: 'each thing has a number of its own' },

  time_unit_ending: { for: { duration: 3, measure: 0.3 }, because: 'the header ends in a unit of time' },
  unit_ending: { for: { measure: 2.7 }, because: 'the header ends in a unit of measure' },
  ratio_word: { for: { measure: 1.4, count: -1.3, money: -0.2 }, because: 'one thing by another is computed' },
  turn_word: {
    for: { ordinal: 3.1, code: 0.1, count: -0.6 },
    because: 'the header says what comes one after the other',
  },
  date_letters: { for: { date_part: 5 }, because: 'the header is a letter of dates' },
  axis: { for: { coordinate: 1.2, measure: 1.1 }, because: 'x and y are places in a plane, or any two measures' },
  plane_axis: { for: { coordinate: 4.4 }, because: 'x and y far from zero are places on a map' },
  plane_word: { for: { coordinate: 2.3 }, because: 'places on a map are also given in metres' },

  // Numbers: where they lie.
  cycle_range: { for: { date_part: 1.2 }, because: 'exactly as many as there are months, hours, days or weeks' },
  compass_range: { for: { measure: 1.8, count: -0.5 }, because: 'degrees of the compass' },
  long_digits: {
    for: { identifier: 2.4, phone: 0.2 },
    because: 'seven digits and more, all different and of one length, name things',
  },
  balanced: {
    for: { code: 1.2, count: -0.9, measure: 0.2, ordinal: 0.4 },
    because: 'numbers that all occur equally often were laid out by a plan',
  },
  two_numbers: {
    for: { code: 2, boolean: 0.3, ordinal: -1, measure: -1 },
    because: 'two numbers throughout stand for two groups',
  },
  low_variation: { for: { measure: 0.3, count: -0.5 }, because: 'what is measured varies little about its mean' },
  wide_variation: {
    for: { count: 0.8, money: 0.2, measure: -0.5 },
    because: 'counts and amounts vary as much as their mean',
  },
  falling: { for: { count: 0.8, ordinal: -0.2 }, because: 'few is more frequent than many where things are counted' },
  even_steps: {
    for: { code: 1.2 },
    because: 'whole numbers from 1 on without a gap, none rarer than the others, number things',
  },
  tens: {
    for: { measure: -0.1, money: 0.3, count: -0.5 },
    because: 'doses, settings and prices are set in fives and tens',
  },
  clustered: {
    for: { measure: 0.7, count: -0.5 },
    because: 'what is measured lies about a middle far from zero',
  },
  has_zero: { for: { count: 0.8 }, because: 'there may be none of what is counted' },
  rank_word: { for: { ordinal: 6 }, because: 'a rank is a place in an order, however many there are' },
  whole: { for: { count: 1.2 }, because: 'whole numbers without a minus can be counted' },
  heavy_tail: {
    for: { count: 0.4, money: 0.6 },
    because: 'counts and amounts have many small and few very large values',
  },
  fraction: {
    for: { share: 2.2 },
    because: 'numbers with decimals that all lie between 0 and 1 are mostly parts of one',
  },
  beyond_shares: { for: { share: -2.1 }, because: 'parts of a whole seldom exceed a hundred' },
  years: { for: { year: 5 }, because: 'whole numbers that all lie between 1900 and 2100' },
  possible_years: { for: { year: 0.8 }, because: 'four digits that may be years of any age' },
  recent_centuries: {
    for: { year: 3 },
    because: 'whole numbers that all lie between 1400 and the present, close together',
  },
  impossible_years: { for: { year: -8.9 }, because: 'a year has four digits' },
  zero_one: { for: { boolean: 5.5 }, because: 'only 0 and 1 occur' },
  zero_one_only: {
    for: { measure: -1.8, count: -1.5, money: -3.1, share: -2, duration: -2, ordinal: -1.1 },
    because: 'a quantity takes more than two values',
  },
  short_scale: {
    for: { ordinal: 2.7, code: 1.2, count: 0.8 },
    because: 'few whole numbers without a gap, each many times: a scale, or names',
  },
  rating_scale: { for: { ordinal: 1.1 }, because: 'scales run from 1 to 5, 7 or 10, or from 0 to 10' },
  half_steps: { for: { ordinal: 4.1 }, because: 'steps of a half on a scale up to five are stars' },
  long_scale: { for: { ordinal: -1.8 }, because: 'a scale has few steps' },
  all_different: {
    for: { identifier: 0.5, code: -0.7, ordinal: -1.1 },
    because: 'whole numbers of which none repeats may name the rows',
  },
  sequence: { for: { identifier: 2.6 }, because: 'numbers without a gap, each once, were given one after the other' },
  same_digits: { for: { identifier: 0.9, code: 1.2 }, because: 'names in digits have one length' },
  clock_digits: { for: { time: 5, code: -2, identifier: -2 }, because: 'hours and minutes as four digits' },
  correlations: { for: { measure: 4, share: -2 }, because: 'a one on the diagonal of a square table of correlations' },
  leading_zeros: { for: { code: 4.9, identifier: 5.1 }, because: 'a zero in front matters in names only' },
  repeats_exactly: {
    for: { code: 2.2 },
    because: 'large numbers that come again to the last digit are taken from a list',
  },
  thousands: {
    for: { measure: -0.8, count: 0.3, money: 0.2 },
    because: 'what is measured is given in a unit that keeps numbers small; people and money go into thousands',
  },
  stated_scale: { for: { ordinal: 4 }, because: 'the header states the steps, first and last' },
  repeated_remark: {
    for: { sentence: 1.6 },
    because: 'several words under a header for titles and remarks are sentences, though some come again',
  },
  round: { for: { code: -0.9, money: 0.5 }, because: 'amounts are rounded, codes are not' },
  epoch: { for: { date: 1.6 }, because: 'seconds since 1970, as computers note times' },
  degrees_range: { for: { coordinate: 1.2 }, because: 'four and more decimals within the range of longitudes' },
  repeating_numbers: { for: { identifier: -5 }, because: 'what names a record does not come again' },
  beyond_degrees: { for: { coordinate: -8.2 }, because: 'no longitude is greater than 180' },

  scale_from_one: { for: { ordinal: 0.8 }, because: 'scales begin at 1, counts at 0' },
  narrow_band: {
    for: { code: 2.7, identifier: 0.8 },
    because: 'whole numbers that repeat in a narrow band far from zero were given, not measured',
  },

  // What the columns beside it say.
  parts_of_whole: {
    for: { share: 2.6 },
    because: 'the columns beside it and this one add up to a hundred, or to one, in every row',
  },
  same_scale: { for: { ordinal: 1.9 }, because: 'several columns hold answers on the same few steps' },
  stands_for_text: { for: { code: 2 }, because: 'each number goes with one text of another column alone' },
  fact_of_text: {
    for: { code: -1.5, identifier: -1 },
    because: 'the number comes again because what it is a fact of does',
  },
  series_count: { for: { count: 1.6 }, because: 'columns of the same series hold counts' },
  series_measure: { for: { measure: 1.9 }, because: 'columns of the same series hold measures' },
  series_money: { for: { money: 1.5 }, because: 'columns of the same series hold amounts of money' },
  series_share: { for: { share: 1.5 }, because: 'columns of the same series hold shares' },
  series_ordinal: { for: { ordinal: 1.6 }, because: 'columns of the same series hold steps of a scale' },
  series_duration: { for: { duration: 1.5 }, because: 'columns of the same series hold durations' },
  series_code: { for: { code: 1.3 }, because: 'columns of the same series hold codes' },
  beside_count: { for: { count: 0.8 }, because: 'other columns of the table hold counts' },
  beside_measure: { for: { measure: 1.2 }, because: 'other columns of the table hold measures' },
  beside_money: { for: { money: 0.9 }, because: 'other columns of the table hold amounts of money' },
  beside_share: { for: { share: 0.3 }, because: 'other columns of the table hold shares' },
  beside_ordinal: { for: { ordinal: 0.5 }, because: 'other columns of the table hold steps of a scale' },
  beside_duration: { for: { duration: 0.5 }, because: 'other columns of the table hold durations' },
  beside_code: { for: { code: 0.6 }, because: 'other columns of the table hold codes' },

  // Texts: how single values look.
  dialable: { for: { phone: 2.1, identifier: 0.4 }, because: 'digits in groups, as many as a number to dial has' },
  small_clock: { for: { duration: 2.4 }, because: 'clocks show later hours than these, too' },
  boolean_pair: { for: { boolean: 4.4 }, because: 'two words of which one denies the other' },
  email: { for: { email: 8 }, because: 'an @ between a name and a domain' },
  url: { for: { url: 8 }, because: 'a scheme or a domain in front' },
  phone: { for: { phone: 5.1 }, because: 'as many digits and signs between as numbers to dial have' },
  coordinates: { for: { coordinate: 8 }, because: 'two numbers with decimals within the range of degrees' },
  json: { for: { json: 9 }, because: 'brackets that open and close as in JSON' },
  clock: { for: { time: 3.6, duration: 0.7 }, because: 'hours and minutes as a clock shows them' },
  span: { for: { duration: 5 }, because: 'hours, minutes and days written out' },
  long_span: {
    for: { duration: 3.1, time: -3 },
    because: 'no clock shows these hours, or minutes that go on after 24',
  },
  span_seconds: {
    for: { duration: 1.4 },
    because: 'hours of one digit with minutes and seconds are spans more often than times',
  },
  pattern: {
    for: { identifier: 5, code: 4.5 },
    because: 'a notation made to name things: UUID, hash, IBAN, ISBN, number of a card',
  },
  post_code: { for: { code: 7 }, because: 'post codes with their four further digits' },
  two_years: { for: { year: 6 }, because: 'a year and the last digits of the next' },
  fiscal_year: { for: { year: 5.1 }, because: 'letters for a fiscal year and its digits' },
  net_address: { for: { code: 6, identifier: 3 }, because: 'an address of a machine in a network' },
  version: { for: { code: 4.9 }, because: 'numbers of a version' },
  hex: { for: { code: 4, identifier: 3 }, because: 'digits of base sixteen' },
  code: {
    for: { code: 2.4, identifier: 3.1, category: -0.9, sentence: -1 },
    because: 'capitals and digits without a word',
  },
  loose_code: {
    for: { code: 2.2, identifier: 1.8, category: -0.6, sentence: -0.8 },
    because: 'letters and digits in one piece',
  },
  digit_groups: {
    for: { code: 1.6, identifier: 1.6, category: -1 },
    because: 'digits in groups name cards, accounts and routes',
  },
  signs: { for: { code: 2.9, place: -1.8, person: -2, sentence: -1 }, because: 'a few capitals that spell nothing' },
  even_length: { for: { code: 1.3, identifier: 1.3 }, because: 'every value has the same number of characters' },
  handle: { for: { identifier: 4, code: 3 }, because: 'an @ and a name without blanks' },
  boolean: { for: { boolean: 6.3 }, because: 'words for yes and no' },
  date: { for: { date: 8 }, because: 'days on the calendar' },
  scale: { for: { ordinal: 5.1 }, because: 'the steps of a scale people order by' },
  ranges: { for: { ordinal: 5.1 }, because: 'bands with a lower and an upper end' },
  signed_grades: { for: { ordinal: 4 }, because: 'grades with plus and minus' },
  letter_grades: { for: { ordinal: 1.4 }, because: 'letters from A on' },
  month_names: { for: { date_part: 6 }, because: 'names of months' },
  weekday_names: { for: { date_part: 6 }, because: 'names of weekdays' },
  cycle_words: { for: { date_part: 4.7 }, because: 'seasons of the year or parts of the day' },
  quarters: { for: { date_part: 8 }, because: 'quarters of a year' },
  list_separators: { for: { list: 4.8 }, because: 'the same few pieces stand in other cells in other company' },
  roman: { for: { ordinal: 3.4 }, because: 'Roman numbers, one after the other' },
  short_codes: { for: { code: 1.6 }, because: 'digits with a letter or two' },
  digits_within: { for: { person: -3, place: -1.1, organisation: -1.6 }, because: 'names have no digits' },
  single_letters: { for: { code: 1.4 }, because: 'single letters stand for something' },
  abbreviations: {
    for: { code: 1.6, category: -0.4, person: -2, sentence: -1.5, place: -1 },
    because: 'a letter or two, capitals or consonants alone, are short for something',
  },
  compass: {
    for: { category: 3, place: -2.5, code: -0.5 },
    because: 'north, south, east and west divide a country, and are no places',
  },
  small_letters: {
    for: { place: -1.6, person: -1.6, organisation: -1.2 },
    because: 'proper names begin with a capital',
  },
  sex_letters: { for: { category: 3.5 }, because: 'the letters for male and female divide people into two groups' },
  spelled_out: { for: { code: -1.6, identifier: -1 }, because: 'codes do not spell words' },
  public_codes: {
    for: { code: 3, identifier: -1.5, category: -1 },
    because: 'codes of countries, states and currencies from public lists',
  },
  consonants: { for: { code: 1.1 }, because: 'letters without a vowel spell nothing' },
  day_month: { for: { date: 8 }, because: 'days of the calendar without their year' },
  unknown_names: { for: { person: -1.1 }, because: 'capitalised words of which none is a frequent name' },
  family_names: { for: { person: 2.2 }, because: 'family names that are frequent somewhere' },
  things: { for: { person: -3, organisation: -1, sentence: 0.6 }, because: 'they end as names of things on sale do' },
  city_states: { for: { place: 2.9, person: -1.4 }, because: 'a place, a comma, and what it lies in' },
  names_of_people: { for: { person: 2.4 }, because: 'two or three capitalised words, as people are called' },
  given_names: { for: { person: 3.4 }, because: 'given names that are frequent somewhere' },
  initials: { for: { person: 4.5 }, because: 'initials before a name' },
  titles: { for: { person: 4.5 }, because: 'Dr., Mrs, Herr before a name' },
  countries: { for: { place: 5.5 }, because: 'names of countries or continents' },
  states: { for: { place: 5.1 }, because: 'names of states and regions' },
  cities: { for: { place: 4.5 }, because: 'names of large cities' },
  addresses: { for: { place: 4.5 }, because: 'streets and numbers of houses' },
  organisation_words: {
    for: { organisation: 4.5, person: -2.1 },
    because: 'Ltd, GmbH, University, Hospital in the name',
  },
  capitalised: { for: { person: 0.3, place: 0.4, organisation: 0.2 }, because: 'proper names have capitals' },
  long_text: { for: { text: 4.5, sentence: -1, category: -2.5 }, because: 'over a hundred characters as a rule' },
  several_sentences: { for: { text: 2.5 }, because: 'one sentence follows another' },
  many_words: {
    for: { sentence: 1.7, category: -0.6, person: -1.5, organisation: -0.5 },
    because: 'five words and more make a remark',
  },
  several_words: { for: { sentence: 0.2 }, because: 'three words and more may be a remark' },
  one_word: { for: { sentence: -0.9, category: 0.2 }, because: 'one word is a name of a group rather than a remark' },
  all_texts_different: {
    for: { identifier: 1.3, category: -1.5, code: -2.3, ordinal: -2 },
    because: 'nothing comes twice',
  },
  texts_repeat: {
    for: { identifier: -5, sentence: -0.5, code: 0.4 },
    because: 'what names a record does not come again',
  },
} as const satisfies Record<string, Weight>;

export type FactName = keyof typeof WEIGHTS;

/** What a word of the header adds to the kind it speaks for: much where values of several kinds look alike, little elsewhere. */
export const HEADER_WEIGHT: Readonly<Partial<Record<ColumnKind, number>>> = {
  identifier: 2.9,
  code: 3.2,
  year: 3.9,
  measure: 2.4,
  money: 4.1,
  share: 3.1,
  count: 3.6,
  ordinal: 3.4,
  boolean: 3,
  category: 2,
  person: 3.4,
  place: 3.8,
  organisation: 3.9,
  email: 2,
  url: 2,
  phone: 3.1,
  coordinate: 4.8,
  date: 2.7,
  time: 2.1,
  duration: 3.9,
  date_part: 3.3,
  list: 1.6,
  json: 1,
  sentence: 2.1,
  text: 1,
};
