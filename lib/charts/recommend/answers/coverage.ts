import type { Field } from './fields';
import type { GoalIntent } from './intent';
import type { Plan } from './plans';
import type { Reading } from './reading';
import {
  type AnswerForm,
  AS_GROUP,
  BESIDE_ONE,
  CLEAR,
  LATER_TIME,
  NOT_AS_GROUP,
  ROW_WORD,
  SAID_AGAIN,
  SURELY,
  UNSPOKEN,
  WANTED,
} from './weights';

/** How surely the words of the goal speak of the columns of a plan: each word of one of them, a column that is said again hardly more. */
export function coverage({ measure, along, form }: Plan, { sentence, intents }: Reading): number {
  const fields = measure === null ? along : [measure, ...along];
  const isOne = intents[0] === 'distribution' || intents[0] === 'exceptions';
  const links = sentence.words.flatMap((word, i) => {
    const role =
      word.role === 'group' ? AS_GROUP : word.role === 'number' ? ROW_WORD : isOne && measure !== null ? BESIDE_ONE : 1;
    const asMeasure = word.role === 'group' && form !== 'points' ? NOT_AS_GROUP : 1;
    const each = fields.map((field) => (field.links[i] ?? 0) * (field === measure ? asMeasure : role));
    const most = Math.max(0, ...each);
    return most === 0 ? [] : [{ each, most }];
  });
  const said = fields.map(() => 1);
  let sum = 0;
  for (const { each } of links.sort((a, b) => b.most - a.most)) {
    let best = -1;
    for (const [i, link] of each.entries()) {
      if (best < 0 || link * (said[i] ?? 0) > (each[best] ?? 0) * (said[best] ?? 0)) best = i;
    }
    sum += (each[best] ?? 0) * (said[best] ?? 0);
    said[best] = SAID_AGAIN;
  }
  return sum;
}

/** The strongest link of a column. A word that names the measure names no groups, too: rain is what fell, and a kind of weather. */
function spokenOf(field: Field, measure: Field | null): number {
  if (measure === null || field === measure) return field.strongest;
  return field.links.reduce((most, link, i) => ((measure.links[i] ?? 0) >= MEASURED ? most : Math.max(most, link)), 0);
}

const MEASURED = 0.4;

/** What it costs that nobody spoke of columns of a plan, as far as they had not to be found. */
export function unspoken({ form, measure, along }: Plan, { intents, times, measures, isOfRows }: Reading): number {
  const only = isOfRows ? 1 : 1 - 1 / measures;
  const lacks = (field: Field) => Math.max(0, 1 - spokenOf(field, measure) / CLEAR);
  let cost = measure === null ? 0 : lacks(measure) * Math.max(0, UNSPOKEN.measure * only - measure.outcome);
  for (const [i, field] of along.entries()) {
    const isTime = i === 0 && (form === 'course' || form === 'countCourse');
    if (isTime) cost += LATER_TIME * Math.max(0, times.indexOf(field));
    cost += lacks(field) * (isTime ? priceOfTime(intents) : priceOf(form, i, intents));
  }
  return cost;
}

function priceOfTime(intents: readonly GoalIntent[]): number {
  return intents.includes('development') ? WANTED : UNSPOKEN.moment;
}

/** What an unspoken column costs at this place among those that a plan measures along. */
function priceOf(form: AnswerForm, place: number, [intent]: readonly GoalIntent[]): number {
  if (place > 0) return form === 'answer' ? UNSPOKEN.target : UNSPOKEN.second;
  if (intent === 'drivers' || intent === 'relationship') return WANTED;
  return form === 'points' ? UNSPOKEN.measure : UNSPOKEN.group;
}

/** Whether different words speak of two columns, and surely. */
export function areBothSpokenOf(a: Field, b: Field): boolean {
  return a.links.some((link, i) => link >= SURELY && b.links.some((other, j) => j !== i && other >= SURELY));
}
