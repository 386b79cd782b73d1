import { categoriesOf } from '@/lib/charts/categories';
import { conceptsOf, isSameWord, meaningfulStems, stem } from '@/lib/charts/recommend/words';
import { roleOf, spokenName } from '@/lib/charts/roles';
import { kindOf } from '@/lib/tabular/kinds';
import type { Column } from '@/lib/tabular/table';
import { nameWords } from '@/lib/tabular/values/name-words';

/** Columns with more values than this are not searched for words of the goal. */
const MOST_VALUES = 2000;

/** How a word was found to speak of a column, 0–1. */
const STRENGTH = { name: 1, part: 0.85, value: 0.8, beginning: 0.75, meaning: 0.6, place: 0.5 } as const;
/** A word for the people who do something speaks of what they do, unless nothing else is named. */
const ACTOR = 0.4;

/**
 * What adjectives, comparatives and verbs measure, by what a column of it may be called. General English only: every trade's own words
 * are names of columns and values.
 */
const MEASURED_BY: Readonly<Record<string, string>> = {
  old: 'age born birth year',
  young: 'age born birth year',
  heavy: 'weight mass',
  light: 'weight mass',
  tall: 'height',
  high: 'height altitude elevation',
  long: 'length duration distance minutes hours days time',
  short: 'length duration distance minutes hours days time',
  far: 'distance',
  quick: 'duration hours minutes days time speed',
  fast: 'speed duration hours minutes days time acceleration',
  slow: 'speed duration hours minutes days time',
  expensive: 'price cost fare amount fee',
  cheap: 'price cost fare amount fee',
  pay: 'payment salary wage price fare',
  earn: 'salary wage income gross revenue profit earnings',
  worth: 'price value cost salary',
  money: 'price cost revenue amount salary',
  strong: 'power strength horsepower',
  powerful: 'power horsepower',
  power: 'energy kwh consumption horsepower',
  energy: 'kwh power consumption',
  warm: 'temperature temp',
  cold: 'temperature temp',
  hot: 'temperature temp',
  rain: 'precipitation rainfall',
  good: 'score rating grade performance',
  perform: 'score rating grade performance result',
  rat: 'rating score stars',
  critic: 'rating score',
  audience: 'rating score',
  satisfy: 'satisfaction rating',
  live: 'life expectancy',
  child: 'fertility children births',
  die: 'deaths mortality died',
  kill: 'deaths mortality killed',
  surviv: 'survived alive survival',
  reliable: 'defects failures errors downtime faults',
  output: 'units produced production',
  sell: 'sales revenue quantity units sold',
  sal: 'revenue sales quantity amount',
  convert: 'conversions conversion',
  stay: 'stay length days duration',
  resolv: 'resolve resolution hours',
  use: 'usage consumption kwh',
  consumption: 'kwh usage energy',
  budget: 'budget spend cost',
  spend: 'spend spending budget cost',
  man: 'sex gender',
  woman: 'sex gender',
  male: 'sex gender',
  female: 'sex gender',
  country: 'country nation origin',
  leav: 'left leave churn attrition',
  readmit: 'readmitted readmission',
  arriv: 'arrival delay',
  late: 'delay late',
};

const measuredBy = new Map(
  Object.entries(MEASURED_BY).map(([word, names]) => [stem(word), new Set(names.split(' ').map(stem))]),
);

/** The base of an adjective: `older` and `oldest` → `old`, `heavier` → `heavy`, `bigger` → `big`. */
function baseOf(word: string): string {
  const bare = /^(.{2,}?)(ier|iest)$/.exec(word)?.[1];
  if (bare !== undefined) return `${bare}y`;
  const cut = /^(.{3,}?)(er|est)$/.exec(word)?.[1] ?? word;
  return cut.replace(/([bdgnt])\1$/, '$1');
}

/** A word of the goal that speaks of a column. */
export interface Link {
  readonly column: Column;
  readonly strength: number;
  /** Index of the word in the sentence. */
  readonly place: number;
}

/** Links words of a sentence to columns by their names, their values and what the words measure; the strongest link of each column. */
export function linkColumns(text: string, columns: readonly Column[]): Link[] {
  const words = nameWords(text);
  const stems = new Set(meaningfulStems(text));
  const spoken = words.map((word, place): Spoken & { place: number } => ({
    text: word,
    place,
    stem: stem(word),
    base: stem(baseOf(word)),
    isMeaningful: stems.has(stem(word)),
  }));
  return columns
    .flatMap((column): Link[] => {
      const own = meaningfulStems(spokenName(column));
      const values = valuesOf(column);
      // `kWh` is one word, however its letters are cased.
      const whole = spokenName(column)
        .toLowerCase()
        .replace(/[^\p{L}]+/gu, '');
      let best: Link | null = null;
      for (const word of spoken) {
        const strength =
          word.text === 'where' && isPlace(column) ? STRENGTH.place : linkStrength(word, own, values, whole);
        if (strength > (best?.strength ?? 0)) best = { column, strength, place: word.place };
      }
      return best === null ? [] : [best];
    })
    .sort((a, b) => b.strength - a.strength || a.place - b.place);
}

interface Spoken {
  readonly text: string;
  readonly stem: string;
  readonly base: string;
  readonly isMeaningful: boolean;
}

function linkStrength(word: Spoken, own: readonly string[], values: ReadonlySet<string>, name: string): number {
  const meant = measuredBy.get(word.base) ?? measuredBy.get(word.stem);
  if (word.isMeaningful) {
    const actor = conceptsOf(word.stem).some((concept) => ACTORS.has(concept)) ? ACTOR : 1;
    if (own.some((one) => isSameWord(one, word.stem)))
      return actor * (own.length === 1 ? STRENGTH.name : STRENGTH.part);
    if (word.stem.length > 2 && values.has(word.stem)) return actor * STRENGTH.value;
    if (word.stem.length > 2 && own.some((one) => one.startsWith(word.stem))) return actor * STRENGTH.beginning;
  }
  if (meant !== undefined && (own.some((one) => meant.has(one)) || meant.has(name))) return STRENGTH.meaning;
  if (!word.isMeaningful) return 0;
  const concepts = new Set(own.flatMap(conceptsOf));
  return conceptsOf(word.stem).some((concept) => concepts.has(concept)) ? STRENGTH.meaning - 0.05 : 0;
}

/** Concepts of people who do what a goal asks about. */
const ACTORS = new Set(['customer', 'people', 'staff', 'pupil']);

function isPlace(column: Column): boolean {
  return (
    kindOf(column) === 'place' || meaningfulStems(spokenName(column)).some((word) => conceptsOf(word).includes('place'))
  );
}

/** Stems of the values of a column that divides the rows into groups. */
function valuesOf(column: Column): ReadonlySet<string> {
  const role = roleOf(column);
  if ((role !== 'category' && role !== 'boolean') || column.vector.kind !== 'text') return new Set();
  const { labels } = categoriesOf(column);
  if (labels.length > MOST_VALUES) return new Set();
  return new Set(labels.flatMap((label) => nameWords(label).map(stem)));
}
