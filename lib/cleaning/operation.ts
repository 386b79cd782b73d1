import type { z } from 'zod';
import { AppError } from '@/lib/errors';
import type { ColumnType, Table } from '@/lib/tabular/table';
import type { NumberDoubt } from '@/lib/tabular/values/number-choice';
import type { ChangeBlock, ChangeCounts } from './changes/model';
import type { Note, Skip } from './changes/reason';

/** The order in which a recipe runs. `edit` holds what a person does to the cleaned table. */
export const PHASES = ['structure', 'standardise', 'missing', 'outliers', 'edit'] as const;
export type Phase = (typeof PHASES)[number];

/**
 * Plain JSON. Which columns are meant is said by id under `column`, `columns` and `except`, under `column` in the items of a list, and
 * nowhere else but by name in a formula.
 */
export type Params = Record<string, unknown>;

/** What an operation needs to know of a column to say what it would do to it. */
export interface ColumnHead {
  readonly id: string;
  readonly name: string;
  readonly type?: ColumnType;
}

/**
 * What an operation does to the set of columns, by id. An operation whose `reads` are not all there is skipped.
 * Columns removed because of what they hold cannot be foretold and are not in `removes`.
 */
export interface ColumnEffects {
  readonly reads: readonly string[];
  readonly adds: readonly ColumnHead[];
  readonly removes: readonly string[];
}

export interface OperationResult {
  readonly table: Table;
  readonly changes: readonly ChangeBlock[];
  /** What a person should know besides the count: an assumption that was made, say. */
  readonly notes?: readonly Note[];
  /** Why the operation could do nothing with this table; then nothing is changed. */
  readonly skipped?: Skip;
}

export type { ChangeCounts } from './changes/model';

/** An operation offered to a person, ready to be put into the recipe. */
export interface Suggestion {
  readonly operation: string;
  readonly params: Params;
  /** What it would do, in the imperative: "Merge 3 spellings of “Lisbon” in city". */
  readonly title: string;
  /** The evidence, a full sentence. */
  readonly reason: string;
  /** Cells it would change. */
  readonly affected: number;
  /** What is at odds in the column, where this is one of several ways to read its numbers. */
  readonly doubt?: NumberDoubt;
  /** What it would make of values the doubt is about. */
  readonly examples?: readonly { readonly text: string; readonly value: string }[];
}

/** What the author of an operation writes. */
export interface OperationDefinition<Id extends string, Schema extends z.ZodType<Params>> {
  readonly id: Id;
  readonly phase: Phase;
  /** `default`: part of the default recipe; `suggested`: offered where it seems to help; `manual`: asked for by a person. */
  readonly origin: 'default' | 'suggested' | 'manual';
  readonly label: string;
  readonly description: string;
  /** Whether the result says less than what it was made from (a day of a date, the exact age). */
  readonly lossy: boolean;
  /** Whether its parameters name rows of this very file, so that it means nothing on another. */
  readonly rowBound?: boolean;
  readonly params: Schema;
  readonly columns: (params: z.output<Schema>, columns: readonly ColumnHead[]) => ColumnEffects;
  /** Pure and deterministic: never changes its input. */
  readonly apply: (table: Table, params: z.output<Schema>) => OperationResult;
  /** What it did, without a full stop; made where it is shown. */
  readonly sentence: (params: z.output<Schema>, counts: ChangeCounts) => string;
  readonly suggest?: (table: Table) => Suggestion[];
}

/** An operation as its users see it: parameters are checked on the way in, so that any stored JSON may be passed. */
export interface Operation<Id extends string = string> {
  readonly id: Id;
  readonly phase: Phase;
  readonly origin: 'default' | 'suggested' | 'manual';
  readonly label: string;
  readonly description: string;
  readonly lossy: boolean;
  readonly rowBound: boolean;
  readonly schema: z.ZodType<Params>;
  /** The parameters with defaults filled in. @throws AppError `invalid_input`. */
  readonly parse: (params: unknown) => Params;
  readonly columns: (params: unknown, columns: readonly ColumnHead[]) => ColumnEffects;
  readonly apply: (table: Table, params: unknown) => OperationResult;
  readonly sentence: (params: unknown, counts: ChangeCounts) => string;
  readonly suggest: (table: Table) => Suggestion[];
}

/** Makes an operation of its definition. */
export function defineOperation<const Id extends string, Schema extends z.ZodType<Params>>(
  definition: OperationDefinition<Id, Schema>,
): Operation<Id> {
  const { params: schema, columns, apply, sentence, suggest, rowBound = false, ...about } = definition;
  const parse = (params: unknown) => parseParams(about.id, schema, params);
  return {
    ...about,
    rowBound,
    schema,
    parse,
    columns: (params, heads) => columns(parse(params), heads),
    apply: (table, params) => apply(table, parse(params)),
    sentence: (params, counts) => sentence(parse(params), counts),
    suggest: suggest ?? (() => []),
  };
}

function parseParams<Schema extends z.ZodType>(id: string, schema: Schema, params: unknown): z.output<Schema> {
  const parsed = schema.safeParse(params);
  if (parsed.success) return parsed.data;
  const fields = parsed.error.issues.map((issue) => [['params', ...issue.path].join('.'), issue.message]);
  throw new AppError('invalid_input', describeIssues(id, parsed.error), { fields: Object.fromEntries(fields) });
}

/** What is wrong with an operation's parameters, as a sentence. */
export function describeIssues(id: string, error: z.ZodError): string {
  const [first] = error.issues;
  const where = first && first.path.length > 0 ? ` (${first.path.join('.')})` : '';
  return `The parameters of ${id} are not valid${where}: ${first?.message}`;
}
