import { categoriesOf } from '@/lib/charts/categories';
import type { Sample } from '@/lib/charts/recommend/sample';
import { spokenName } from '@/lib/charts/roles';
import { numberFacts, numbersOf } from '@/lib/charts/values';
import type { Table } from '@/lib/tabular/table';
import type { Field } from './fields';
import { headerWords } from './header-words';

const NAMES =
  /^(freq|frequency|count|counts|n|cnt|nr|number|cases|total|haufigkeit|anzahl|frecuencia|frequencia|frequence|effectif|quantidade|cantidad)$/;
const FEWEST_ROWS = 4;

/**
 * The column that says how often what a row says was found, where each row is a cell of a table of counts (`sex`, `class`, `survived`, `freq`):
 * a whole number named so, beside columns of which no two rows have the same values. Null where rows are single things.
 */
export function cellCounts(table: Table, fields: readonly Field[], sample: Sample): Field | null {
  const found = fields.find(({ column, isMeasure }) => {
    const words = headerWords(spokenName(column));
    return isMeasure && words.length === 1 && NAMES.test(words[0]?.text ?? '');
  });
  if (found === undefined || sample.rows < FEWEST_ROWS) return null;
  const values = numbersOf(found.column);
  if (values === null) return null;
  const { isWhole, min } = numberFacts(values);
  const others = table.columns.filter((column) => column !== found.column);
  if (!isWhole || min < 0 || others.length === 0) return null;
  const codes = others.map((column) => sample.pick(categoriesOf(column).codes));
  const seen = new Set<string>();
  for (let row = 0; row < sample.rows; row++) seen.add(codes.map((of) => of[row]).join(' '));
  return seen.size === sample.rows && others.every((column) => categoriesOf(column).size < sample.rows) ? found : null;
}
