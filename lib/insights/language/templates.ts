import type { Fact } from '@/lib/insights/fact';
import { adviceOfPeriods, templateOfPeriods } from './period-templates';
import { adviceOfPlaces, templateOfPlaces } from './place-templates';

/** The built-in words of a fact: plain English with a slot in braces for every name and number. */
export function templateOf(fact: Fact): string {
  switch (fact.kind) {
    case 'level':
      return fact.values.total === null
        ? 'The {measure} is {mean}, the median {median}.'
        : '{column} adds up to {total}: {mean} a row on average, with a median of {median}.';
    case 'spread':
      return 'Half of the values of {column} lie between {q1} and {q3}; the lowest is {low}, the highest {high}.';
    case 'trend': {
      const verb = fact.values.direction === 'up' ? 'rises' : 'falls';
      const at = fact.query.bucket === 'day' || fact.query.bucket === 'week' ? 'on' : 'in';
      const change =
        fact.values.change === null ? '' : `, ${fact.values.direction === 'up' ? 'up' : 'down'} by {change}`;
      return `The {measure} ${verb} from about {from} ${at} {first} to about {to} ${at} {last}${change}.`;
    }
    case 'change_point':
      return `From {at} on the {measure} is ${fact.values.direction === 'up' ? 'higher' : 'lower'}: {after} on average, {before} before.`;
    case 'seasonality':
      return 'The {measure} follows a pattern that repeats every {period} {spans}: it is highest in {high} and lowest in {low}, {swing} apart.';
    case 'moving_average': {
      const { latest, previous } = fact.values;
      const verb =
        latest > previous ? ', up from {previous}' : latest < previous ? ', down from {previous}' : ', as before';
      return `Over the last {window} {spans} the {measure} was {latest} on average${verb}.`;
    }
    case 'anomaly':
      return '{at} stands out: the {measure} was {value}, where its neighbours let one expect about {expected}.';
    case 'outliers':
      return fact.values.count === 1
        ? 'One value of {column} lies far from all others: {high}, with a median of {median}.'
        : '{count} values of {column} lie far from the others, from {low} to {high}; the median is {median}.';
    case 'top':
      return '{category} has the highest {measure} of {groups} groups by {by}: {value}, before {next} with {nextValue}.';
    case 'bottom':
      return '{category} has the lowest {measure} of {groups} groups by {by}: {value}, after {next} with {nextValue}.';
    case 'concentration':
      return fact.values.top === 1
        ? 'Of {parts} groups by {by}, {first} alone has {firstShare} of the {measure}.'
        : 'The largest {top} of {parts} groups by {by} have {share} of the {measure}; {first} alone has {firstShare}.';
    case 'group_difference':
      return 'The {measure} differs by {by}: it is {highValue} for {high} and {lowValue} for {low}.';
    case 'correlation':
      return `{column} tends to ${fact.values.direction === 'up' ? 'rise' : 'fall'} as {by} rises: r = {r}, with 95 % confidence between {low} and {high}.`;
    case 'missingness':
      return fact.values.category === null
        ? '{share} of {column} is missing: {count} rows hold no value of the file.'
        : '{column} is missing more often for {category}: in {categoryShare} of its rows, and in {restShare} of the others.';
    case 'ratio':
      return '{column} per {second} is {overall}; by {by} it is highest for {high} with {highValue} and lowest for {low} with {lowValue}.';
    case 'mix':
      return fact.values.isReversed
        ? 'The {measure} of {high} is above that of {low} by {difference}; with the same mix of {second} in both the difference turns around, to {adjusted}.'
        : 'The {measure} of {high} is above that of {low} by {difference}, but by {adjusted} with the same mix of {second} in both: part of it is due to what they are made of.';
    case 'period_change':
    case 'period_cause':
    case 'period_notice':
    case 'period_level':
      return templateOfPeriods(fact);
    case 'place':
    case 'part':
    case 'touched':
      return templateOfPlaces(fact);
  }
}

/** What to do about a fact, and why. */
export function adviceOf(fact: Fact): { action: string; reasoning: string } {
  switch (fact.kind) {
    case 'trend':
      return {
        action: `Ask what has moved the {column} since {first}, and whether it will go on.`,
        reasoning: 'The course is steady over the whole time, not the doing of a single span.',
      };
    case 'change_point':
      return {
        action: 'Find out what was new in {at}.',
        reasoning:
          'The level before and after is steady, so something was changed once: a price, a rule, how it is recorded.',
      };
    case 'seasonality':
      return {
        action: 'Compare {high} with {high} of another cycle, not with {low}.',
        reasoning: 'The pattern explains {strength} of what the slow course leaves.',
      };
    case 'anomaly':
      return {
        action: 'Look at the {rows} rows of {at}.',
        reasoning: 'A single span so far from its neighbours is an event or a mistake, and either should be known.',
      };
    case 'outliers':
      return {
        action: 'Check these values before sums or means of {column} are used.',
        reasoning: 'A few far values move a mean; the median stays at {median}.',
      };
    case 'top':
    case 'bottom':
      return {
        action: 'Look at what {category} does differently from {next}.',
        reasoning: 'The lead over the next group is larger than chance would make it.',
      };
    case 'concentration':
      return {
        action: 'Watch {first} by itself.',
        reasoning: 'What happens there moves the whole: it has {firstShare} of it.',
      };
    case 'group_difference':
      return {
        action: 'Break {column} down by {by} before it is reported as one number.',
        reasoning: 'One mean for all hides a difference between {high} and {low}.',
      };
    case 'correlation':
      return {
        action: 'Test whether a change of {by} changes {column}.',
        reasoning: 'That two numbers go together does not say that one makes the other.',
      };
    case 'missingness':
      return {
        action: 'Ask where {column} gets lost before it is compared.',
        reasoning: 'What is missing is not like the rest, where it is missing more often in one place.',
      };
    case 'ratio':
      return {
        action: 'Compare {high} and {low} by {column} per {second}, not by totals.',
        reasoning: 'Totals mix how much there is with how much each brings.',
      };
    case 'mix':
      return {
        action: 'Compare {high} and {low} within each {second}.',
        reasoning: 'They are not made of the same: the difference as it is says less than it seems.',
      };
    case 'period_change':
    case 'period_cause':
    case 'period_notice':
    case 'period_level':
      return adviceOfPeriods(fact);
    case 'place':
    case 'part':
    case 'touched':
      return adviceOfPlaces(fact);
    case 'level':
    case 'spread':
    case 'moving_average':
      return {
        action: 'Add a grouping or a date to see what {column} depends on.',
        reasoning: 'By itself the chart shows nothing that stands out.',
      };
  }
}
