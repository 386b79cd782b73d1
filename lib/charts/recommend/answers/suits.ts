import type { Grouping } from '@/lib/charts/recommend/usable';
import { roleOf } from '@/lib/charts/roles';
import { saidAsMeasured } from './direction';
import type { Field } from './fields';
import type { GoalIntent } from './intent';
import type { Plan } from './plans';
import type { Reading } from './reading';
import type { Sentence } from './sentence';
import {
  CODES,
  EVEN,
  FEW_VALUES,
  MANY_ANSWERS,
  MEASURE_AS_GROUP,
  NEXT_READING,
  NOTHING_MEASURED,
  NUMBER_ASKED,
  NUMBER_OVER_TIME,
  OF_WHAT,
  OUTRIGHT,
  SECOND_GROUPING,
  SUITS,
  SURELY,
  THIN,
  TOTAL_ASKED,
  UNASKED,
  UNREADABLE,
  UNSAID,
} from './weights';

/** How well the form of a plan suits that of the sentence, less what speaks against its columns whatever the words. */
export function suits(plan: Plan, reading: Reading): number {
  return (
    formSuits(plan, reading.intents) +
    totalAsked(plan, reading) +
    numberAsked(plan, reading) +
    nothingMeasured(plan, reading) +
    saidAsMeasured(plan, reading.sentence) -
    against(plan, reading)
  );
}

function formSuits({ form, along }: Plan, intents: readonly GoalIntent[]): number {
  // Two years are groups as any others, and a development all the same.
  const isCourse =
    intents.includes('development') &&
    (form === 'average' || form === 'total') &&
    along[0]?.isMoment &&
    !along[0].isTime;
  const own = isCourse ? 'course' : form;
  if (intents.length === 0) return UNSAID[own] ?? 0;
  return Math.max(0, ...intents.map((intent, i) => (SUITS[intent][own] ?? 0) - NEXT_READING * i));
}

/** Where no word speaks of a measure, and none asks for one, what the rows are is counted: “claims per state”. */
function nothingMeasured({ form }: Plan, { isOfRows, asksNumber, intents, sentence }: Reading): number {
  if (!isOfRows || asksNumber || (form !== 'count' && form !== 'countCourse')) return 0;
  const [intent] = intents;
  if (intent !== undefined && MEASURED_INTENTS.has(intent)) return 0;
  return SUPERLATIVE.test(sentence.plain) || COMPARATIVE.test(sentence.plain) ? 0 : NOTHING_MEASURED;
}

const MEASURED_INTENTS: ReadonlySet<GoalIntent> = new Set(['drivers', 'relationship', 'distribution', 'exceptions']);
const COMPARATIVE =
  /\b(more|less|fewer|better|worse|higher|lower|(?!other|over|number|member|under|after|ever|never|per|customer|order|paper|water|summer|winter|weather|whether|together|rather)\w{3,}er)\b/;

/** A whole is asked of what is spoken of, not of any column that adds up. */
const isHinted = (measure: Field | null) => (measure?.strongest ?? 0) >= HINT;
const HINT = 0.3;

function totalAsked({ form, measure }: Plan, { intents, asksTotal }: Reading): number {
  const isWhole =
    asksTotal ||
    intents[0] === 'composition' ||
    (intents[0] === 'development' && measure !== null && roleOf(measure.column) === 'quantity');
  if (form === 'total') return isWhole ? (isHinted(measure) ? TOTAL_ASKED : 0) : -TOTAL_ASKED;
  if (form !== 'average' || !asksTotal) return 0;
  return measure?.isAdditive ? -TOTAL_ASKED : -TOTAL_ASKED / 2;
}

/** “How many” asks for a measure only where it is named outright. */
const NAMED = 0.75;

function numberAsked({ form, measure }: Plan, { asksNumber, intents }: Reading): number {
  if (!asksNumber) return 0;
  if (form === 'countCourse' && intents.includes('development')) return NUMBER_ASKED + NUMBER_OVER_TIME;
  if (form === 'count' || form === 'countCourse' || form === 'crossCount') return NUMBER_ASKED;
  const unnamed = measure !== null && measure.strongest < NAMED ? NUMBER_ASKED : 0;
  return (form === 'total' || form === 'answer' ? NUMBER_ASKED / 2 : 0) - unnamed;
}

/** “The dirtiest kitchens”: of something, not the most of them. */
const SUPERLATIVE =
  /\b(?!busiest|commonest|rarest|scarcest|largest|biggest|latest|interest|forest|request|harvest|west|east|rest|test|guest|invest)\w{3,}est\b|\b(best|worst|most (?!common|frequent|popular|often|of)\w+(ed|ive|ous|ful|able|ant|ent|ic|ly|al))\b/;

/** “Which states smoke the most”: a measure of what they do. */
const DOES_MOST = /\b(?!happens?|occurs?|appears?|used|come|comes|up|is|are|was|were|be)\w{3,} the (most|least)\W*$/;

/** Words of how often something comes true. */
const LIKELY =
  /\b(often|likel\w*|chance\w*|probab\w*|percent\w*|share|rates?|proportion|risk|ofter|haufig\w*|oft|anteil|quote|frecuen\w*|frequen\w*|souvent|vezes)\b/;
const FEW = 7;
const READABLE = 30;

function against(plan: Plan, { intents, asksNumber, cells, sentence }: Reading): number {
  const { form, measure, along } = plan;
  const [first, second] = along;
  const isCounted = (form === 'count' || form === 'crossCount') && cells === null;
  const isSpread = form === 'points' || form === 'course' || form === 'countCourse';
  let sum = 0;
  if (form === 'points' && [measure, ...along].some((field) => (field?.grouping?.distinct ?? FEW) < FEW))
    sum += FEW_VALUES;
  if (form === 'count' && isCounted && !asksNumber && first?.grouping && isEven(first.grouping)) sum += EVEN;
  if (isCounted && (SUPERLATIVE.test(sentence.plain) || DOES_MOST.test(sentence.plain))) sum += OF_WHAT;
  if (form === 'answer' && intents[0] !== 'drivers') {
    if ((second?.grouping?.distinct ?? 0) > 2) sum += MANY_ANSWERS;
    if (!LIKELY.test(sentence.plain) && along.some(({ strongest }) => strongest < SURELY)) sum += UNASKED;
  }
  if (
    (form === 'average' || form === 'cross' || form === 'boxes' || form === 'total' || form === 'answer') &&
    along.some((field) => field.isMeasure && !field.isMoment && !isAskedAsGroup(field, sentence))
  ) {
    sum += MEASURE_AS_GROUP;
  }
  if (
    (form === 'cross' || form === 'crossCount') &&
    !along.every((field) => field.strongest >= OUTRIGHT || isAskedAsGroup(field, sentence))
  ) {
    sum += SECOND_GROUPING;
  }
  if (along.some(({ column, isMeasure }) => !isMeasure && roleOf(column) === 'identifier')) sum += CODES;
  if (!isSpread && along.some(isThin)) sum += THIN;
  if (!isSpread && along.some(({ grouping }) => (grouping?.distinct ?? 0) > READABLE)) sum += UNREADABLE;
  return sum;
}

/** “By”, “which” or “per” stands before a word for the column. */
function isAskedAsGroup({ links }: Field, { words }: Sentence): boolean {
  return words.some(({ role }, i) => role === 'group' && (links[i] ?? 0) >= SURELY);
}

const FEWEST_ROWS = 3;

/** Groups that nobody named, of hardly more than a row each: what they explain is chance. */
function isThin({ grouping, strongest }: Field): boolean {
  return grouping !== null && strongest < SURELY && grouping.rows < FEWEST_ROWS * grouping.distinct;
}

function isEven({ counts }: Grouping): boolean {
  const used = counts.filter((count) => count > 0);
  return used.every((count) => count === used[0]);
}
