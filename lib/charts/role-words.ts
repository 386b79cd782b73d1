import { nameWords } from '@/lib/tabular/values/name-words';

/** Whether a word of aer says that the values are added up, or that only their average makes sense. */
type Kind = 'quantity' | 'rate';

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

/** Words that make any number a rate, whatever else the name says: `sales_per_day`, `max_temp`, `count_ratio`. */
const ALWAYS_RATE = wordSet(
  'per rate rates ratio ratios pct percent percentage percentages prozent share proportion fraction avg average mean median ' +
    'min max minimum maximum std sd stddev stdev variance quantile percentile rank ranking index idx normalized normalised ' +
    'standardized zscore cumulative cum ytd running change growth yoy',
);

/** Words that make a number a quantity unless one of the words above is there: `total_price`, `number of ratings`. */
const ALWAYS_QUANTITY = wordSet('total totals sum sums count counts qty quantity quantities menge anzahl summe');
/** The same, at the beginning of a name: `num_ratings`, `number of pupils`, `n_scores`. */
const COUNT_BEGINNINGS = wordSet('num number nb n no');

const RATE_WORDS = wordSet(
  'price prices preis prix precio msrp tariff fare rent salary salaries wage wages pay gehalt lohn income ' +
    'score scores note noten rating ratings stars grade grades gpa marks mark satisfaction nps csat sentiment ' +
    'temperature temperatures temp temps celsius fahrenheit humidity pressure wind visibility ph voltage ' +
    'age ages alter edad year years tenure experience seniority ' +
    'speed velocity acceleration mpg kmh mph rpm bpm hz frequency latency ' +
    'latitude lat longitude lon lng long coordinate coordinates altitude elevation easting northing bearing heading angle degree degrees ' +
    'height width length depth thickness diameter radius size weight mass bmi density concentration magnitude intensity ' +
    'horsepower displacement cylinders gears doors seats power capacity engine ' +
    'interest yield margin discount discounts inflation unemployment probability prob confidence likelihood weighting factor coefficient ' +
    'expectancy expect fertility literacy mortality prevalence incidence efficiency productivity utilization utilisation occupancy accuracy precision recall ' +
    'delay duration latency lag leadtime turnaround response distance ' +
    'level quality popularity difficulty priority severity rotten imdb metascore metacritic ' +
    'open high low close adj level cholesterol glucose pulse heartrate systolic diastolic iq',
);

const QUANTITY_WORDS = wordSet(
  'amount amounts betrag montant importe revenue revenues umsatz turnover sales sale ventes ventas cost costs kosten spend spending ' +
    'expense expenses expenditure profit profits loss losses budget gross net gdp tax taxes tip tips fee fees bill payment payments paid ' +
    'refund refunds donation donations funding investment investments worth debt volume production produced output consumption ' +
    'units items pieces orders purchases transactions invoices shipments returns customers users clients members people persons ' +
    'population pop passengers visitors visits visit sessions views pageviews clicks impressions downloads installs signups subscribers followers ' +
    'likes comments shares retweets votes reviews calls tickets cases deaths births injuries fatalities casualties accidents crimes ' +
    'wins goals runs medals gold silver bronze employees jobs workers students pupils beds rooms vehicles cars flights trips rides ' +
    'rainfall rain precipitation snowfall snow emissions energy kwh electricity generation calories steps miles kilometers kilometres km ' +
    'hours minutes stock inventory supply demand tonnes tons barrels acres hectares area head',
);

/**
 * What the words of a header say: adding the values up makes sense (`revenue`, `number of ratings`), or only averaging
 * them does (`unit price`, `score`, `miles_per_gallon`). The word that decides is the last known one, as in `sales price`
 * and `price total`. Null when no word is known.
 */
export function kindByName(name: string): Kind | null {
  const words = nameWords(name);
  if (words.some((word) => ALWAYS_RATE.has(word))) return 'rate';
  if (words.some((word) => ALWAYS_QUANTITY.has(word))) return 'quantity';
  if (words.length > 1 && COUNT_BEGINNINGS.has(words[0] ?? '')) return 'quantity';
  if (words.at(-1) === 'income' && /^(net|operating|gross)$/.test(words.at(-2) ?? '')) return 'quantity';
  for (const word of words.toReversed()) {
    if (RATE_WORDS.has(word)) return 'rate';
    if (QUANTITY_WORDS.has(word)) return 'quantity';
  }
  return null;
}

/** Units of things that are measured at a moment or for one of many: their sums say nothing. */
const RATE_UNITS = wordSet(
  '% ‰ ° °C °F kmh mph kn Hz kHz MHz GHz V mV kV A mA Pa hPa kPa bar psi dB Mbps Gbps bpm rpm mpg pp bps x × ppm ppb',
);

/** Whether a unit makes a number a rate: `%`, `°C`, anything with a stroke (`km/h`). */
export function isRateUnit(unit: string): boolean {
  return RATE_UNITS.has(unit) || unit.includes('/');
}

/** Whether the last word is an English plural, as names of what was counted are: `passengers`. */
export function isPlural(name: string): boolean {
  return /[^su]s$/.test(nameWords(name).at(-1) ?? '');
}
