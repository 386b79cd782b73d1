import { isCurrency, knownSuffix } from '@/lib/tabular/values/units';
import type { ColumnKind } from './kind';

/** What a unit in a header measures. */
export type HeaderUnit = 'currency' | 'percent' | 'time' | 'other';

const UNIT = /[([,]\s*([^()[\]]{1,14})\s*[)\]]?\s*$/;
const TRAILING_SIGN =
  /[\s_]([%$€£¥]|pct|kg|lbs|cm|mm|km|ml|s|ms|secs?|seconds|mins|minutes|hours|hrs|days|usd|eur|gbp|chf|kwh|mph|kmh|psi|hpa|sqft|sqm)\s*$/i;
const TRAILING_CURRENCY = /[\s_(]([A-Za-z]{3})\)?$/;
const CURRENCIES: ReadonlySet<string> = new Set([...Intl.supportedValuesOf('currency'), 'TEUR', 'KEUR', 'RUB']);
const LEADING_SIGN = /^\s*([%$€£¥])\s/;
export const TIME_UNITS: ReadonlySet<string> = new Set(
  's sec secs second seconds ms min mins minute minutes h hr hrs hour hours d day days week weeks wk month months std stunden minuten sekunden tage jours heures dias días horas minutos wochen'.split(
    ' ',
  ),
);
/** Units that end a header: those of one letter behind an underscore alone. */
const TIME_ENDING =
  /(?:[\s_.]|^)(?:mins?|hrs?|secs?|ms|msec|yrs|days|dias|días|tage|jours|giorni|dagen|std|months|weeks|wks|minutos|minuten)$|_(?:s|d|h)$/i;
const GLUED_TIME =
  /\p{Ll}(?:Mins?|Hrs?|Secs?|Ms|Yrs|Days|Sec|Hours|Minutes)$|\p{L}{3}(?:MIN|HRS|SECS|YRS|DAYS)$|\p{Ll}{3}(?:hrs|secs|yrs)$/u;
const UNIT_ENDING =
  /[\s_](?:kgs?|mg|µg|ug|lbs?|oz|tons?|cm|mm|km|mi|miles|ft|inch|nm|ml|cl|dl|hl|m[23²³]|km[2²]|cc|kwh?|mwh|gwh|wh|watts?|volts?|amps?|hz|mhz|ghz|[kmgt]b|mbps|sf|sqft|sqm|qm|ha|ac|acres|hectares|deg|degc|degf|celsius|hpa|kpa|mbar|psi|db|lux|ppm|ppb|mph|kmh|kph|kn|kts|knots|rpm|bpm|mmhg|kcal|kj|joules?|wm2|ntu|meters?|metres?)$|_[glmcfvwa]$/i;
const GLUED_UNIT = /\p{Ll}(?:Kg|KG|kWh|KWh|Cm|CM|Mm|MM|Km|KM|Mg|Ml|ML|Sqft|SqFt|Sqm|Hz|MB|GB|Pct)$/u;
/** What the abbreviated unit at the end of a header measures: `wait_s`, `LengthMin`, `cons_m3`. */
export function endingUnit(name: string, found: ReadonlyMap<ColumnKind, unknown>): 'time' | 'other' | null {
  const isLeast =
    /min$/i.test(name) &&
    !found.has('duration') &&
    (found.has('money') || found.has('share') || /temp|press|height|weight|speed|value|wert/i.test(name));
  if (/^age/i.test(name)) return null;
  if ((TIME_ENDING.test(name) || GLUED_TIME.test(name)) && !isLeast) return 'time';
  return UNIT_ENDING.test(name) || GLUED_UNIT.test(name) ? 'other' : null;
}

/** A unit in brackets, behind a comma or at the end: `Weight (kg)`, `Umsatz, €`, `price usd`. */
export function headerUnit(name: string): HeaderUnit | null {
  const text = (UNIT.exec(name)?.[1] ?? TRAILING_SIGN.exec(name)?.[1] ?? LEADING_SIGN.exec(name)?.[1])?.trim();
  const currency = TRAILING_CURRENCY.exec(name)?.[1];
  const isCurrencyName =
    currency !== undefined &&
    CURRENCIES.has(currency.toUpperCase()) &&
    !/^(?:all|top|try|mop|gel|ern|bob|pen)$/i.test(currency);
  return unitOf(text) ?? (isCurrencyName ? 'currency' : null);
}

function unitOf(text: string | undefined): HeaderUnit | null {
  if (text === undefined) return null;
  if (/^(?:%|pct|percent|prozent|in %)$/i.test(text)) return 'percent';
  const unit = knownSuffix(text) ?? knownSuffix(text.toLowerCase());
  if (TIME_UNITS.has(text.toLowerCase())) return 'time';
  if (
    /[$€£¥]/.test(text) ||
    (unit !== null && isCurrency(unit)) ||
    /^(?:usd|eur|gbp|chf|руб\.?|zł|t?€|teur)$/i.test(text)
  )
    return 'currency';
  if (CURRENCIES.has(text.toUpperCase())) return 'currency';
  return unit !== null ||
    /^(?:lbs?|µm|um|mm|cm|nm|kg|ha|kcal|g\/.+|mg\/.+|.+\/(?:m[²³23]?|l|h|s|ha|kwh|day))$/i.test(text)
    ? 'other'
    : null;
}
