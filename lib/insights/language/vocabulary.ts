import type { FactKind } from '@/lib/insights/fact';

const listed = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter((word) => word !== ''));

/**
 * The words another writer may use between slots. None of them says how much, which way, when, why, that two things belong together, or
 * that something is not so: whatever says that has to come out of a fact. Inflections by `s`, `es`, `ed`, `d` and `ing` go with them.
 */
const PLAIN = listed(`
  a an the this that these those it its they them their there here which who whose what where how whether
  is are was were be been being has have had do does did can could may might would should
  of in on at by for from to into within among between across over around about along beside towards with
  and or but while whereas although though yet also too
  data dataset table file chart picture view row column value figure record entry group category class segment
  level range spread scale distribution unit distance place point period time span step
  result finding fact insight evidence detail summary overview question goal background comparison sample
  size order list composition breakdown structure quality certainty confidence uncertainty note story course
  show tell say describe mark see look find read reveal summarise summarize appear seem stand lie sit go run remain
  compare contrast check verify review inspect examine investigate explore ask discuss consider decide plan watch monitor
  track report understand know learn measure split break use start begin take bear notice focus concentrate confirm
  main overall general notable worth useful important interesting relevant visible particular specific individual separate
  own other another whole entire observed measured recorded computed given careful carefully closely apart aside
  out well such like rather instead let you your we our team colleague meeting owner people reader purpose
`);

/** What a kind of fact gives leave to say in a sentence about it alone. */
const OF_KIND: Readonly<Record<FactKind, ReadonlySet<string>>> = {
  level: listed('typical usual'),
  spread: listed('vary variation wide'),
  trend: listed('trend development steady steadily gradual gradually change'),
  change_point: listed('change shift break new step'),
  seasonality: listed('season seasonal cycle pattern repeat recur regular regularly'),
  moving_average: listed('recent recently latest change'),
  anomaly: listed('exception exceptional unusual event unexpected'),
  outliers: listed('outlier extreme unusual exception exceptional'),
  top: listed('rank'),
  bottom: listed('rank'),
  concentration: listed('concentrated concentration dominate dominant weight'),
  group_difference: listed('differ different difference gap vary'),
  correlation: listed('correlation correlate association associated relationship relate together'),
  missingness: listed('missing gap gaps incomplete absent empty'),
  ratio: listed('differ different difference per relative'),
  mix: listed('mix differ different difference'),
  period_change: listed('change'),
  period_cause: listed('change'),
  period_notice: listed('unusual'),
  period_level: listed(''),
  place: listed('rank'),
  part: listed('difference'),
  touched: listed(''),
};

/** Plain by their stem, not by themselves: “which means” draws a conclusion. */
const CLAIMING = listed('mean means meaning');

const INFLECTION = /(?:s|es|ed|d|ing)$/;

/** Whether a word says nothing that a fact would have to bear out; of a sentence about one fact alone, nothing but what its kind says. */
export function isPlainWord(word: string, kind: FactKind | null = null): boolean {
  const said = word.toLowerCase();
  if (CLAIMING.has(said)) return false;
  const isKnown = (form: string) => PLAIN.has(form) || (kind !== null && OF_KIND[kind].has(form));
  if (isKnown(said)) return true;
  const stem = said.replace(INFLECTION, '');
  if (stem.length < 3 || stem === said) return false;
  return isKnown(stem) || isKnown(`${stem}e`) || (said.endsWith('es') && isKnown(said.slice(0, -1)));
}

/** Every plain word, and what a kind adds to them, for whoever has to write with them. */
export const plainWords = (): string[] => [...PLAIN];
export const wordsOfKind = (kind: FactKind): string[] => [...OF_KIND[kind]];

const UP = 'rise rises rose risen rising increase increases increased increasing grow grows grew grown growing growth';
const DOWN =
  'fall falls fell fallen falling decrease decreases decreased decreasing decline declines declined declining';

/** Words for a measure that goes one way; only a fact that says so gives leave to use them. */
export const DIRECTION_WORDS: Readonly<Record<'up' | 'down', ReadonlySet<string>>> = {
  up: listed(`${UP} climb climbs climbed climbing upward upwards`),
  down: listed(`${DOWN} drop drops dropped dropping downward downwards`),
};

/** What only might be: with these a direction would be a forecast. */
export const MODALS: ReadonlySet<string> = listed('can could may might would should');
