import type { Field } from './fields';
import type { Plan } from './plans';
import type { Sentence } from './sentence';
import { MEASURED_AS_SAID } from './weights';

/** Between the two these say that what is measured came first: “pressure in older patients”, “price by size”. */
const BEFORE_FACTOR = new Set(
  'in with when for on by against versus vs among at of if bei mit wenn en con cuando com quando avec quand'.split(' '),
);

/** What it is worth that the measure of two stands where the sentence puts it: “do bigger homes cost more” measures the cost. */
export function saidAsMeasured({ form, measure, along }: Plan, sentence: Sentence): number {
  const [factor] = along;
  if (form !== 'points' || measure === null || factor === undefined) return 0;
  const [own, other] = [placeOf(measure, sentence), placeOf(factor, sentence)];
  if (own === null || other === null || own === other) return 0;
  const between = sentence.all.slice(Math.min(own, other) + 1, Math.max(own, other));
  const isMeasureFirst = between.some((word) => BEFORE_FACTOR.has(word));
  return own < other === isMeasureFirst ? MEASURED_AS_SAID : 0;
}

/** Where the word stands that speaks most surely of a column. */
function placeOf({ links, strongest }: Field, { words }: Sentence): number | null {
  return strongest === 0 ? null : (words[links.indexOf(strongest)]?.place ?? null);
}
