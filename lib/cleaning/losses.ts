import { type ChangeLog, entryCount, type LoggedBlock } from './changes/model';
import type { RecipeEdit } from './left-alone';
import type { Recipe, Step } from './recipe';

/** How a step gave something up. */
export const LOSSES = [
  'days_cut',
  'times_cut',
  'ages_grouped',
  'cells_filled',
  'rows_removed',
  'columns_removed',
  'values_unread',
] as const;
export type LossCode = (typeof LOSSES)[number];

/** What a step gave up, in numbers, and the edit of the recipe that keeps it. The change log has every value. */
export interface Loss {
  readonly code: LossCode;
  readonly operation: string;
  readonly step: number;
  /** Cells, or rows where rows went; of columns that went, the values in them. */
  readonly count: number;
  /** Names of the columns concerned. */
  readonly columns: readonly string[];
  readonly keep: RecipeEdit;
}

/** What a recipe gave up, step by step. A blank, a space or a way to write a number is no loss. */
export function lossesOf(logs: readonly ChangeLog[], recipe: Recipe): Loss[] {
  const found = new Map<string, { code: LossCode; block: LoggedBlock; count: number; columns: Set<string> }>();
  for (const block of logs.flatMap((log) => log.blocks)) {
    for (const { code, count } of lossesIn(block)) {
      if (count === 0) continue;
      const key = `${block.step} ${code}`;
      const loss = found.get(key) ?? { code, block, count: 0, columns: new Set<string>() };
      loss.count += count;
      if ('columnName' in block) loss.columns.add(block.columnName);
      found.set(key, loss);
    }
  }
  return [...found.values()].flatMap(({ code, block, count, columns }): Loss[] => {
    const step = recipe[block.step];
    if (step === undefined) return [];
    const keep: RecipeEdit = { at: block.step, place: 'instead', step: keeping(step, code) };
    return [{ code, operation: block.operation, step: block.step, count, columns: [...columns], keep }];
  });
}

function lossesIn(block: LoggedBlock): { code: LossCode; count: number }[] {
  const one = (code: LossCode) => [{ code, count: entryCount(block) }];
  switch (block.operation) {
    case 'convert_date':
      return block.kind !== 'cells' ? [] : isMadeMissing(block) ? one('values_unread') : cuts(block);
    case 'convert_number':
      return block.kind === 'cells' && isMadeMissing(block) ? one('values_unread') : [];
    case 'bucket_age':
      return block.kind === 'cells' ? one('ages_grouped') : [];
    case 'fill_missing':
      return block.kind === 'cells' ? one('cells_filled') : [];
    case 'remove_duplicate':
      return block.kind === 'rows_removed' && !isKeyed(block) ? one('rows_removed') : [];
    case 'remove_empty_column':
      return block.kind === 'column_removed' ? [{ code: 'columns_removed', count: block.rows.length }] : [];
    default:
      return [];
  }
}

/** Whether a column tells records apart, so that nothing is lost with a record that is there twice. */
function isKeyed({ reasons }: Extract<LoggedBlock, { kind: 'rows_removed' }>): boolean {
  return reasons.facts.every((fact) => fact.code === 'duplicate' && fact.key !== null);
}

type CellsBlock = Extract<LoggedBlock, { kind: 'cells' }>;

function isMadeMissing({ after }: CellsBlock): boolean {
  return after.kind === 'constant' && after.text === null;
}

/** `2024-01`: a month is all the date says. */
const MONTH = /^\d{4}-\d{2}$/;

/** Days and times that a date lost. A text without a time of day is a day, one without a day has nothing to lose. */
function cuts(block: CellsBlock): { code: LossCode; count: number }[] {
  const precision = block.reasons.facts.find(({ code }) => code === 'read_as_date');
  if (precision?.code !== 'read_as_date' || precision.precision === 'datetime') return [];
  const { before, after } = block;
  if (before.kind !== 'text' || after.kind !== 'text') return [{ code: 'days_cut', count: block.rows.length }];
  const isCut = Uint8Array.from(before.dictionary, (text) => (hasTime(text) ? 2 : hasDay(text) ? 1 : 0));
  let days = 0;
  let times = 0;
  for (let i = 0; i < before.codes.length; i++) {
    const cut = isCut[before.codes[i] as number] as number;
    if (cut === 2) times++;
    else if (cut === 1 && MONTH.test(after.dictionary[after.codes[i] as number] ?? '')) days++;
  }
  return [
    { code: 'days_cut', count: days },
    { code: 'times_cut', count: times },
  ];
}

function hasTime(text: string): boolean {
  return /\d:\d{2}/.test(text) && !/[T\s]0?0:00(?::00(?:\.0+)?)?(?:\s*Z|[+-]00:?00)?$/i.test(text.trim());
}

/** Three parts, or eight digits: a date with its day. */
function hasDay(text: string): boolean {
  return (text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) >= 3 || /^\d{5,8}$/.test(text.trim());
}

/** The step so that it gives this up no more. */
function keeping(step: Step, code: LossCode): Step {
  const params = (more: Step['params']): Step => ({ ...step, params: { ...step.params, ...more } });
  switch (code) {
    case 'days_cut':
    case 'times_cut':
      return params({ precision: 'datetime', times: 'keep' });
    case 'values_unread':
      return params({ unsure: 'leave' });
    case 'rows_removed':
      return params({ without_key: 'ask' });
    case 'columns_removed':
      return params({ threshold: 1 });
    case 'ages_grouped':
    case 'cells_filled':
      return { ...step, enabled: false };
  }
}
