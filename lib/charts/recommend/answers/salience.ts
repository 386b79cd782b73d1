import { spokenName } from '@/lib/charts/roles';
import type { Field } from './fields';
import { headerWords } from './header-words';
import type { Plan } from './plans';
import type { Reading } from './reading';
import { SALIENT } from './weights';

/**
 * What speaks for a plan where the goal leaves open which columns it means: what a table is about stands first or last in it, traits of persons
 * and places explain rather than being explained, groups are those that were asked for, and fewer columns are the plainer reading.
 */
export function salience(plan: Plan, reading: Reading): number {
  return ofOutcome(plan, reading) + ofGroups(plan, reading) - ofColumns(plan);
}

/** A weaker link is none. */
const LINKED = 0.25;
const isUnsaid = ({ strongest }: Field) => strongest < LINKED;

/** What is asked about, where no word says it: the measure, or the answer whose share is drawn. */
function ofOutcome({ form, measure, along }: Plan, { edges, hasOpenWord, asksLikelihood }: Reading): number {
  const [, second] = along;
  const outcome = form === 'answer' ? second : measure;
  if (outcome === null || outcome === undefined || !isUnsaid(outcome)) return 0;
  let sum = edges.has(outcome) ? SALIENT.edge : 0;
  if (isTrait(outcome)) sum -= SALIENT.trait;
  if (form !== 'answer' || outcome.grouping?.distinct !== 2) return sum;
  return sum + (hasOpenWord ? SALIENT.openAnswer : 0) + (asksLikelihood ? SALIENT.likely : 0);
}

/** “Which”, “by” and “per” ask for groups: of the column they name, or, where none is named, of any that was not spoken of otherwise. */
function ofGroups({ form, along }: Plan, { groupWords }: Reading): number {
  let sum = 0;
  for (const { word, most } of groupWords) {
    if (form === 'points' || form === 'spread') {
      sum -= SALIENT.noGroups;
      continue;
    }
    const own = along.reduce((best, { links }) => Math.max(best, links[word] ?? 0), 0);
    if (most >= NAMED) sum -= own >= NEARLY * most ? 0 : SALIENT.otherGroups;
    else if (along.some((field) => field.grouping !== null && isUnsaid(field))) sum += SALIENT.unknownGroups;
  }
  return sum;
}

const NAMED = 0.5;
const NEARLY = 0.8;

function ofColumns({ form, measure, along }: Plan): number {
  const isCounted = form === 'count' || form === 'countCourse';
  const [first] = along;
  const numbers = isCounted && first?.isMeasure && !first.isMoment ? SALIENT.countedNumbers : 0;
  const columns = measure === null ? along : [measure, ...along];
  const doubtful = columns.filter(({ strongest }) => strongest < NAMED).length;
  return numbers + SALIENT.column * Math.min(doubtful, Math.max(0, columns.length - 2));
}

/** What people, places and days are like: reasons rather than outcomes. */
const TRAITS: ReadonlySet<string> = new Set([
  'gender',
  'age',
  'region',
  'country',
  'city',
  'name',
  'family',
  'language',
  'weekday',
  'color',
  'street',
  'site',
]);

function isTrait({ column }: Field): boolean {
  return headerWords(spokenName(column)).some(
    ({ meanings, weight }) => weight >= 1 && [...meanings].some((one) => TRAITS.has(one)),
  );
}
