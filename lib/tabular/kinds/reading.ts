import { identifierPattern } from '@/lib/tabular/infer/identifier-pattern';
import { identifierName } from '@/lib/tabular/infer/name-evidence';
import type { Vector } from '@/lib/tabular/table';
import { decideBooleanConvention, isBooleanName } from '@/lib/tabular/values/parse-boolean';
import { decideDateConvention, isDateName } from '@/lib/tabular/values/parse-date';
import { decideNumberConvention, NUMBER_SHARE, type NumberConvention } from '@/lib/tabular/values/parse-number';
import type { ValueSample } from './sample';

/** How the sampled values of a column can be read. Shares are of the sampled cells, 0–1. */
export interface Reading {
  /** Share that says yes or no; 0 when the column does not. */
  readonly booleans: number;
  /** Share that are dates; 0 when the column holds none. */
  readonly dates: number;
  /** How texts are read as numbers, or null when most are none. */
  readonly numbers: NumberConvention | null;
  /** The unit beside the numbers. */
  readonly unit: string | null;
}

const NOTHING: Reading = { booleans: 0, dates: 0, numbers: null, unit: null };

/** As `inferColumn` reads the whole column, but of the sample alone, so that it takes as long for any number of rows. */
export function readSample(sample: ValueSample, vector: Vector, name: string): Reading {
  return vector.kind === 'text' ? readTexts(sample, name) : readNumbers(sample, name);
}

function readTexts({ texts, counts }: ValueSample, name: string): Reading {
  if (identifierPattern(texts, counts) !== null) return NOTHING;
  const boolean = decideBooleanConvention(texts, counts, name);
  if (boolean !== null) return { ...NOTHING, booleans: boolean.share };
  const date = decideDateConvention(texts, counts, name);
  if (date !== null && !(date.compact && identifierName(name) !== null)) return { ...NOTHING, dates: date.share };
  const numbers = decideNumberConvention(texts, counts, NUMBER_SHARE, { name });
  return numbers === null || numbers.doubts.length > 0 ? NOTHING : { ...NOTHING, numbers, unit: numbers.unit };
}

/** Numbers say yes or no, or name days, only where the header says so. */
function readNumbers({ texts, counts }: ValueSample, name: string): Reading {
  if (isBooleanName(name) && texts.every((text) => text === '0' || text === '1')) return { ...NOTHING, booleans: 1 };
  const date = isDateName(name) ? decideDateConvention(texts, counts, name) : null;
  return date === null ? NOTHING : { ...NOTHING, dates: date.share };
}
