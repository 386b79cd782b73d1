import { categoriesOf } from '@/lib/charts/categories';
import { roleOf, spokenName } from '@/lib/charts/roles';
import type { Column } from '@/lib/tabular/table';
import type { Candidate, Intent } from './candidate';
import { conceptsOf, isSameWord, meaningfulStems, stem } from './words';

/** What a person wants to find out: a sentence and one of `sales`, `performance`, `cost`, `custom`. */
export interface Goal {
  readonly text: string;
  readonly category: string;
}

const INTENTS: readonly { intent: Intent; words: RegExp }[] = [
  {
    intent: 'time',
    words:
      /\b(over time|trend\w*|by (day|week|month|quarter|year|date)|daily|weekly|monthly|quarterly|yearly|annual\w*|grow\w*|rise|rising|fall(s|ing)?|declin\w*|season\w*|when|develop\w*|histor\w*|changed?|since|forecast\w*)\b/i,
  },
  {
    intent: 'relate',
    words:
      /\b(relat\w*|correlat\w*|depend\w*|affect\w*|influenc\w*|driv(e|es|en|ing)|impact\w*|versus|vs|explain\w*|connect\w*|predict\w*)\b/i,
  },
  {
    intent: 'spread',
    words: /\b(distribut\w*|spread|range|outlier\w*|typical\w*|vari(es|ation|ance|ability)|unusual)\b/i,
  },
  {
    intent: 'share',
    words: /\b(share\w*|proportion\w*|percent\w*|composition|breakdown|split|mix|made up|part of)\b/i,
  },
  {
    intent: 'compare',
    words: /\b(compar\w*|which|best|worst|top|highest|lowest|rank\w*|differ\w*|between|across|by|per|most|least)\b/i,
  },
];

const SAME_WORD = 1;
const SAME_MEANING = 0.65;
const VALUE_NAMED = 0.9;
const CATEGORY_MEANING = 0.5;
/** Columns with more values than this are not searched for words of the goal. */
const MOST_VALUES = 2000;

/** How much a chart has to do with a goal, 0–1. */
export type Relevance = (candidate: Pick<Candidate, 'measure' | 'along' | 'intent'>) => number;

/** Reads a goal once, for all the charts it is compared with; null when it says nothing. */
export function relevanceOf(goal: Goal | null): Relevance | null {
  if (goal === null) return null;
  const stems = meaningfulStems(goal.text);
  const intents = new Set(INTENTS.filter(({ words }) => words.test(goal.text)).map(({ intent }) => intent));
  if (stems.length === 0 && intents.size === 0 && goal.category === 'custom') return null;
  const known = new Map<Column, number>();
  const about = (column: Column): number => {
    const found = known.get(column) ?? columnRelevance(column, stems, goal.category);
    known.set(column, found);
    return found;
  };
  return ({ measure, along, intent }) => {
    const others = along.map((column) =>
      Math.max(about(column), roleOf(column) === 'time' && intents.has('time') ? 0.8 : 0),
    );
    const best = Math.max(0, ...others);
    const wanted = intents.size === 0 ? 0.5 : intents.has(intent) ? 1 : 0;
    const what = measure === null ? 0.25 * best : about(measure);
    return 0.5 * what + 0.32 * best + 0.18 * wanted;
  };
}

function columnRelevance(column: Column, stems: readonly string[], category: string): number {
  const words = meaningfulStems(spokenName(column));
  const concepts = new Set(words.flatMap(conceptsOf));
  let best = concepts.has(category) ? CATEGORY_MEANING : 0;
  for (const wanted of stems) {
    if (words.some((word) => isSameWord(word, wanted))) best = Math.max(best, SAME_WORD);
    else if (conceptsOf(wanted).some((concept) => concepts.has(concept))) best = Math.max(best, SAME_MEANING);
  }
  return best < VALUE_NAMED && namesValue(column, stems) ? VALUE_NAMED : best;
}

/** Whether the goal names one of the column's values: “Leeds”, “comedy”. */
function namesValue(column: Column, stems: readonly string[]): boolean {
  if (roleOf(column) !== 'category' || column.vector.kind !== 'text') return false;
  const { labels } = categoriesOf(column);
  if (labels.length > MOST_VALUES) return false;
  const wanted = new Set(stems.filter((word) => word.length > 3));
  return labels.some((label) => wanted.has(stem(label.toLowerCase())));
}
