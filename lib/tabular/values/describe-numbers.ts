import type { NumberConvention } from './parse-number';
import { percent } from './weigh';

const THOUSANDS_NAMES = { ',': 'comma', '.': 'point', ' ': 'space', "'": 'apostrophe' } as const;

/** The sentences about a convention that people read. */
export function describeNumbers(
  facts: Omit<NumberConvention, 'evidence' | 'assumption'>,
): Pick<NumberConvention, 'evidence' | 'assumption'> {
  const assumption = facts.ambiguous ? assumptionOf(facts.decimal) : null;
  const name = facts.decimal === ',' ? 'comma' : 'point';
  const isUsual = facts.decimal === '.' && facts.thousands === ',';
  const marks = facts.mixed
    ? ', some with a decimal comma and some with a point, each of which reads one way only'
    : isUsual
      ? ''
      : `, decimal ${name} and ${THOUSANDS_NAMES[facts.thousands]} for thousands`;
  const unit = facts.unit === null ? '' : `, in ${facts.unit}`;
  const because = assumption === null ? '' : ` ${assumption}`;
  return { assumption, evidence: `${percent(facts.share)} of the values are numbers${unit}${marks}.${because}` };
}

function assumptionOf(decimal: '.' | ','): string {
  return decimal === '.'
    ? 'Assumed that a point separates decimals and a comma thousands; no value says otherwise.'
    : 'Assumed that a comma separates decimals and a point thousands; no value says otherwise.';
}
