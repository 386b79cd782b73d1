import * as arrow from '@uwdata/flechette';
import type { ColumnBuilder } from '@/lib/tabular/column-builder';
import {
  bytesText,
  dayText,
  decimalText,
  float32Value,
  jsonText,
  setDigits,
  timeOfDayText,
  timestampText,
} from '@/lib/tabular/parquet/cell-text';

type SetCell = (builder: ColumnBuilder, row: number, value: unknown) => void;
const MS_PER_DAY = 86_400_000;

/** Whether values of this type are lists, maps or structs. */
export function isNested(type: arrow.DataType): boolean {
  return 'children' in type && type.typeId !== arrow.Type.RunEndEncoded;
}

/** How a value of this type becomes a cell; null stays missing. */
export function cellSetter(type: arrow.DataType): SetCell {
  const set = setterOf(type);
  return (builder, row, value) => {
    if (value !== null && value !== undefined) set(builder, row, value);
  };
}

function setterOf(type: arrow.DataType): SetCell {
  if (type.typeId === arrow.Type.Dictionary) return setterOf(type.dictionary);
  if (type.typeId === arrow.Type.RunEndEncoded) return setterOf(type.children[1].type);
  if (type.typeId === arrow.Type.Float) return type.precision === arrow.Precision.DOUBLE ? setPlain : setSingle;
  const text = textOf(type);
  if (text !== undefined) return (builder, row, value) => builder.setText(row, text(value));
  if (type.typeId === arrow.Type.Decimal) {
    const { scale } = type;
    return (builder, row, value) =>
      typeof value === 'bigint' || typeof value === 'number'
        ? setDigits(builder, row, decimalText(BigInt(value), scale))
        : undefined;
  }
  return isNested(type) ? (builder, row, value) => builder.setText(row, jsonText(value)) : setPlain;
}

/** What values of a type are written as, for types whose values are neither numbers nor texts. */
function textOf(type: arrow.DataType): ((value: unknown) => string) | undefined {
  switch (type.typeId) {
    case arrow.Type.Date:
      return (value) => momentText(Number(value));
    case arrow.Type.Timestamp: {
      const isUtc = type.timezone !== null && type.timezone !== undefined && type.timezone !== '';
      return (value) => timestampText(inUnit(value, type.unit), UNITS[type.unit], isUtc);
    }
    case arrow.Type.Time:
      return (value) => timeOfDayText(inUnit(value, type.unit), UNITS[type.unit]);
    case arrow.Type.Duration:
      return (value) => {
        const count = inUnit(value, type.unit);
        return `${count < 0n ? '-' : ''}${timeOfDayText(count < 0n ? -count : count, UNITS[type.unit])}`;
      };
    default:
      return undefined;
  }
}

const UNITS = ['MILLIS', 'MILLIS', 'MICROS', 'NANOS'] as const;

/** The count in the unit of `UNITS`, which has no seconds. */
function inUnit(value: unknown, unit: arrow.TimeUnit_): bigint {
  const count = typeof value === 'bigint' ? value : BigInt(Number(value));
  return unit === arrow.TimeUnit.SECOND ? count * 1000n : count;
}

function momentText(ms: number): string {
  return ms % MS_PER_DAY === 0 ? dayText(ms / MS_PER_DAY) : timestampText(BigInt(ms), 'MILLIS', false);
}

function setSingle(builder: ColumnBuilder, row: number, value: unknown): void {
  if (typeof value === 'number') builder.setNumber(row, float32Value(value));
}

function setPlain(builder: ColumnBuilder, row: number, value: unknown): void {
  if (typeof value === 'number') builder.setNumber(row, value);
  else if (typeof value === 'bigint') setDigits(builder, row, String(value));
  else if (typeof value === 'string') builder.setText(row, value);
  else if (value instanceof Uint8Array) builder.setText(row, bytesText(value));
  else builder.setText(row, typeof value === 'boolean' ? String(value) : jsonText(value));
}
