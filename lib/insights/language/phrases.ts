import type { Fact } from '@/lib/insights/fact';
import { templateOf } from './templates';

/** Words with slots in braces, by what they are called. */
export type Phrases = Readonly<Record<string, string>>;

/**
 * What another writer may put into a sentence about a fact, besides names: the whole claim, and parts of it that say what each of
 * their numbers is, so that none can be taken for another. Words with slots of the fact.
 */
export function phrasesOf(fact: Fact): Phrases {
  return { claim: clause(templateOf(fact)), ...partsOf(fact) };
}

/** A sentence as a part of a longer one. */
function clause(sentence: string): string {
  const open = sentence.replace(/\.$/, '');
  return (open[0] ?? '').toLowerCase() + open.slice(1);
}

const changed = (change: number | null): Phrases => (change === null ? {} : { changed: 'by {change}' });

function partsOf(fact: Fact): Phrases {
  const on = fact.query.bucket === 'day' || fact.query.bucket === 'week' ? 'on' : 'in';
  switch (fact.kind) {
    case 'level':
      return {
        average: 'a mean of {mean}',
        middle: 'a median of {median}',
        ...(fact.values.total === null ? {} : { sum: 'a total of {total}' }),
      };
    case 'spread':
      return {
        half: 'half of the values between {q1} and {q3}',
        range: 'a lowest value of {low} and a highest of {high}',
      };
    case 'trend':
      return {
        start: `about {from} ${on} {first}`,
        end: `about {to} ${on} {last}`,
        span: 'between {first} and {last}',
        ...changed(fact.values.change),
      };
    case 'change_point':
      return {
        when: `${on} {at}`,
        start: '{before} on average before {at}',
        end: '{after} on average from {at} on',
        ...changed(fact.values.change),
      };
    case 'seasonality':
      return {
        cycle: 'a pattern that repeats every {period} {spans}',
        range: 'a swing of {swing} between {high}, the highest, and {low}, the lowest',
      };
    case 'moving_average':
      return {
        end: '{latest} on average over the last {window} {spans}',
        start: '{previous} on average over the {window} {spans} before',
        ...changed(fact.values.change),
      };
    case 'anomaly':
      return { when: `${on} {at}`, found: `{value} ${on} {at}`, usual: `about {expected} expected ${on} {at}` };
    case 'outliers':
      return { found: '{count} far from the others', middle: 'a median of {median}' };
    case 'top':
      return {
        leader: '{category}, the highest, with {value}',
        runnerUp: '{next}, the second highest, with {nextValue}',
        among: '{groups} groups by {by}',
      };
    case 'bottom':
      return {
        last: '{category}, the lowest, with {value}',
        before: '{next}, the second lowest, with {nextValue}',
        among: '{groups} groups by {by}',
      };
    case 'concentration':
      return {
        largest: '{first}, the largest, with {firstShare} of the {measure}',
        together: '{share} of the {measure} in the largest {top} of {parts} groups by {by}',
      };
    case 'group_difference':
      return {
        highest: '{high}, the highest, with a mean of {highValue}',
        lowest: '{low}, the lowest, with a mean of {lowValue}',
        among: '{groups} groups by {by}',
      };
    case 'correlation':
      return { strength: 'r = {r}', interval: 'a 95 % interval of r between {low} and {high}' };
    case 'missingness':
      return fact.values.category === null
        ? { part: '{share} of {column} missing' }
        : {
            worst: '{category}, with {categoryShare} of {column} missing',
            rest: 'the others, with {restShare} of {column} missing',
          };
    case 'ratio':
      return {
        whole: '{column} per {second} of {overall}',
        highest: '{high}, the highest, with {highValue}',
        lowest: '{low}, the lowest, with {lowValue}',
      };
    case 'mix':
      return {
        gap: '{high} above {low} by {difference}',
        alike: '{high} and {low} apart by {adjusted} with the same mix of {second} in both',
      };
    case 'period_change':
      return {
        start: '{from} in the first period',
        end: '{to} in the second period',
        ...changed(fact.values.change),
      };
    case 'period_cause':
      return { part: '{slice}, with {share} of the change in {measure}' };
    case 'period_notice':
      return {};
    case 'place':
      return { found: `{value} ${on} {at}`, usual: 'a mean of {usual} elsewhere' };
    case 'part':
      return { part: '{category}, with {share} of the difference' };
    case 'touched':
      return {};
    case 'period_level':
      return { start: '{from} in the first period', end: '{to} in the second period' };
  }
}

/** Slots that are names and nothing else: they claim nothing by themselves. */
export const NAME_SLOTS: ReadonlySet<string> = new Set(['measure', 'column', 'by', 'second', 'slice']);

/** Which way a fact says that its measure goes. */
export function directionOf(fact: Fact): 'up' | 'down' | null {
  switch (fact.kind) {
    case 'trend':
    case 'change_point':
      return fact.values.direction;
    case 'period_change':
      // Of a slice the claim alone says that it is of a slice.
      return fact.values.slice === null ? fact.values.direction : null;
    case 'moving_average':
      return fact.values.latest === fact.values.previous
        ? null
        : fact.values.latest > fact.values.previous
          ? 'up'
          : 'down';
    case 'correlation':
      // Both rise together; where one falls as the other rises the claim alone says which.
      return fact.values.direction === 'up' ? 'up' : null;
    default:
      return null;
  }
}
