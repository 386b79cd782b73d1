import { type CheckedText, checkText, isObjection, type Objection } from '@/lib/insights/language';
import { readAnswer } from './answer';
import type { Worded, WordingQuestion } from './question';

const MOST_STATEMENTS = 4;
const FEWEST_STATEMENTS = 2;
const MOST_ADVICE = 3;

/** What is left of an answer when every text is checked, or what is wrong with it, for whoever wrote it. */
export function judgeAnswer(answer: string, question: WordingQuestion): Worded | readonly string[] {
  const read = readAnswer(answer);
  if (read === null) return ['The answer is no JSON of the given shape.'];
  const { facts } = question;
  const statements: CheckedText[] = [];
  const wrong: string[] = [];
  for (const { text } of read.statements) {
    const checked = checkText(text, facts);
    if (isObjection(checked)) wrong.push(`${JSON.stringify(text.slice(0, 200))}: ${saidOf(checked)}`);
    else if (statements.length < MOST_STATEMENTS && !statements.some((known) => isSame(known, checked)))
      statements.push(checked);
  }
  const mentioned = new Set(statements.flatMap((statement) => statement.facts));
  const hasNotable = facts.some(({ isNotable }) => isNotable);
  if (hasNotable && !facts.some(({ id, isNotable }) => isNotable && mentioned.has(id)))
    return [...wrong, 'No notable fact is told.'];
  if (statements.length < Math.min(FEWEST_STATEMENTS, facts.length)) return [...wrong, 'Too few sentences are left.'];
  const advice = read.recommendations.slice(0, MOST_ADVICE).flatMap((one) => advised(one, question));
  return { statements, advice, dropped: wrong.length };
}

const isSame = (a: CheckedText, b: CheckedText): boolean =>
  a.text === b.text && a.facts.every((id, i) => b.facts[i] === id);

/** Advice for one fact, in slots of that fact alone. */
function advised(
  { fact: name, action, reasoning }: { fact: string; action: string; reasoning: string },
  { facts }: WordingQuestion,
): Worded['advice'] {
  const fact = facts[Number(/^f([1-9]\d?)$/.exec(name)?.[1] ?? 0) - 1];
  if (fact === undefined || action.trim() === '') return [];
  const [what, why] = [checkText(action, facts, fact), checkText(reasoning, facts, fact)];
  if (isObjection(what) || isObjection(why)) return [];
  if ([...what.facts, ...why.facts].some((id) => id !== fact.id)) return [];
  return [{ fact: fact.id, words: { action: what.text, reasoning: why.text } }];
}

const SAID: Readonly<Record<Objection['code'], (what: string) => string>> = {
  slot: (what) => `there is no slot ${what}`,
  number: () => 'a number of its own',
  word: (what) => `“${what}” is not among the words`,
  direction: (what) => `“${what}” does not follow from a fact`,
  sign: (what) => `the sign ${JSON.stringify(what)}`,
  empty: () => 'no slot in it',
  long: (what) => `more than ${what}`,
  order: (what) => `“${what}” turns the course around`,
};

const saidOf = ({ code, what }: Objection): string => SAID[code](what.slice(0, 80));
