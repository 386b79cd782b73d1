import { type DistinctTexts, distinctTexts } from '@/lib/tabular/infer/distinct-texts';
import { type Inference, inferColumn } from '@/lib/tabular/infer/infer-column';
import { uniformType } from '@/lib/tabular/infer/uniform-type';
import { isMeasured, isOrdered, kindDecision, kindOf } from '@/lib/tabular/kinds';
import { type Column, type NumberVector, rowCount, type Table, type TextVector } from '@/lib/tabular/table';
import { decideDateConvention } from '@/lib/tabular/values/parse-date';
import { decideNumberConvention } from '@/lib/tabular/values/parse-number';
import type { ColumnProfile, ProfileFlag } from './column-profile';
import { frequencies } from './frequencies';
import { nearDuplicates } from './near-duplicates';
import {
  countedNumbers,
  measureNumbers,
  NO_MEASURES,
  type NumberMeasures,
  numbersOfEntries,
  numbersOfText,
  presentValues,
} from './profile-numbers';
import { countCells, countDistinct, dateRange, hasWhitespace, textLengths, topTexts } from './profile-texts';

const TOP = 10;
const MANY_VALUES = 50;

/** The parts of a profile that depend on how the column's values are looked at. */
type Content = Omit<
  ColumnProfile,
  'name' | 'id' | 'type' | 'unit' | 'missing' | 'missing_percentage' | keyof ReturnType<typeof kindFacts>
>;

/**
 * Describes every column of a table whose types are set (`inferTypes`), in column order.
 *
 * `integer` and `number` columns are measured as numbers even while they are stored as text (`$1,138.00` is 1138, in the
 * convention the column is written in); what is no number then has a count but no measure. Identifiers, codes, dates and
 * booleans are counted, not measured; years, steps of a scale and coordinates have no mean and no deviation. Imputed cells (`CellFlag.Filled`) take part in `count`, `missing`, `distinct` and
 * `top_values`, which describe the table as it stands; they take no part in min, max, mean, median, sd, quartiles, histogram
 * and skewness, which describe what was observed. Missing tokens (`N/A`, `-`, …) count as missing.
 */
export function profileTable(table: Table): ColumnProfile[] {
  const rows = rowCount(table);
  return table.columns.map((column) => profileColumn(column, rows));
}

function profileColumn(column: Column, rows: number): ColumnProfile {
  const { vector } = column;
  const content = vector.kind === 'number' ? numberContent(column, vector) : textContent(column, vector);
  const missing = rows - content.count;
  const flags: ProfileFlag[] = [];
  if (content.count > 0 && content.distinct === 1) flags.push('constant');
  if (content.count > 1 && content.distinct === content.count) flags.push('unique');
  if (missing * 2 > rows) flags.push('mostly_missing');
  return {
    name: column.name,
    id: column.id,
    type: column.type,
    unit: column.unit ?? null,
    ...kindFacts(column),
    missing,
    missing_percentage: rows === 0 ? 0 : Math.round((missing / rows) * 1000) / 10,
    ...content,
    flags: [...flags, ...content.flags],
  };
}

function kindFacts(column: Column) {
  const { kind, confidence, runnerUp, isGiven, evidence } = kindDecision(column);
  return {
    kind,
    kind_given: isGiven,
    kind_confidence: Math.round(confidence * 1000) / 1000,
    kind_runner_up: runnerUp,
    kind_evidence: evidence,
  } satisfies Partial<ColumnProfile>;
}

/** Numbers that can be compared at least; names in digits cannot. */
function isNumeric(column: Column): boolean {
  return (column.type === 'integer' || column.type === 'number') && isOrdered(kindOf(column));
}

/** Of years, steps of a scale and places there are a least and a middle one, but neither a mean nor a deviation. */
function forKind(column: Column, measures: NumberMeasures): NumberMeasures {
  return isMeasured(kindOf(column)) ? measures : { ...measures, mean: null, sd: null };
}

function isDate({ type }: Column): boolean {
  return type === 'date' || type === 'datetime';
}

function numberContent(column: Column, vector: NumberVector): Content {
  const present = presentValues(vector.values);
  const observed = column.flags === undefined ? present : presentValues(vector.values, column.flags);
  const { distinct, top, ...arranged } = frequencies(present, TOP);
  const { measures, skewed } = isNumeric(column)
    ? measureNumbers(observed, observed === present ? arranged : {})
    : { measures: NO_MEASURES, skewed: false };
  return {
    count: present.length,
    distinct,
    ...forKind(column, measures),
    top_values: top,
    text_length: null,
    date_range: isDate(column) ? dateRangeOf(column, distinctTexts(vector)) : null,
    flags: skewed && isMeasured(kindOf(column)) ? ['skewed'] : [],
    near_duplicates: [],
  };
}

function textContent(column: Column, vector: TextVector): Content {
  const texts = distinctTexts(vector);
  const inference = inferColumn(column);
  const count = countCells(texts);
  const distinct = countDistinct(texts);
  const flags: ProfileFlag[] = [];
  const measured = isNumeric(column) ? measureText(column, vector, texts, inference) : null;
  if (measured?.skewed && isMeasured(kindOf(column))) flags.push('skewed');
  const isWords = column.type === 'category' || column.type === 'text';
  if (isWords && distinct > MANY_VALUES && distinct < count) flags.push('high_cardinality');
  if (uniformType(column, inference) === 'mixed') flags.push('mixed_types');
  if (hasWhitespace(texts)) flags.push('whitespace');
  const duplicates = isWords ? nearDuplicates(texts) : [];
  if (duplicates.length > 0) flags.push('near_duplicates');
  return {
    count,
    distinct,
    ...forKind(column, measured?.measures ?? NO_MEASURES),
    top_values: topTexts(texts, TOP),
    text_length: textLengths(texts),
    date_range: isDate(column) ? dateRangeOf(column, texts, inference) : null,
    flags,
    near_duplicates: duplicates,
  };
}

/** A type that a person set is measured by the best convention there is, even if too few values fit to infer it. */
function measureText(column: Column, vector: TextVector, texts: DistinctTexts, inference: Inference) {
  const convention = inference.number ?? decideNumberConvention(texts.dictionary, texts.counts, 0);
  const entries = numbersOfEntries(texts, convention);
  const values = presentValues(numbersOfText(vector, entries), column.flags);
  return measureNumbers(values, column.flags === undefined ? { counted: countedNumbers(entries, texts) } : {});
}

function dateRangeOf(column: Column, texts: DistinctTexts, inference?: Inference): ColumnProfile['date_range'] {
  return dateRange(texts, inference?.date ?? decideDateConvention(texts.dictionary, texts.counts, column.name, 0));
}
