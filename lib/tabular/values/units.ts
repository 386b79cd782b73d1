import { currencyKey, currencySpelling } from './currencies';

export { isCurrency } from './currencies';

/** Quantities whose units turn into each other by a factor that is exact. */
export type Dimension = 'time' | 'bytes' | 'mass' | 'length' | 'volume' | 'power' | 'energy';

interface KnownUnit {
  readonly key: string;
  readonly dimension?: Dimension;
  /** Of the dimension's base: seconds, bytes, milligrams, millimetres, millilitres, watts, watt hours. */
  readonly factor?: number;
}

const KNOWN = new Map<string, KnownUnit>();

function family(dimension: Dimension | undefined, rows: readonly [key: string, factor: number, spellings: string][]) {
  for (const [key, factor, spellings] of rows) {
    const unit = dimension === undefined ? { key } : { key, dimension, factor };
    for (const spelling of [key, ...spellings.split(' ')]) if (spelling !== '') KNOWN.set(spelling, unit);
  }
}

family('time', [
  ['ms', 0.001, 'msec msecs millisecond milliseconds'],
  ['s', 1, 'sec secs second seconds sek Sekunden'],
  ['min', 60, 'mins minute minutes Minuten'],
  ['h', 3600, 'hr hrs hour hours std Std Stunde Stunden'],
  ['d', 86_400, 'day days'],
]);
family('bytes', [
  ['B', 1, 'byte bytes Byte Bytes'],
  ['kB', 1e3, 'KB kilobyte kilobytes'],
  ['MB', 1e6, 'megabyte megabytes'],
  ['GB', 1e9, 'gigabyte gigabytes'],
  ['TB', 1e12, 'terabyte terabytes'],
  ['PB', 1e15, 'petabyte petabytes'],
  ['KiB', 1024, 'kibibyte kibibytes'],
  ['MiB', 1024 ** 2, 'mebibyte mebibytes'],
  ['GiB', 1024 ** 3, 'gibibyte gibibytes'],
  ['TiB', 1024 ** 4, 'tebibyte tebibytes'],
]);
family('mass', [
  ['mg', 1, 'milligram milligrams'],
  ['g', 1e3, 'gr gram grams gramme grammes'],
  ['kg', 1e6, 'kgs kilo kilos kilogram kilograms kilogramme kilogrammes'],
  ['t', 1e9, 'tonne tonnes'],
]);
family('length', [
  ['mm', 1, 'millimeter millimeters millimetre millimetres'],
  ['cm', 10, 'cms centimeter centimeters centimetre centimetres'],
  ['m', 1e3, 'mtr mtrs meter meters metre metres'],
  ['km', 1e6, 'kms kilometer kilometers kilometre kilometres'],
]);
family('volume', [
  ['ml', 1, 'mL millilitre millilitres milliliter milliliters'],
  ['cl', 10, 'cL centilitre centilitres'],
  ['dl', 100, 'dL'],
  ['l', 1e3, 'L ltr ltrs litre litres liter liters'],
  ['hl', 1e5, 'hL'],
]);
family('power', [
  ['W', 1, 'watt watts'],
  ['kW', 1e3, ''],
  ['MW', 1e6, ''],
  ['GW', 1e9, ''],
]);
family('energy', [
  ['Wh', 1, ''],
  ['kWh', 1e3, ''],
  ['MWh', 1e6, ''],
]);
family(undefined, [
  ['%', 1, 'percent pct per\u00a0cent Prozent prozent'],
  ['oz', 1, 'ounce ounces onz'],
  ['fl oz', 1, 'fl.oz floz'],
  ['lb', 1, 'lbs pound pounds #'],
  ['in', 1, 'inch inches " ″ ”'],
  ['ft', 1, 'foot feet'],
  ['yd', 1, 'yds yard yards'],
  ['mi', 1, 'mile miles'],
  ['gal', 1, 'gals gallon gallons'],
  ['pt', 1, 'pts'],
  ['week', 1, 'weeks wk wks'],
  ['month', 1, 'months mth mths'],
  ['year', 1, 'years yr yrs'],
  ['pcs', 1, 'pc piece pieces Stk Stück'],
  ['unit', 1, 'units'],
  ['°C', 1, 'degC'],
  ['°F', 1, 'degF'],
  ['m²', 1, 'm2 sqm'],
  ['ft²', 1, 'sqft ft2'],
  ['km²', 1, 'km2'],
  ['m³', 1, 'm3'],
  ['cm³', 1, 'cc ccm'],
  ['ha', 1, 'hectare hectares'],
  ['ac', 1, 'acre acres'],
  ['µm', 1, 'μm'],
  ['µg', 1, 'μg mcg'],
  ['km/h', 1, 'kmh kph'],
  ['kcal', 1, ''],
  ['cal', 1, 'calories calorie'],
]);
for (const key of (
  '‰ ° K T nm kn Hz kHz MHz GHz V mV kV A mA GWh J kJ Pa hPa kPa bar psi N dB bit Mbps Gbps bpm rpm px pcs pp bps x × ' +
  'm/s mph mg/dL mg/dl mmol/L g/L µg/m³ μg/m³ g/km ppm ppb mpg hp cwt stone'
).split(' ')) {
  if (!KNOWN.has(key)) KNOWN.set(key, { key });
}

/** Units of several words. */
const PHRASES: ReadonlyMap<string, string> = new Map([
  ['fl oz', 'fl oz'],
  ['fl. oz', 'fl oz'],
  ['fluid ounce', 'fl oz'],
  ['fluid ounces', 'fl oz'],
  ['sq ft', 'ft²'],
  ['sq. ft', 'ft²'],
  ['square feet', 'ft²'],
  ['sq m', 'm²'],
  ['square meters', 'm²'],
  ['square metres', 'm²'],
  ['per cent', '%'],
  ['miles per hour', 'mph'],
]);

/** Letters that end a code (`12A`, `7T`) and are not believed right behind a number without currency. */
const CODE_ENDINGS: ReadonlySet<string> = new Set(['A', 'J', 'N', 'T', 'V', 'W']);
/** Letters that are believed right behind a number only where another unit of their kind is in the column: `7B` beside `3 KB`. */
const COMPANIONS: ReadonlySet<string> = new Set(['B', 'd', 't']);

/** Written in capitals or with a capital these still mean the same; `Mm` and `mm`, `MW` and `mW` do not. */
const ANY_CASE: ReadonlySet<string> = new Set(
  'kg kgs km kms cm mm ml min mins sec secs hr hrs lb lbs oz pcs pct sqft sqm kwh kmh kph mph rpm bpm psi'.split(' '),
);

/** The unit written behind a number as tables list it, or null when it is not a known one: `Ounces.` is `ounces`. */
export function knownSuffix(text: string): string | null {
  if (KNOWN.has(text)) return text;
  const currency = currencySpelling(text);
  if (currency !== null) return currency;
  const bare = text.endsWith('.') ? text.slice(0, -1) : text;
  if (KNOWN.has(bare)) return bare;
  const lower = bare.toLowerCase();
  const phrase = lower.includes(' ') ? PHRASES.get(lower) : undefined;
  if (phrase !== undefined) return phrase;
  if (!ANY_CASE.has(lower) && lower.length < 4) return null;
  if (lower === 'kwh') return 'kWh';
  return KNOWN.has(lower) ? lower : null;
}

/** Whether the suffix, written without a space and without a currency, is rather part of a code. */
export function endsCode(suffix: string): boolean {
  return CODE_ENDINGS.has(suffix);
}

/** Whether the suffix, written without a space and without a currency, needs another unit of its kind beside it. */
export function needsCompany(suffix: string): boolean {
  return COMPANIONS.has(suffix);
}

/** What a spelling of a unit means. Spellings of one unit have one `key`. */
export interface UnitMeaning extends KnownUnit {
  readonly isCurrency: boolean;
  /** In a table of units, rather than any word that stands behind numbers. */
  readonly isKnown: boolean;
}

/** What the spelling (as `scanNumber` gives it) means; unknown words fold case, full stop and an English plural. */
export function unitMeaning(spelling: string): UnitMeaning {
  const currency = currencyKey(spelling);
  if (currency !== null) return { key: currency, isCurrency: true, isKnown: true };
  const known = KNOWN.get(spelling);
  if (known !== undefined) return { ...known, isCurrency: false, isKnown: true };
  const slash = spelling.indexOf('/');
  if (slash > 0) {
    const [over, under] = [unitMeaning(spelling.slice(0, slash)), unitMeaning(spelling.slice(slash + 1))];
    return { key: `${over.key}/${under.key}`, isCurrency: over.isCurrency, isKnown: over.isKnown };
  }
  return { key: `word:${singular(spelling)}`, isCurrency: false, isKnown: false };
}

function singular(word: string): string {
  const lower = word.toLowerCase().replace(/\.$/, '');
  if (lower.length > 4 && lower.endsWith('ies')) return `${lower.slice(0, -3)}y`;
  if (lower.length > 4 && /(?:ch|sh|x|ss)es$/.test(lower)) return lower.slice(0, -2);
  return lower.length > 3 && /[^s]s$/.test(lower) ? lower.slice(0, -1) : lower;
}
