const CURRENCY_CODES = (
  'AED ARS AUD BGN BHD BRL CAD CHF CLP CNY COP CZK DKK EGP EUR GBP GHS HKD HUF IDR ILS INR ISK JOD JPY KES KRW KWD ' +
  'LBP MAD MXN MYR NGN NOK NZD OMR PEN PHP PKR PLN QAR RON RSD RUB SAR SEK SGD THB TND TRY TWD UAH USD UYU VND ZAR'
).split(' ');

const CURRENCY_SYMBOLS =
  '$ € £ ¥ ₹ ₩ ₽ ₺ ₪ ₫ ₴ ₦ ฿ ₱ ¢ zł Kč kr kr. Kr Kr. Ft lei US$ USD$ C$ CA$ A$ AU$ NZ$ HK$ S$ R$ MX$ Rs Rs. Fr Fr. SFr. RM Rp'.split(
    ' ',
  );

/** Units that may stand directly behind the number, as in `12kg`; any other word needs a space before it. */
const UNITS = (
  '% ‰ ° °C °F K k M B T bn mn mio Mio Mio. Mrd Mrd. ' +
  'mm cm dm m km in ft yd mi nm µm μm m² m2 km² km2 ft² sqft sqm ha m³ m3 cm³ l L ml mL cl dl hl gal ' +
  'µg μg mg g kg t lb lbs oz ms s sec min h hr hrs d ' +
  'km/h kmh m/s mph kn Hz kHz MHz GHz V mV kV A mA W kW MW GW Wh kWh MWh J kJ kcal cal Pa hPa kPa bar psi N dB ' +
  'B kB KB MB GB TB bit Mbps Gbps bpm rpm px pt pts pcs pp bps x × mg/dL mg/dl mmol/L g/L µg/m³ μg/m³ g/km ppm ppb mpg'
).split(' ');

const PREFIXES: ReadonlySet<string> = new Set([...CURRENCY_SYMBOLS, ...CURRENCY_CODES]);
const SUFFIXES: ReadonlySet<string> = new Set([...UNITS, ...CURRENCY_SYMBOLS, ...CURRENCY_CODES]);
const CODES: ReadonlySet<string> = new Set(CURRENCY_CODES);

/** Letters that end a code (`12A`, `7B`) as often as they name a unit: not believed right behind a number without currency. */
const CODE_ENDINGS: ReadonlySet<string> = new Set(['A', 'B', 'J', 'N', 'T', 'd', 't']);

/** One spelling for the ways one unit is written; only where letter case cannot mean another unit. */
const SPELLINGS: ReadonlyMap<string, string> = new Map([
  ['KG', 'kg'],
  ['Kg', 'kg'],
  ['KM', 'km'],
  ['Km', 'km'],
  ['CM', 'cm'],
  ['Cm', 'cm'],
  ['MIN', 'min'],
  ['Min', 'min'],
]);

/** The currency written before a number (`$`, `EUR`, `R$`), in its usual spelling, or null when it is not one. */
export function currencyPrefix(text: string): string | null {
  if (PREFIXES.has(text)) return text;
  const upper = text.toUpperCase();
  return CODES.has(upper) ? upper : null;
}

/** The unit or currency written behind a number, in its usual spelling, or null when it is not a known one. */
export function knownSuffix(text: string): string | null {
  const spelling = SPELLINGS.get(text);
  if (spelling !== undefined) return spelling;
  if (SUFFIXES.has(text)) return text;
  const upper = text.toUpperCase();
  return CODES.has(upper) ? upper : null;
}

/** Whether the suffix, written without a space and without a currency, is rather part of a code. */
export function endsCode(suffix: string): boolean {
  return CODE_ENDINGS.has(suffix);
}

/** Whether the unit is or begins with a currency. */
export function isCurrency(unit: string): boolean {
  return PREFIXES.has(unit) || /^[$€£¥₹]/.test(unit);
}
