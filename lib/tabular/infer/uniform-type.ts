import type { Column, TextVector } from '@/lib/tabular/table';
import { countValues } from './count-values';
import { type Inference, inferColumn } from './infer-column';
import { typeFamily } from './type-family';

/** The one type all of a column's values have, or `mixed`. */
export type UniformType = 'numeric' | 'date' | 'boolean' | 'text' | 'mixed';

/** Free text may hold this share of cells that happen to look like numbers or dates: a film called *300*. */
const CHANCE_SHARE = 0.2;

/** Beyond this many distinct texts an evenly spaced sample of them is looked at; such a column is free text anyway. */
const SAMPLE = 20_000;

/**
 * The column's uniform type, for the quality score. Missing cells and missing tokens are ignored; a column without any
 * value is `text`.
 *
 * A column read as numbers, dates or booleans is uniform when every value is one; a single other value makes it mixed.
 * A column of text is mixed as soon as one value is a number, date or boolean, with two exceptions where such a value is
 * explained by what the column is: identifiers (`A12`, `007`) are uniform text, and free text, whose values hardly repeat, may
 * hold up to 20 % of cells that look like something else.
 */
export function uniformType(
  column: Pick<Column, 'name' | 'sourceName' | 'vector'>,
  inference: Inference = inferColumn(column),
): UniformType {
  const { vector } = column;
  if (vector.kind === 'number') return inference.date === undefined ? 'numeric' : 'date';
  const pure = inference.share === 1;
  switch (inference.type) {
    case 'integer':
    case 'number':
      return pure ? 'numeric' : 'mixed';
    case 'date':
    case 'datetime':
      return pure ? 'date' : 'mixed';
    case 'boolean':
      return pure ? 'boolean' : 'mixed';
    case 'identifier':
      return 'text';
    case 'category':
      return everyValue(vector, (text) => typeFamily(text) === 'text') ? 'text' : 'mixed';
    case 'text':
      return strayShare(vector) <= CHANCE_SHARE ? 'text' : 'mixed';
  }
}

function everyValue(vector: TextVector, test: (text: string) => boolean): boolean {
  const counts = countValues(vector);
  return vector.dictionary.every((text, code) => counts[code] === 0 || test(text));
}

/** Share of the (sampled) cells that look like numbers, dates or booleans. */
function strayShare(vector: TextVector): number {
  const counts = countValues(vector);
  const stride = Math.max(1, Math.floor(counts.length / SAMPLE));
  let looked = 0;
  let strays = 0;
  for (let code = 0; code < counts.length; code += stride) {
    const count = counts[code] as number;
    if (count === 0) continue;
    looked += count;
    if (typeFamily(vector.dictionary[code] as string) !== 'text') strays += count;
  }
  return looked === 0 ? 0 : strays / looked;
}
