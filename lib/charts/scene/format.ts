import { formatUnit } from './units';

const formats = new Map<string, Intl.NumberFormat>();

function numberFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.NumberFormat(locale, options);
    formats.set(key, format);
  }
  return format;
}

/** A real minus sign, which has the width of a digit. */
function written(value: number, locale: string, options: Intl.NumberFormatOptions): string {
  return numberFormat(locale, options)
    .format(value)
    .replace('-', '−')
    .replace(/^−(0([.,]0*)?)$/, '$1');
}

/**
 * A value as it is told: "1,234", "12,345.6", "3.14", "0.00123", "1.2E21", with its unit: "$1,234", "12.5%", "3.2 kg".
 * No decimals from a million on, one from a thousand on, two from one on, three significant digits below. No number is "–".
 */
export function formatValue(value: number | null, unit: string | null = null, locale = 'en'): string {
  if (value === null || !Number.isFinite(value)) return '–';
  const size = Math.abs(value);
  if (size >= 1e15 || (size > 0 && size < 1e-6)) {
    return formatUnit(written(value, locale, { notation: 'scientific', maximumSignificantDigits: 3 }), unit);
  }
  const options =
    size >= 1000
      ? { maximumFractionDigits: size >= 1e6 ? 0 : 1 }
      : size >= 1
        ? { maximumFractionDigits: 2 }
        : { maximumSignificantDigits: 3 };
  return formatUnit(written(value, locale, options), unit);
}

const SCALES = [
  { from: 1e15, by: 0, suffix: '' },
  { from: 1e12, by: 1e12, suffix: 'T' },
  { from: 1e9, by: 1e9, suffix: 'B' },
  { from: 1e6, by: 1e6, suffix: 'M' },
  { from: 1e4, by: 1e3, suffix: 'k' },
] as const;

function scaled(value: number, size: number, locale: string, decimals: Intl.NumberFormatOptions): string {
  const scale = SCALES.find(({ from }) => size >= from);
  if (scale?.by === 0 || (size > 0 && size < 1e-6)) {
    return written(value, locale, { notation: 'scientific', maximumSignificantDigits: 3 });
  }
  const options = { ...decimals, useGrouping: false };
  return written(value / (scale?.by ?? 1), locale, options) + (value === 0 ? '' : (scale?.suffix ?? ''));
}

/** A value in the least room: "950", "1234", "12k", "1.2M", "$3.4B". Thousands are written out, so that years stay years. */
export function formatCompact(value: number | null, unit: string | null = null, locale = 'en'): string {
  if (value === null || !Number.isFinite(value)) return '–';
  const digits = Math.abs(value) >= 1000 && Math.abs(value) < 1e4 ? 4 : 3;
  // As it is rounded, so that 999,999 is "1M" and not "1000k".
  const size = Number(Math.abs(value).toPrecision(digits));
  return formatUnit(scaled(value, size, locale, { maximumSignificantDigits: digits }), unit);
}

/**
 * The labels of an axis: all on one scale and with the decimals their step needs, so that "0.5M, 1.0M" never stands beside
 * "250k". Evenly spaced ticks; those of a logarithmic axis are written by `formatCompact` each.
 */
export function formatTicks(ticks: readonly number[], unit: string | null = null, locale = 'en'): string[] {
  const size = Math.max(0, ...ticks.map(Math.abs));
  const [first = 0, second] = ticks;
  const scale = SCALES.find(({ from }) => size >= from);
  const by = scale === undefined || scale.by === 0 ? 1 : scale.by;
  const step = second === undefined ? Math.abs(first) / by : Math.abs(second - first) / by;
  const decimals = step > 0 ? Math.min(12, Math.max(0, -Math.floor(Math.log10(step) + 1e-9), decimalsOf(step))) : 0;
  const options = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return ticks.map((tick) => formatUnit(tick === 0 ? '0' : scaled(tick, size, locale, options), unit));
}

/** Decimals of a step like 0.25, whose first digit alone would not tell it. */
function decimalsOf(step: number): number {
  const text = String(Number(step.toPrecision(3)));
  return text.includes('e') || !text.includes('.') ? 0 : text.length - text.indexOf('.') - 1;
}

export { formatBucket } from './dates';
export { axisTicks } from './ticks';
