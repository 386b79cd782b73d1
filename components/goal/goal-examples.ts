import type { GoalCategory } from '@/lib/contract/goals';
import type { ColumnProfile } from '@/lib/tabular/profile';

export interface GoalExample {
  text: string;
  category: GoalCategory;
}

export type GoalColumn = Pick<ColumnProfile, 'name' | 'type' | 'count' | 'distinct'>;

const MAX_EXAMPLES = 4;
const MAX_CATEGORIES = 50;
const MAX_LABEL = 40;

const TELLING: readonly { category: GoalCategory; words: RegExp }[] = [
  { category: 'cost', words: /^(costs?|expenses?|fees?|budgets?|spend(ing)?|tax(es)?|debts?)$/ },
  {
    category: 'sales',
    words: /^(sales?|sold|revenues?|turnover|orders?|gross|profits?|amounts?|prices?|purchases?|customers?)$/,
  },
  {
    category: 'performance',
    words:
      /^(scores?|ratings?|grades?|speed|time|duration|miles|mpg|power|horsepower|acceleration|results?|votes?|rank|percent(age)?|rate)$/,
  },
];

const wordsOf = (name: string): string[] => name.toLowerCase().split(/[^\p{L}\p{N}]+/u);

function categoryOf(name: string): GoalCategory {
  const words = wordsOf(name);
  return TELLING.find((telling) => words.some((word) => telling.words.test(word)))?.category ?? 'custom';
}

const spoken = (name: string): string => name.replaceAll('_', ' ').trim();

const isNumber = ({ type }: GoalColumn): boolean => type === 'number' || type === 'integer';
const isTime = ({ type }: GoalColumn): boolean => type === 'date' || type === 'datetime';
const isYear = ({ name, type }: GoalColumn): boolean => type === 'integer' && wordsOf(name).includes('year');
const isGroup = ({ type, count, distinct }: GoalColumn): boolean =>
  (type === 'category' || type === 'boolean' || type === 'text') &&
  distinct >= 2 &&
  distinct <= Math.min(MAX_CATEGORIES, count / 2);

/** Numbers whose name says that they matter come first, then those that vary most. */
function measuresOf(columns: readonly GoalColumn[]): GoalColumn[] {
  const telling = ({ name }: GoalColumn) => (categoryOf(name) === 'custom' ? 0 : 1);
  return columns
    .filter((column) => isNumber(column) && !isYear(column) && column.distinct > 2)
    .toSorted((a, b) => telling(b) - telling(a));
}

/**
 * Goals somebody with these columns may have, in their own words: at most four, each of another kind. None when the
 * columns give nothing to ask about.
 */
export function goalExamples(columns: readonly GoalColumn[]): GoalExample[] {
  const usable = columns.filter(({ name, count }) => count > 0 && name.trim() !== '' && name.length <= MAX_LABEL);
  const [main, second = main] = measuresOf(usable);
  const time = usable.find(isTime) ?? usable.find(isYear);
  const groups = usable.filter(isGroup).toSorted((a, b) => Math.abs(a.distinct - 8) - Math.abs(b.distinct - 8));
  const [group, other] = groups;
  const examples: GoalExample[] = [];
  const ask = (about: GoalColumn, text: string) => examples.push({ text, category: categoryOf(about.name) });

  if (main && group) ask(main, `Which ${spoken(group.name)} has the highest ${spoken(main.name)}?`);
  if (second && time) ask(second, `How has ${spoken(second.name)} changed over ${spoken(time.name)}?`);
  if (main) ask(main, `What goes along with a high ${spoken(main.name)}?`);
  if (second && other) ask(second, `How much does ${spoken(second.name)} differ by ${spoken(other.name)}?`);
  if (group && examples.length < 2) {
    examples.push({ text: `How are the rows spread over ${spoken(group.name)}?`, category: 'custom' });
  }
  return examples.slice(0, MAX_EXAMPLES);
}
