import type { Bucket } from '@/lib/charts/spec';
import type { Column } from '@/lib/tabular/table';
import type { Field } from './fields';
import { grainOf } from './grain';
import { asksForLikelihood, asksForNumber, asksForTotal, asksForTurnover, type GoalIntent, intentsOf } from './intent';
import { rowWords } from './row-words';
import type { Sentence } from './sentence';

/** How a goal was read: what it asks for, surest first. */
export interface Reading {
  readonly sentence: Sentence;
  readonly intents: readonly GoalIntent[];
  readonly asksTotal: boolean;
  /** The whole is what sales bring in: amounts of single sales are added up, though they be prices. */
  readonly asksTurnover: boolean;
  readonly asksNumber: boolean;
  /** The span of time it names: “per month”. */
  readonly grain: Bucket | null;
  /** A word says what the rows are, and none speaks of a measure. */
  readonly isOfRows: boolean;
  /** How often what each row says was found, where rows are cells of a count. */
  readonly cells: Field | null;
  /** How many columns are measured: where it is one, nobody has to name it. */
  readonly measures: number;
  /** Columns of time as they stand in the table. */
  readonly times: readonly Field[];
  /** The first and the last column that may take part. */
  readonly edges: ReadonlySet<Field>;
  /** A word of the goal speaks of no column, and gives it no form either. */
  readonly hasOpenWord: boolean;
  /** Words after “which”, “by” or “per”, by index, and how surely each speaks of any column. */
  readonly groupWords: readonly { readonly word: number; readonly most: number }[];
  /** Whether something comes true: “who is refused”, “more likely”. */
  readonly asksLikelihood: boolean;
}

export function readingOf(
  sentence: Sentence,
  fields: readonly Field[],
  cells: Field | null,
  columns: readonly Column[],
): Reading {
  const { plain, language } = sentence;
  const intents = intentsOf(withoutNames(sentence, fields), language);
  const said = sentence.words.map((_, i) => fields.reduce((most, { links }) => Math.max(most, links[i] ?? 0), 0));
  return {
    sentence,
    intents,
    asksTotal:
      intents[0] !== 'relationship' && intents[0] !== 'drivers' && asksForTotal(withoutNames(sentence, fields), plain),
    asksTurnover: asksForTurnover(plain),
    asksNumber: asksForNumber(plain),
    grain: grainOf(plain),
    isOfRows:
      !fields.some(({ isMeasure, isMoment, strongest }) => isMeasure && !isMoment && strongest >= HINTED) &&
      (areRowsNamed(columns, sentence) || isUnknownBeforeGroups(sentence, fields)),
    cells,
    measures: Math.max(1, fields.filter(({ isMeasure, isMoment }) => isMeasure && !isMoment).length),
    times: fields.filter(({ isTime }) => isTime),
    edges: new Set([fields[0], fields.at(-1)].filter((field) => field !== undefined)),
    hasOpenWord: sentence.words.some(
      ({ asks, text }, i) => asks === null && (said[i] ?? 0) < OPEN && intentsOf(text, language).length === 0,
    ),
    groupWords: sentence.words.flatMap(({ role, asks }, word) =>
      role === 'group' && asks === null ? [{ word, most: said[word] ?? 0 }] : [],
    ),
    asksLikelihood: asksForLikelihood(plain),
  };
}

/** “Rides per borough”: what no column says is what the rows are. */
function isUnknownBeforeGroups({ words, all }: Sentence, fields: readonly Field[]): boolean {
  const [first] = words;
  if (first === undefined || first.asks !== null || first.role === 'group' || !first.text.endsWith('s')) return false;
  return BEFORE_GROUPS.has(all[first.place + 1] ?? '') && fields.every(({ links }) => (links[0] ?? 0) < HINTED);
}

const BEFORE_GROUPS = new Set(['per', 'by', 'over', 'in', 'across', 'each']);

function areRowsNamed(columns: readonly Column[], sentence: Sentence): boolean {
  const { numbered, described } = rowWords(columns, sentence);
  return numbered.size + described.size > 0;
}

/** Up to here a link is chance. */
const OPEN = 0.25;
/** A link of less is hardly one. */
const HINTED = 0.5;
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
