import { categoriesOf } from '@/lib/charts/categories';
import { roleOf, spokenName } from '@/lib/charts/roles';
import type { Column } from '@/lib/tabular/table';
import { type Answer, answerOf } from './answer';
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
      /\b(over time|trend\w*|by (day|week|month|quarter|year|date)|daily|weekly|monthly|quarterly|yearly|annual\w*|grow\w*|rise|rising|fall(s|ing)?|declin\w*|season\w*|when|develop\w*|histor\w*|chang(e|es|ed|ing)|since|forecast\w*)\b/i,
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
export interface Relevance {
  (candidate: Pick<Candidate, 'measure' | 'along' | 'intent'>): number;
  /** How far a chart answers what the goal asks word for word. */
  readonly answers: Answer;
}

/** Reads a goal once, for all the charts it is compared with; null when it says nothing. */
export function relevanceOf(goal: Goal | null): Relevance | null {
  if (goal === null) return null;
  const stems = meaningfulStems(goal.text);
  const intents = new Set(INTENTS.filter(({ words }) => words.test(goal.text)).map(({ intent }) => intent));
  if (stems.length === 0 && intents.size === 0 && goal.category === 'custom') return null;
  const known = new Map<Column, Match[]>();
  const matchesOf = (column: Column): Match[] => {
    const found = known.get(column) ?? matchColumn(column, stems, goal.category);
    known.set(column, found);
    return found;
  };
  const answers = answerOf(stems, intents.has('time'), (column) => matchesOf(column).length > 0);
  const relevance = ({ measure, along, intent }: Pick<Candidate, 'measure' | 'along' | 'intent'>): number => {
    const what = best(measure === null ? [] : matchesOf(measure));
    // A word that speaks of the measure does not speak of what it is compared over, too.
    const rest = (column: Column) => matchesOf(column).filter(({ word }) => word !== what?.word && word !== null);
    const over = Math.max(
      0,
      ...along.map((column) =>
        Math.max(
          best(rest(column))?.strength ?? 0,
          roleOf(column) === 'time' && intents.has('time') ? SAID_OF_TIME : 0,
        ),
      ),
    );
    const wanted = intents.size === 0 ? 0.5 : intents.has(intent) ? 1 : 0;
    return 0.5 * (measure === null ? 0.25 * over : (what?.strength ?? 0)) + 0.32 * over + 0.18 * wanted;
  };
  return Object.assign(relevance, { answers });
}

const SAID_OF_TIME = 0.8;

/** That a column is spoken of, by which word of the goal (null: by its category), and how clearly, 0–1. */
interface Match {
  readonly word: string | null;
  readonly strength: number;
}

function best(matches: readonly Match[]): Match | null {
  return matches.reduce<Match | null>(
    (most, match) => (most === null || match.strength > most.strength ? match : most),
    null,
  );
}

function matchColumn(column: Column, stems: readonly string[], category: string): Match[] {
  const words = meaningfulStems(spokenName(column));
  const concepts = new Set(words.flatMap(conceptsOf));
  const values = valuesNamed(column, stems);
  const matches = stems.flatMap((word): Match[] => {
    if (words.some((own) => isSameWord(own, word))) return [{ word, strength: SAME_WORD }];
    if (values.has(word)) return [{ word, strength: VALUE_NAMED }];
    return conceptsOf(word).some((concept) => concepts.has(concept)) ? [{ word, strength: SAME_MEANING }] : [];
  });
  return concepts.has(category) ? [...matches, { word: null, strength: CATEGORY_MEANING }] : matches;
}

/** The words of the goal that are values of the column: “Leeds”, “comedy”. */
function valuesNamed(column: Column, stems: readonly string[]): ReadonlySet<string> {
  if (roleOf(column) !== 'category' || column.vector.kind !== 'text') return new Set();
  const { labels } = categoriesOf(column);
  if (labels.length > MOST_VALUES) return new Set();
  const values = new Set(labels.map((label) => stem(label.toLowerCase())));
  return new Set(stems.filter((word) => word.length > 3 && values.has(word)));
}
