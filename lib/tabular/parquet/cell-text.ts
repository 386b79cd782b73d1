import type { SchemaElement } from 'hyparquet';
import type { ColumnBuilder } from '@/lib/tabular/column-builder';
import { exactNumber } from '@/lib/tabular/exact-number';
import type { Vector } from '@/lib/tabular/table';

const MS_PER_DAY = 86_400_000;
const UNITS_PER_SECOND = { MILLIS: 1_000n, MICROS: 1_000_000n, NANOS: 1_000_000_000n } as const;
type Unit = keyof typeof UNITS_PER_SECOND;

/** Days since 1970-01-01 as `2024-01-31`. */
export function dayText(days: number): string {
  const date = new Date(days * MS_PER_DAY);
  return Number.isNaN(date.getTime()) ? `${days} days` : date.toISOString().slice(0, 10);
}

/** Time since 1970 as ISO 8601 text, `2024-01-31T13:45:00`, with as many digits of a second as there are. */
export function timestampText(count: bigint, unit: Unit, isUtc: boolean): string {
  const perSecond = UNITS_PER_SECOND[unit];
  const fraction = ((count % perSecond) + perSecond) % perSecond;
  const date = new Date(Number((count - fraction) / perSecond) * 1000);
  if (Number.isNaN(date.getTime())) return `${count} ${unit.toLowerCase()}`;
  return `${date.toISOString().slice(0, 19)}${fractionText(fraction, perSecond)}${isUtc ? 'Z' : ''}`;
}

/** Time since midnight as `13:45:00`. */
export function timeOfDayText(count: bigint, unit: Unit): string {
  const perSecond = UNITS_PER_SECOND[unit];
  const seconds = Number(count / perSecond);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part) => String(part).padStart(2, '0')).join(':') + fractionText(count % perSecond, perSecond);
}

function fractionText(fraction: bigint, perSecond: bigint): string {
  if (fraction === 0n) return '';
  const digits = String(fraction).padStart(String(perSecond).length - 1, '0');
  return `.${digits.replace(/(000)+$/, '')}`;
}

/** An unscaled decimal with its point put in, every digit kept: 1250 with scale 2 is `12.50`. */
export function decimalText(unscaled: bigint, scale: number): string {
  const digits = String(unscaled < 0n ? -unscaled : unscaled).padStart(scale + 1, '0');
  const point = digits.length - scale;
  return `${unscaled < 0n ? '-' : ''}${digits.slice(0, point)}${scale > 0 ? `.${digits.slice(point)}` : ''}`;
}

/** The unscaled value of a decimal column: an integer, or big-endian two's complement bytes. */
export function unscaledDecimal(value: number | bigint | Uint8Array): bigint {
  if (!(value instanceof Uint8Array)) return BigInt(value);
  let unscaled = 0n;
  for (const byte of value) unscaled = (unscaled << 8n) | BigInt(byte);
  return BigInt.asIntN(value.length * 8, unscaled);
}

/** The shortest decimal that is the same float32, as the person who wrote 0.1 expects to see it. */
export function float32Value(value: number): number {
  for (let digits = 6; digits < 9; digits++) {
    const short = Number(value.toPrecision(digits));
    if (Math.fround(short) === value) return short;
  }
  return value;
}

/** Bytes as text when they are UTF-8, else as base64. */
export function bytesText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    // Not UTF-8 is an answer: the column holds something else than text.
    return Buffer.from(bytes).toString('base64');
  }
}

/** A nested value (struct, list, map) as compact JSON text; integers keep every digit. */
export function jsonText(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'bigint') return String(value);
  if (value instanceof Uint8Array) return JSON.stringify(bytesText(value));
  if (ArrayBuffer.isView(value) || Array.isArray(value)) return `[${Array.from(value as never[], jsonText).join(',')}]`;
  if (typeof value !== 'object' || value instanceof Date) return JSON.stringify(value) ?? 'null';
  const members = Object.entries(value).map(([key, member]) => `${JSON.stringify(key)}:${jsonText(member)}`);
  return `{${members.join(',')}}`;
}

/** The unit and meaning of a column's times, when it holds times. */
export function timeKind(
  element: SchemaElement,
): { kind: 'timestamp' | 'time'; unit: Unit; isUtc: boolean } | undefined {
  const { logical_type: logical, converted_type: converted, type } = element;
  if (logical?.type === 'TIMESTAMP') return { kind: 'timestamp', unit: logical.unit, isUtc: logical.isAdjustedToUTC };
  if (logical?.type === 'TIME') return { kind: 'time', unit: logical.unit, isUtc: false };
  if (converted === 'TIMESTAMP_MILLIS') return { kind: 'timestamp', unit: 'MILLIS', isUtc: false };
  if (converted === 'TIMESTAMP_MICROS') return { kind: 'timestamp', unit: 'MICROS', isUtc: false };
  if (converted === 'TIME_MILLIS') return { kind: 'time', unit: 'MILLIS', isUtc: false };
  if (converted === 'TIME_MICROS') return { kind: 'time', unit: 'MICROS', isUtc: false };
  return type === 'INT96' ? { kind: 'timestamp', unit: 'NANOS', isUtc: false } : undefined;
}

const MIDNIGHT = 'T00:00:00';

/** Days, when every timestamp is at midnight: many programs have no other type for a date. */
export function withoutMidnight(vector: Vector): Vector {
  if (vector.kind !== 'text' || !vector.dictionary.every((text) => text.endsWith(MIDNIGHT))) return vector;
  return { ...vector, dictionary: vector.dictionary.map((text) => text.slice(0, -MIDNIGHT.length)) };
}

/** A number where a float64 holds every digit, text otherwise. */
export function setDigits(builder: ColumnBuilder, row: number, digits: string): void {
  const value = exactNumber(digits);
  if (value === undefined) builder.setText(row, digits);
  else builder.setNumber(row, value);
}
