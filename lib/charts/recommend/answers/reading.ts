import type { Field } from './fields';
import { asksForNumber, asksForTotal, type GoalIntent, intentsOf } from './intent';
import type { Sentence } from './sentence';

/** How a goal was read: what it asks for, surest first. */
export interface Reading {
  readonly sentence: Sentence;
  readonly intents: readonly GoalIntent[];
  readonly asksTotal: boolean;
  readonly asksNumber: boolean;
  /** How often what each row says was found, where rows are cells of a count. */
  readonly cells: Field | null;
  /** Columns of time as they stand in the table. */
  readonly times: readonly Field[];
}

export function readingOf(sentence: Sentence, fields: readonly Field[], cells: Field | null): Reading {
  const { plain, language } = sentence;
  const intents = intentsOf(withoutNames(sentence, fields), language);
  return {
    sentence,
    intents,
    asksTotal: intents[0] !== 'relationship' && intents[0] !== 'drivers' && asksForTotal(plain),
    asksNumber: asksForNumber(plain),
    cells,
    times: fields.filter(({ isTime }) => isTime),
  };
}

const BY_NAME = 0.95;

/** A word that names a column says nothing of the form: the composition of a painting is none of parts. */
function withoutNames({ plain, words }: Sentence, fields: readonly Field[]): string {
  const names = words.filter(
    ({ asks }, i) => asks === null && fields.some((field) => (field.links[i] ?? 0) >= BY_NAME && !field.isMoment),
  );
  return names.reduce((text, { text: name }) => text.replace(name, NAME), plain);
}

/** Stands for a name, with letters no form has. */
const NAME = 'xq';
