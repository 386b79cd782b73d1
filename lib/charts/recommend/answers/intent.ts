import type { Language } from '@/lib/charts/recommend/vocabulary/languages';
import { LANGUAGE_FORMS } from './language-forms';

/**
 * What a sentence asks for. `drivers`: what a measure depends on. `comparison`: a measure of groups beside one another. `ranking`: which
 * group has most or least of it. `development`: a measure over time. `composition`: the parts of a whole. `relationship`: two measures
 * together. `distribution`: how a measure is spread. `exceptions`: values that stand out. `count`: how many rows, or which group has most.
 */
export type GoalIntent =
  | 'drivers'
  | 'comparison'
  | 'ranking'
  | 'development'
  | 'composition'
  | 'relationship'
  | 'distribution'
  | 'exceptions'
  | 'count';

export type Form = readonly [GoalIntent, RegExp];

/** Forms of sentences, the most specific first. Words of any trade stay out: they are linked to columns and values. */
const ENGLISH: readonly Form[] = [
  [
    'exceptions',
    /\b(unusual\w*|outliers?|extremes?|exception\w*|anomal\w*|odd|strange\w*|suspicious\w*|weird|abnormal\w*|implausible|impossible|errors? in|data entry|mistakes?|wrong|too good to be true|stand out|irregular\w*|unexpected\w*)\b/,
  ],
  ['relationship', /\bdepend(s|ing)? (up)?on (?!what)\w+|\bas a function of\b/],
  [
    'comparison',
    /^how (?!many|often|much|do|did|does|has|have|can|to|come|is|are)\w+ (is|are|was|were|do|does|did)\b.*\b(by|per|each|every|across|different)\b/,
  ],
  ['distribution', /\b(distribut\w*|spread|histogram|typical\w*|range|vary|varies|variation|normal(ly)?|usual(ly)?)\b/],
  [
    'distribution',
    /\bhow (old|young|tall|heavy|long|large|big|high|expensive|fast|much|far|wide|deep|late) (is|are|was|were|do|does|did|can)\b/,
  ],
  [
    'distribution',
    /^what (do|does|did|is|are|was|were)\b(?!.*\b(by|per|each|more|most|less|least|mak\w+|driv\w+|determin\w+)\b).*\b(cost|sell for|sold for|go for|weigh|earn|pay|paid|worth)\W*$/,
  ],
  ['composition', /^where (do|does|did)\b.*\b(money|budget|spend\w*|income|revenue|cash|funds?|costs?)\b/],
  [
    'composition',
    /\b(shares?|split|proportions?|compos\w*|break ?down|mix|made up|make-?up|percentage of|part of|how many percent|percent of|fraction)\b/,
  ],
  [
    'development',
    /\b(over time|over the (\w+ )?(years|months|weeks|days|quarters|decades|course|period|seasons?)|through(out)? the (\w+ )?(year|day|week|month|season)|over the (year|day|week|month)|trends?|develop\w*|evol\w*|declin\w*|grow(s|ing|n)?|grew|since|seasonal\w*|forecast\w*|histor\w*|(each|per|by|every) (day|week|month|quarter|year|date)|daily|weekly|monthly|quarterly|yearly|(year|month|week|day) (by|on|to|over) (year|month|week|day)|from \d{4} to \d{4}|between \d{4} and \d{4}|course of)\b|^(when|at what time|since when)\b/,
  ],
  [
    'development',
    /\b(ris(e|es|en|ing)|rose|fall(s|en|ing)?|fell|improv\w+|increas\w+|decreas\w+|drop\w*)\b(?!.*\b(with|by|when|if)\b)/,
  ],
  ['development', /^(?!do(es)?\b).*\bgrowth\b/],
  [
    'development',
    /\b(chang\w*|(get|gets|getting|got) \w+er(?=\W*$| over| with| through| each| every| since)|become|became)\b/,
  ],
  [
    'drivers',
    /\b(what|which (factors?|things?|conditions?|characteristics))\b.*\b(mak\w+|driv\w+|caus\w+|determin\w+|explain\w*|influenc\w*|affect\w*|lower\w*|rais\w+|increas\w+|reduc\w+|decid\w+|matters?|predict\w*|depends?|lead\w* to|goes? with|impact\w*|keep\w*|help\w*|hurt\w*|shap\w+)\b/,
  ],
  [
    'drivers',
    /\bwhy\b|\bdepends? on\b|\breasons? for\b|\bwhere do\b.*\bcome from\b|^who \w+ed\b|^who (gets?|is|are|was|were|got|has|have) \w+(ed|en)\b|^who (?!is|has|was|does)\w{3,}s( out| away| late| early)?\W*$|\b(drivers?|causes?|factors?) (of|for|behind)\b|\bmain (drivers?|causes?|factors?)\b/,
  ],
  [
    'relationship',
    /\b(correlat\w*|relat\w*|connect\w*|associat\w*|agree\w*|versus|vs|go(es)? together|trade ?off|link\w*|match(es)? (with|the|up|what|their|its)|in line with|honest\w*|accurate\w*)\b/,
  ],
  [
    'relationship',
    /^(do|does|did|is|are|can|will|has|have)\b.*\b(mean|means|bring\w*|rais\w+|lead\w*|cost|affect\w*|influenc\w*|increas\w+|improv\w+|reduc\w+|live|earn|mak\w+|ris\w+|fall\w*|grow\w*|help\w*|pay|result\w*|caus\w*|hurt\w*|get|gets|have|has|depend\w*|matter\w*|reflect\w*|translate\w*|decid\w*|slow|speed|stop|prevent|boost|chang\w*|work|similar|alike|same)\b/,
  ],
  [
    'relationship',
    /\b(rise|rises|fall|falls|grow|grows|increase|increases|decrease|decreases|change|changes|vary|varies|drop|drops) with\b/,
  ],
  [
    'relationship',
    /^(are|is|do|does|did|have|has) (\w+ )?(good|bad|high|low|big|small|long|short|\w{2,}er|more|less)\b/,
  ],
  [
    'comparison',
    /^(do|does|did|is|are|was|were|can|will|has|have)\b.*\b(more|less|fewer|better|worse|(?!other|over|number|member|under|after|ever|never|customer|order|paper|water|summer|winter|weather|whether|together|rather)\w{3,}er)\b/,
  ],
  [
    'comparison',
    /\b(more|less|fewer|better|worse|higher|lower|\w{3,}er)\b.*\b(or|than)\b|\b(more|less) often\b|\blikel(y|ier)\b/,
  ],
  ['comparison', /\b(compar\w*|differ\w*|told apart|tell apart|between|across|than|worth|gap)\b/],
  [
    'ranking',
    /^(\w+ )?(which|who|what|where|whose)\b.*\b(most|least|best|worst|highest|lowest|top|bottom|hardest|fewest|more|less|\w{3,}est)\b/,
  ],
  ['ranking', /\b(best|worst|highest|lowest|rank\w*|top|most|least|fewest|biggest|largest)\b/],
  [
    'count',
    /\b(how many|how often|how frequent\w*|number of|count|busiest|busy|most common|commonest|rarest|scarcest|least common|most frequent|most often|popular|prefer\w*|favou?rite|how common|how do (people|customers|users)|what are \w+ about|what (kind|type|sort)s? of)\b/,
  ],
  ['count', /\b(happen(s|ed)?|occur(s|red)?|takes? place|took place|(are|is|were|was) there)\b/],
  ['comparison', /\b(each|every|per)\b/],
  ['count', /^(where|which|what|who)\b/],
];

const FORMS: Readonly<Record<Language, readonly Form[]>> = { en: ENGLISH, ...LANGUAGE_FORMS };

/** What a sentence without accents asks for, surest first; several where it may be read in more than one way. */
export function intentsOf(plain: string, language: Language = 'en'): GoalIntent[] {
  const text = plain.toLowerCase();
  return [...new Set(FORMS[language].filter(([, form]) => form.test(text)).map(([intent]) => intent))];
}

const NUMBER =
  /\b(how many|how often|how frequent\w*|(?<!\bby (the )?)number of|(most|least) (common|popular|frequent\w*|often)|commonest|rarest|scarcest|popular|favou?rite|preferred|wie ?viele|wie (oft|haufig)|anzahl|cuant[oa]s|con que frecuencia|combien de?|quant[oa]s|com que frequencia)\b/;

/** Whether rows are counted, unless a measure is named outright. */
export function asksForNumber(plain: string): boolean {
  return NUMBER.test(plain.toLowerCase());
}

const LIKELIHOOD =
  /\b(often|likel\w*|chances?|odds|risk|probab\w*|succe\w*|fail\w*|pass|passes)\b|\b(gets?|got|are|is|were|was) \w+(ed|wn|en)\b|^who \w+ed\b/;

/** Whether it is asked how often something comes true: “who gets refused”, “more likely”. */
export function asksForLikelihood(plain: string): boolean {
  return LIKELIHOOD.test(plain.toLowerCase());
}

const TOTAL =
  /\b(top(?= )|most(?! \w+(ed|ive|ous|al|ful|able|ant|ent|ic|ly)\b)|total|overall|in all|bring\w*|make most|sum|altogether|sells?(?! for)|sold(?! for)|sellers?|biggest|largest|all together|goes? where|tied up|how much|meisten?|gesamt\w*|insgesamt|summe|wie ?viel|(que|cual|cuales|quien|donde)\b.* mas|total\w*|mayor|cuanto|plus de|le plus|combien|(que|qual|quais|quem|onde)\b.* mais|maior|quanto|traz\w*|trae\w*|rapporte\w*)\b/;

/** What all sales together bring in, whatever the column is called. */
const TURNOVER =
  /\b(revenues?|turnover|takings|proceeds|receipts|umsatz\w*|faturamento|facturacion|chiffre d.affaires)\b|\bsales(?= (per|by|each|over|in|of|on|from)\b|\W*$)/;

/** Whether it is asked what all sales together bring in. */
export function asksForTurnover(plain: string): boolean {
  return TURNOVER.test(plain.toLowerCase());
}

/**
 * Whether a whole is asked for rather than what is usual: “the most revenue”, “in total”.
 *
 * @param text without the names of columns: a column called “total” asks for none
 */
export function asksForTotal(text: string, plain = text): boolean {
  return (
    (TOTAL.test(text.toLowerCase()) || TURNOVER.test(plain.toLowerCase())) &&
    !/\b(average|mean|typical\w*|usual\w*|median|per (person|order|visit|unit|head)|durchschnitt\w*|mittel\w*|promedio|medi[ao]s?|moyen\w*|en moyenne)\b/.test(
      plain.toLowerCase(),
    )
  );
}
