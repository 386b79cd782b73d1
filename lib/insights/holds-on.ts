import type { ChartSpec } from '@/lib/charts/spec';
import { AppError } from '@/lib/errors';
import { columnById, type Table } from '@/lib/tabular/table';
import { chartFacts } from './chart-facts';
import { columnsUsed, type Fact } from './fact';
import { tableFacts } from './table-facts';

/** Whether a fact of the cleaned data is one of the source, too. `unknown`: a column is not in it, or cannot be read there. */
export interface OnSource {
  readonly verdict: 'holds' | 'differs' | 'unknown';
  readonly fact: Fact | null;
}

/** Computes a fact again on another table with the same ids of columns: the file before it was cleaned. */
export function holdsOn(source: Table, spec: ChartSpec, fact: Fact): OnSource {
  if (columnsUsed(fact.query).some((id) => columnById(source, id) === undefined))
    return { verdict: 'unknown', fact: null };
  const found = factsOn(source, spec, fact);
  if (found === null) return { verdict: 'unknown', fact: null };
  return { verdict: agrees(fact, found) ? 'holds' : 'differs', fact: found };
}

function factsOn(source: Table, spec: ChartSpec, { id, kind }: Fact): Fact | null {
  const isSame = (other: Fact) => other.id === id;
  try {
    return chartFacts(source, spec).find(isSame) ?? tableFacts(source).find(isSame) ?? null;
  } catch (error) {
    // The source may hold text where the cleaned column holds numbers: then there is nothing to compute.
    if (error instanceof AppError || error instanceof RangeError) return null;
    throw new Error(`The fact ${kind} could not be computed on the source.`, { cause: error });
  }
}

/** The same way, the same who; numbers that differ are no matter where the gist is the same. */
function agrees(a: Fact, b: Fact): boolean {
  const gist = ({ values }: Fact) => [
    'direction' in values ? values.direction : null,
    'category' in values ? values.category : null,
    'high' in values && typeof values.high === 'string' ? values.high : null,
  ];
  return JSON.stringify(gist(a)) === JSON.stringify(gist(b));
}
