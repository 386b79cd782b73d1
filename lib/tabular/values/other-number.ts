import { numberWord } from './number-words';
import type { NumberReading } from './parse-number';
import { coordinateDegrees } from './scan-coordinate';
import { scanDuration } from './scan-duration';
import { scanRange } from './scan-range';

const MINUTES_OF_HOUR = 60;

type Parse = (text: string, reading: NumberReading) => number;

/** The number behind text that is not digits with separators and a unit: a word, a duration, degrees, a range; NaN when the column has no such. `parse` reads the ends of a range. */
export function otherNumber(text: string, reading: NumberReading, parse: Parse): number {
  if (text === '') return Number.NaN;
  if (reading.words) {
    const word = numberWord(text);
    if (!Number.isNaN(word)) return word;
  }
  const { secondsPerUnit } = reading;
  if (secondsPerUnit !== undefined && secondsPerUnit !== null) {
    const duration = scanDuration(text);
    if (duration !== null) {
      if (duration.form === 'short' && !reading.clock) return Number.NaN;
      const isHours = duration.form === 'short' && reading.clock === 'hours';
      const seconds = isHours ? duration.seconds * MINUTES_OF_HOUR : duration.seconds;
      return Number((seconds / secondsPerUnit).toPrecision(15));
    }
  }
  if (reading.degrees) {
    const degrees = coordinateDegrees(text);
    if (!Number.isNaN(degrees)) return degrees;
  }
  return reading.ranges || reading.bounds ? ofRange(text, reading, parse) : Number.NaN;
}

function ofRange(text: string, reading: NumberReading, parse: Parse): number {
  const range = scanRange(text);
  const { ranges, bounds } = reading;
  // The ends are plain numbers: a range of ranges is none.
  const ends = { ...reading, ranges: null, bounds: null };
  if (range?.kind === 'bound' && bounds === 'bound') return parse(range.number.trim(), ends);
  if (range?.kind !== 'range' || !ranges || ranges === 'missing') return Number.NaN;
  const low = parse(range.low, ends);
  const high = parse(range.high, ends);
  if (Number.isNaN(low) || Number.isNaN(high) || low >= high) return Number.NaN;
  if (ranges !== 'midpoint') return ranges === 'low' ? low : high;
  return Number(((low + high) / 2).toPrecision(15));
}
