import { asText } from '@/lib/tabular/as-text';
import { distinctCounts } from '@/lib/tabular/columns';
import type { Column, Table } from '@/lib/tabular/table';

/** Two columns whose values seem to name the same things. */
export interface KeyOffer {
  readonly left: string;
  readonly right: string;
  /** Share of the first's different values that the second has, 0–1. */
  readonly overlap: number;
  /** Whether no value repeats in the second. */
  readonly isUnique: boolean;
}

const MOST = 6;
const MOST_SAMPLED = 5000;
const LEAST_OVERLAP = 0.2;
/** A column of few values overlaps with another by chance. */
const FEWEST_VALUES = 3;
const SAME_NAME = 0.25;

interface Values {
  readonly column: Column;
  readonly texts: ReadonlySet<string>;
  readonly isUnique: boolean;
  /** Different values ÷ cells with a value. */
  readonly uniqueness: number;
}

/** Keys to join two tables by: columns whose values the second has too and does not repeat, the likeliest first. Amounts are no keys. */
export function suggestKeys(left: Table, right: Table): KeyOffer[] {
  const rights = right.columns.filter(isKeyLike).map(valuesOf);
  return left.columns
    .filter(isKeyLike)
    .map(valuesOf)
    .flatMap((a) => rights.flatMap((b) => scored(a, b) ?? []))
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST)
    .map(({ score: _score, ...offer }) => offer);
}

function scored(a: Values, b: Values): (KeyOffer & { score: number }) | undefined {
  const tried = [...a.texts].slice(0, MOST_SAMPLED);
  if (tried.length === 0 || b.texts.size === 0) return undefined;
  const overlap = tried.filter((text) => b.texts.has(text)).length / tried.length;
  const isNamed = plain(a.column.name) === plain(b.column.name);
  if (overlap < LEAST_OVERLAP || (Math.min(a.texts.size, b.texts.size) < FEWEST_VALUES && !isNamed)) return undefined;
  const score = overlap * (0.4 + 0.6 * b.uniqueness) + (isNamed ? SAME_NAME : 0);
  return { left: a.column.id, right: b.column.id, overlap, isUnique: b.isUnique, score };
}

const isKeyLike = ({ type, vector, unit }: Column): boolean => {
  if (unit !== undefined) return false;
  return vector.kind === 'text' ? type !== 'boolean' : type === 'integer' || type === 'identifier';
};

function valuesOf(column: Column): Values {
  const vector =
    column.vector.kind === 'text' ? column.vector : asText({ kind: 'number', values: column.vector.values });
  const counts = distinctCounts(vector);
  const texts = new Set(vector.dictionary.filter((_, code) => (counts[code] as number) > 0));
  const cells = counts.reduce((sum, count) => sum + count, 0);
  return {
    column,
    texts,
    isUnique: cells > 0 && texts.size === cells,
    uniqueness: cells === 0 ? 0 : texts.size / cells,
  };
}

const plain = (name: string) => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
