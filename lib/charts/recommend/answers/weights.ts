import type { GoalIntent } from './intent';

/**
 * Forms a chart can have as an answer: a measure's average or total in groups, its boxes, rows counted in groups, the share of an answer (yes
 * or no) in groups, two measures as points, a measure or the number of rows along time, how one measure is spread, and averages or numbers
 * in two groupings at once.
 */
export type AnswerForm =
  | 'average'
  | 'total'
  | 'boxes'
  | 'count'
  | 'answer'
  | 'points'
  | 'course'
  | 'countCourse'
  | 'spread'
  | 'cross'
  | 'crossCount';

type Suits = Readonly<Partial<Record<AnswerForm, number>>>;

/** What no form of the sentence tells: any chart of the columns that are named. */
export const UNSAID: Suits = {
  average: 0.6,
  points: 0.6,
  answer: 0.65,
  count: 0.45,
  course: 0.5,
  spread: 0.35,
  total: 0.4,
};

/**
 * How well each form answers what is asked, 0–1. Only their order and rough distance matter: a word of the goal that is answered by one more
 * column (0.6–1) outweighs the step from the best form to the next.
 */
export const SUITS: Readonly<Record<GoalIntent, Suits>> = {
  // The form that shows each factor's own effect; totals and boxes say it less directly.
  drivers: { average: 0.95, points: 0.95, answer: 0.95, boxes: 0.5, cross: 0.3, count: 0.2, course: 0.3 },
  comparison: {
    average: 1,
    answer: 0.95,
    cross: 0.75,
    boxes: 0.6,
    total: 0.6,
    points: 0.8,
    count: 0.4,
    course: 0.3,
    crossCount: 0.3,
  },
  ranking: { average: 0.85, total: 0.85, cross: 0.6, answer: 0.8, count: 0.65, boxes: 0.3, points: 0.3, course: 0.1 },
  relationship: { points: 1, answer: 0.95, average: 0.85, boxes: 0.5, cross: 0.4, course: 0.55, crossCount: 0.3 },
  development: { course: 1, countCourse: 0.7, average: 0.35, total: 0.2, points: 0.35, answer: 0.3 },
  composition: { total: 0.95, count: 0.9, answer: 0.9, crossCount: 0.5, average: 0.2 },
  // One value at a time; in groups where groups are named.
  distribution: { spread: 1, boxes: 0.65, average: 0.55, count: 0.45, answer: 0.3 },
  exceptions: { spread: 1, boxes: 0.7, points: 0.65, average: 0.2, course: 0.3 },
  count: { count: 1, countCourse: 0.6, total: 0.7, crossCount: 0.5, answer: 0.6, average: 0.5, spread: 0.2 },
};

/** How many, and when: the number of rows over time is what was asked. */
export const NUMBER_OVER_TIME = 0.3;

/** Each further reading of the sentence is believed less. */
export const NEXT_READING = 0.12;

/** What it costs that nobody spoke of a column: a measure that was not asked for is an answer to something else. */
export const UNSPOKEN = { measure: 0.8, group: 0.4, moment: 0.25, second: 0.9, target: 1.1 } as const;
/** Where one has to be found because that is what is asked for: the factor of a measure, the time of a development. */
export const WANTED = 0.05;
/** A link of this strength is no doubtful one. */
export const CLEAR = 0.6;
/** And from this on a column is spoken of. */
export const SURELY = 0.5;

/** How much what the data show counts beside what was said: all that is asked for in drivers, little elsewhere. */
export const EVIDENCE: Readonly<Partial<Record<GoalIntent, number>>> = {
  drivers: 0.9,
  relationship: 0.25,
  comparison: 0.25,
  ranking: 0.15,
};
export const SOME_EVIDENCE = 0.1;

/** A word that speaks of another column so much more surely says little of this one. */
export const CLEARLY_BEHIND = 0.25;
/** No link above this is only one by meaning. */
export const BY_MEANING = 0.62;
export const LEFT_OF_THE_REST = 0.4;

/** What is left of a word for the rows as a word for their names: “flights” asks for no flight numbers. */
export const OF_ROWS = 0.4;
/** Nothing of the goal speaks of a measure: what the rows are is counted. */
export const NOTHING_MEASURED = 0.4;

/** A total where one is asked for, an average where none is. */
export const TOTAL_ASKED = 0.3;
/** Rows are counted where “how many” asks for it. */
export const NUMBER_ASKED = 0.4;
/** Every group has as many rows as every other: counting them tells nothing. */
export const EVEN = 0.6;
/** A column of groups beside a single measure is one too many, unless the sentence sets it apart by “by” or “which”. */
export const BESIDE_ONE = 0.5;
/** Something said of a column twice says hardly more than once. */
export const SAID_AGAIN = 0.5;
/** Measured numbers as groups of another measure are points rather, unless the sentence asks for groups. */
export const MEASURE_AS_GROUP = 0.2;
/** Two groupings at once are harder to read: worth it only where both are spoken of outright. */
export const SECOND_GROUPING = 0.3;
export const OUTRIGHT = 0.75;
/** Of two measures as points the one the sentence measures goes up; which is which hardly ever decides between other charts. */
export const MEASURED_AS_SAID = 0.05;
/** Numbers of few different values are groups rather than points. */
export const FEW_VALUES = 0.2;
/** Of two charts of the same columns one is enough, until the others are far worse. */
export const SAME_COLUMNS = 0.45;
/** Groups beside one another that can hardly be read. */
export const UNREADABLE = 0.25;
/** Codes are axes only where nothing better is meant; an answer of many kinds is none. */
export const CODES = 0.3;
export const MANY_ANSWERS = 0.7;
/** A superlative asks for a measure, even where no word of it is found. */
export const OF_WHAT = 0.6;
/** How often something is so answers hardly what was asked, unless the words speak of likelihood. */
export const UNASKED = 0.35;
/** Groups of a row or two. */
export const THIN = 0.5;
/** A word after “by” or “which” names the groups, not what is measured. */
export const AS_GROUP = 1.2;
export const NOT_AS_GROUP = 0.5;
/** The word after “how many” is what a row is, unless a number of it is a column. */
export const ROW_WORD = 0.5;

/** What a table is usually about, where the goal names no measure. */
export const OUTCOMES: Readonly<Record<string, number>> = {
  revenue: 0.3,
  profit: 0.25,
  amount: 0.22,
  score: 0.22,
  satisfaction: 0.2,
  cost: 0.2,
  price: 0.2,
  pay: 0.2,
  delay: 0.15,
  duration: 0.1,
  quantity: 0.1,
};

/** Of two dates nobody tells apart the first is usually when it happened. */
export const LATER_TIME = 0.08;

/**
 * Words that are only used alike: likeness up to `from` says nothing, from `to` on `most`, less than a meaning in common. Words that a column says
 * as clearly as `said` need none; columns much farther than the nearest one (`nearest` of its link) are not meant, measures hardly as groups.
 */
export const IN_USE = { from: 0.3, to: 0.75, most: 0.45, said: 0.25, nearest: 0.85, measureAsGroup: 0.5 } as const;

/**
 * Where no word says what is meant. `edge`: tables begin or end with what they are about. `trait`: gender and region are no outcomes. `openAnswer`: a
 * word that speaks of no column must speak of something. `likely`: how often, who is refused: a yes or no. Then what groups that were
 * asked for are worth, counting the values of a measure costs, and each column more than two that
 * is hardly spoken of.
 */
export const SALIENT = {
  edge: 0.1,
  trait: 0.2,
  openAnswer: 0.2,
  likely: 0.25,
  noGroups: 0.3,
  otherGroups: 0.1,
  unknownGroups: 0.3,
  countedNumbers: 0.15,
  column: 0.2,
} as const;
