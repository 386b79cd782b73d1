/**
 * What a sentence asks for. `drivers`: what a measure depends on. `comparison`: a measure of groups beside one another. `development`:
 * a measure over time. `composition`: the parts of a whole. `relationship`: two measures together. `distribution`: how a measure is spread.
 * `count`: how many rows, or which group has most of them.
 */
export type GoalIntent =
  | 'drivers'
  | 'comparison'
  | 'development'
  | 'composition'
  | 'relationship'
  | 'distribution'
  | 'count';

/** Forms of sentences, the most specific first. Words of any trade stay out: they are linked to columns and values. */
const FORMS: readonly (readonly [GoalIntent, RegExp])[] = [
  [
    'distribution',
    /\b(distribut\w*|spread|histogram|unusual\w*|outliers?|extremes?|exception\w*|anomal\w*|typical\w*|range)\b/,
  ],
  ['distribution', /\bhow (old|young|tall|heavy|long|large|big|high|expensive|fast) (is|are|was|were)\b/],
  ['composition', /\b(shares?|split|proportions?|compos\w*|break ?down|mix|made up|percentage of|part of)\b/],
  [
    'development',
    /\b(over time|over the (years|months|weeks)|through the (year|day|week)|over the (year|day|week)|trends?|develop\w*|evol\w*|ris(e|es|ing)|fall(s|ing)?|declin\w*|grow\w*|grew|since|season\w*|forecast\w*|histor\w*|when|(each|per|by|every) (day|week|month|quarter|year)|daily|weekly|monthly|quarterly|yearly)\b/,
  ],
  ['development', /\b(chang\w*|get(s|ting)? \w+er|become|became|got \w+er)\b/],
  [
    'drivers',
    /\b(what|which factors?|why|who)\b.*\b(mak\w+|driv\w+|caus\w+|determin\w+|explain\w*|influenc\w*|affect\w*|lower\w*|rais\w+|increas\w+|reduc\w+|decid\w+|matters?|predict\w*|depends?|lead\w* to)\b/,
  ],
  ['drivers', /\bwhy\b|\bdepends? on\b|\breasons? for\b|\bwhere do\b.*\bcome from\b|^who \w+ed\b|\bdrivers? of\b/],
  ['relationship', /\b(correlat\w*|relat\w*|connect\w*|associat\w*|agree\w*|versus|vs|go together|trade ?off)\b/],
  [
    'relationship',
    /^(do|does|did|is|are|can|will)\b.*\b(mean|means|bring\w*|rais\w+|lead\w*|cost|affect\w*|influenc\w*|increas\w+|improv\w+|reduc\w+|live|earn)\b/,
  ],
  ['relationship', /^are (good|bad|high|low|big|small|long|short)\b/],
  ['comparison', /\b(more|less|fewer|better|worse|higher|lower)\b.*\b(or|than)\b/],
  ['comparison', /\b(compar\w*|differ\w*|told apart|tell apart|between|across|than|worth)\b/],
  [
    'count',
    /\b(how many|how often|number of|count|busiest|busy|most common|most frequent|most often|popular|how do (people|customers|users)|what are \w+ about)\b/,
  ],
  ['comparison', /\b(which|who|what|where)\b.*\b(most|least|best|worst|highest|lowest|top|bottom|hardest|\w{3,}est)\b/],
  ['comparison', /\b(best|worst|highest|lowest|rank\w*|top)\b/],
  ['count', /^(where|which|what|who)\b/],
];

/** What the sentence asks for, surest first; several where it may be read in more than one way. */
export function intentsOf(text: string): GoalIntent[] {
  const plain = text.toLowerCase();
  return [...new Set(FORMS.filter(([, form]) => form.test(plain)).map(([intent]) => intent))];
}

/** Whether rows are counted, unless a measure is named outright. */
export function asksForNumber(text: string): boolean {
  return /\b(how many|how often|number of)\b/i.test(text);
}

/** Whether a whole is asked for rather than what is usual: “the most revenue”, “in total”. */
export function asksForTotal(text: string): boolean {
  return /\b(most|total|overall|in all|bring\w*|make most|sum|altogether|sells?|sold|biggest|largest)\b/i.test(text);
}
