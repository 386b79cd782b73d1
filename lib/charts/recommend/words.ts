import { nameWords } from '@/lib/tabular/values/name-words';
import { distance } from '@/lib/text/edit-distance';

/** Words that mean the same to whoever states a goal. Each list is a concept. */
const CONCEPTS: Readonly<Record<string, string>> = {
  sales:
    'sale revenue turnover amount gross order purchase invoice sold selling umsatz earning booking transaction deal basket',
  profit: 'profit margin gain return yield net',
  cost: 'cost expense price spend spending expenditure fee budget charge bill payment paid tariff rent fare kosten wage salary discount',
  performance:
    'performance score grade rating result mark rank ranking achievement success quality accuracy efficiency speed productivity win points gpa evaluation output outcome',
  customer:
    'customer client buyer user member subscriber guest account shopper patient passenger traveller traveler visitor rider',
  product: 'product item article sku brand model goods category',
  place:
    'region country city state area location site branch store district province market territory continent origin county borough town village destination address street zone neighborhood neighbourhood municipality',
  people: 'population people person inhabitant resident headcount',
  staff: 'employee staff worker team manager department job role position employment employed',
  pupil: 'student pupil learner enrolment enrollment class course school',
  time: 'date day week month quarter year time period season',
  film: 'movie film title',
  studio: 'studio distributor producer publisher company',
  health: 'health life expectancy mortality death disease case hospital',
  rain: 'rain rainy rainfall precipitation wet shower',
  temperature: 'temperature temp warm cold heat hot',
  weight: 'weight mass heavy kg lbs pound',
  fuel: 'fuel mpg mileage consumption gallon petrol economy efficient',
  power: 'power horsepower engine displacement cylinder',
  damage: 'damage loss accident incident strike injury casualty repair',
};

const STOP_WORDS = new Set(
  (
    'a an and are as at be by can could do does for from get has have how i in into is it its me more most my of on or our out over per see ' +
    'show some that the their them there these they this to understand us want was we were what when where which who why will with would find know look ' +
    'analyse analyze compare best worst top highest lowest between across during than data dataset much many vs versus depend relate'
  ).split(' '),
);

/**
 * A word without the endings of English: `sales`, `cities`, `rated` and `rating` → `sal`, `city`, `rat`. Light, after the first steps
 * of Porter 1980: for comparing, not for reading.
 */
export function stem(word: string): string {
  const one = singular(word);
  const bare = one.replace(/(?<=\w{3})(ed|ing)$/, '').replace(/([bdfgmnprt])\1$/, '$1');
  return bare.length > 3 || bare !== one ? bare.replace(/e$/, '') : bare;
}

function singular(word: string): string {
  if (word.length <= 3 || /(ss|us|is)$/.test(word)) return word;
  if (/ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(ches|shes|xes|sses)$/.test(word)) return word.slice(0, -2);
  return word.replace(/s$/, '');
}

const conceptOf = new Map<string, readonly string[]>();
for (const [concept, words] of Object.entries(CONCEPTS)) {
  for (const word of [concept, ...words.split(' ')].map(stem)) {
    conceptOf.set(word, [...(conceptOf.get(word) ?? []), concept]);
  }
}

/** What a word may mean. */
export function conceptsOf(stemmed: string): readonly string[] {
  return conceptOf.get(stemmed) ?? [];
}

/** The stems of a text that carry meaning. */
export function meaningfulStems(text: string): string[] {
  return [
    ...new Set(
      nameWords(text)
        .filter((word) => !STOP_WORDS.has(word))
        .map(stem),
    ),
  ];
}

const FEWEST_LETTERS = 5;

/** Whether two stems are the same word, a slip of one letter or another ending allowed in longer ones. */
export function isSameWord(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.min(a.length, b.length) < FEWEST_LETTERS) return false;
  return a.startsWith(b) || b.startsWith(a) || distance(a, b, 1) <= 1;
}
