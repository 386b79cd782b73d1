import type { CategoryFeature, Feature, NumberFeature } from '@/lib/stats/impute/feature';
import { distinctCounts } from '@/lib/tabular/columns';
import { isMeasured, isOrdered, kindOf } from '@/lib/tabular/kinds';
import { measuredValues } from '@/lib/tabular/measured-values';
import { CellFlag, type Column, type NumberVector, type TextVector } from '@/lib/tabular/table';

/** A column with more values than this, or than a quarter of its cells, does not divide rows into groups. */
const MOST_LEVELS = 60;
const FEWEST_CELLS_PER_LEVEL = 4;

/** The column as what others are told from; undefined for one that tells nothing: identifiers, free text, constants. What was filled in counts as missing. */
export function predictorOf(column: Column): Feature | undefined {
  const { vector, type } = column;
  const kind = kindOf(column);
  if (vector.kind === 'text')
    return type === 'date' || type === 'datetime' ? daysOf(column, vector) : levelsOf(column, vector);
  if (isMeasured(kind) || isOrdered(kind)) return numberFeature(column, vector);
  return kind === 'identifier' || kind === 'constant' ? undefined : numberLevels(column, vector);
}

/** The column as what is told from others; undefined for dates and free text. */
export function goalOf(column: Column): Feature | undefined {
  const { vector, type } = column;
  if (kindOf(column) === 'identifier') return undefined;
  if (vector.kind === 'number') return numberFeature(column, vector);
  return type === 'category' || type === 'boolean' || type === 'text' ? levelsOf(column, vector) : undefined;
}

/** The column as an order: numbers, or days since 1970; undefined where it has none. */
export function orderOf(column: Column): Float64Array | undefined {
  const { vector, type } = column;
  if (vector.kind === 'number') return vector.values;
  return type === 'date' || type === 'datetime' ? daysOf(column, vector).values : undefined;
}

/** The column as groups, however many. */
export function groupsOf({ vector }: Column): CategoryFeature {
  if (vector.kind === 'text') return { kind: 'category', codes: vector.codes, size: vector.dictionary.length };
  const codes = new Map<number, number>();
  const coded = Int32Array.from(vector.values, (value) => {
    if (Number.isNaN(value)) return -1;
    const code = codes.get(value) ?? codes.size;
    codes.set(value, code);
    return code;
  });
  return { kind: 'category', codes: coded, size: codes.size };
}

const numberFeature = ({ flags }: Column, { values }: NumberVector): NumberFeature => ({
  kind: 'number',
  values: measuredValues(values, flags),
});

const DAY_MS = 86_400_000;

function daysOf({ flags }: Column, { codes, dictionary }: TextVector): NumberFeature {
  const days = dictionary.map(
    (text) => Date.parse(text.includes('T') && !/[Z+]/.test(text) ? `${text}Z` : text) / DAY_MS,
  );
  const values = Float64Array.from(codes, (code) => days[code] ?? Number.NaN);
  return { kind: 'number', values: measuredValues(values, flags) };
}

function levelsOf({ flags }: Column, vector: TextVector): CategoryFeature | undefined {
  const counts = distinctCounts(vector);
  const levels = counts.reduce((used, count) => used + (count > 0 ? 1 : 0), 0);
  if (levels < 2 || levels > Math.min(MOST_LEVELS, vector.codes.length / FEWEST_CELLS_PER_LEVEL)) return undefined;
  return { kind: 'category', codes: measuredCodes(vector.codes, flags), size: vector.dictionary.length };
}

function numberLevels(column: Column, vector: NumberVector): CategoryFeature | undefined {
  const groups = groupsOf(column);
  if (groups.size < 2 || groups.size > Math.min(MOST_LEVELS, vector.values.length / FEWEST_CELLS_PER_LEVEL))
    return undefined;
  return { ...groups, codes: measuredCodes(groups.codes, column.flags) };
}

/** The codes with −1 for every imputed cell. */
function measuredCodes(codes: Int32Array, flags: Uint8Array | undefined): Int32Array {
  return flags === undefined
    ? codes
    : codes.map((code, row) => (((flags[row] as number) & CellFlag.Filled) === 0 ? code : -1));
}
