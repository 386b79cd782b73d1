import { describe, expect, it } from 'vitest';
import {
  bytesText,
  dayText,
  decimalText,
  float32Value,
  jsonText,
  timeKind,
  timeOfDayText,
  timestampText,
  unscaledDecimal,
} from './cell-text';

describe('times', () => {
  it('of day, with as many digits as there are', () => {
    expect(timeOfDayText(49_530_000n, 'MILLIS')).toBe('13:45:30');
    expect(timeOfDayText(1_500n, 'MICROS')).toBe('00:00:00.001500');
    expect(timeOfDayText(86_399_999_999_999n, 'NANOS')).toBe('23:59:59.999999999');
  });

  it('since 1970, before it too', () => {
    expect(timestampText(1_709_214_330_000n, 'MILLIS', false)).toBe('2024-02-29T13:45:30');
    expect(timestampText(1_709_214_330_120_000n, 'MICROS', true)).toBe('2024-02-29T13:45:30.120Z');
    expect(timestampText(-1n, 'NANOS', false)).toBe('1969-12-31T23:59:59.999999999');
    expect(timestampText(10n ** 18n, 'MILLIS', false)).toBe('1000000000000000000 millis');
  });

  it('days', () => {
    expect([dayText(0), dayText(-1), dayText(19782), dayText(1e9)]).toEqual([
      '1970-01-01',
      '1969-12-31',
      '2024-02-29',
      '1000000000 days',
    ]);
  });

  it('are known by their logical or their older type', () => {
    const kind = (type: object) => timeKind({ name: 'x', ...type });
    expect(kind({ logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: true, unit: 'NANOS' } })).toEqual({
      kind: 'timestamp',
      unit: 'NANOS',
      isUtc: true,
    });
    expect(kind({ logical_type: { type: 'TIME', isAdjustedToUTC: true, unit: 'MICROS' } })?.kind).toBe('time');
    expect(kind({ converted_type: 'TIMESTAMP_MILLIS' })?.unit).toBe('MILLIS');
    expect(kind({ converted_type: 'TIMESTAMP_MICROS' })?.unit).toBe('MICROS');
    expect(kind({ converted_type: 'TIME_MILLIS' })?.kind).toBe('time');
    expect(kind({ converted_type: 'TIME_MICROS' })?.kind).toBe('time');
    expect(kind({ type: 'INT96' })?.kind).toBe('timestamp');
    expect(kind({ type: 'INT32' })).toBeUndefined();
  });
});

describe('numbers', () => {
  it('decimals keep every digit', () => {
    expect(decimalText(1250n, 2)).toBe('12.50');
    expect(decimalText(-5n, 3)).toBe('-0.005');
    expect(decimalText(12345678901234567890n, 0)).toBe('12345678901234567890');
    expect(unscaledDecimal(Uint8Array.of(0xff, 0x85))).toBe(-123n);
    expect(unscaledDecimal(Uint8Array.of(0x00, 0x7b))).toBe(123n);
    expect(unscaledDecimal(7)).toBe(7n);
  });

  it('float32 as short as they were meant', () => {
    expect([0.1, 16777216, 1 / 3, 3.4e38, 1.1754942e-38].map(Math.fround).map(float32Value)).toEqual([
      0.1, 16777216, 0.33333334, 3.4e38, 1.1754942e-38,
    ]);
    expect(float32Value(Math.fround(123456.789))).toBe(123456.79);
  });
});

describe('everything else', () => {
  it('bytes as text or base64', () => {
    expect(bytesText(Buffer.from('Zoë'))).toBe('Zoë');
    expect(bytesText(Uint8Array.of(0xff, 0xfe, 0))).toBe('//4A');
  });

  it('nested values as JSON', () => {
    const value = { a: [1n, null, undefined, 'x"'], b: { c: true, d: Buffer.from('y') }, e: new Float64Array([1.5]) };
    expect(jsonText(value)).toBe('{"a":[1,null,null,"x\\""],"b":{"c":true,"d":"y"},"e":[1.5]}');
    expect(jsonText(new Date(0))).toBe('"1970-01-01T00:00:00.000Z"');
    expect(jsonText(12345678901234567890n)).toBe('12345678901234567890');
  });
});
