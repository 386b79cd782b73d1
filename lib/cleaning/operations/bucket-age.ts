import { z } from 'zod';
import { because, type ChangeBlock, cellsBlock } from '@/lib/cleaning/changes/model';
import type { Reason } from '@/lib/cleaning/changes/reason';
import { companionOfAges } from '@/lib/cleaning/companions';
import { AGE_GROUPS, ageGroupOf, isAge, OLDEST_AGE } from '@/lib/cleaning/kernels/age-groups';
import { withFlag } from '@/lib/cleaning/kernels/flags';
import { positionsOfCodes, sourceRows, valuesAt } from '@/lib/cleaning/kernels/positions';
import { isNumeric } from '@/lib/cleaning/numeric';
import { defineOperation } from '@/lib/cleaning/operation';
import { type ChangedColumn, changeColumns, targetEffects, targetShape, targets } from '@/lib/cleaning/targets';
import { nameWords } from '@/lib/tabular/infer/name-evidence';
import {
  CellFlag,
  type Column,
  formatNumber,
  type NumberVector,
  type Table,
  type TextVector,
} from '@/lib/tabular/table';
import { plural } from '@/lib/text/words';

const PLAUSIBLE_SHARE = 0.95;
const FRACTIONS = 0.5;

/** "Age" in the languages headers are written in. */
const AGE_WORDS = new Set(
  'age ages aged alter edad edades âge idade età leeftijd wiek ålder alder ikä vek věk возраст ηλικία yaş 年齢 年龄 나이'.split(
    ' ',
  ),
);
/** Ages in other units than years are no ages here. */
const OTHER_UNITS = new Set(
  'second seconds minute minutes hour hours day days week weeks month months tage wochen monate'.split(' '),
);

/** Numbers about ages, or codes for them, are no ages either. */
const OTHER_MEASURES = new Set(
  'score scores rank ranks rating points count counts index rate ratio pct percent percentage share weight factor group groups bracket band category class code id'.split(
    ' ',
  ),
);

/**
 * Whether a header says that the column holds ages in years: `age`, `customer_age`, `AgeYears`; not `stage`, `age_days`,
 * `age_score`.
 */
export function saysAge(name: string): boolean {
  const words = nameWords(name.normalize('NFC'));
  const isOther = (word: string) => OTHER_UNITS.has(word) || OTHER_MEASURES.has(word);
  return words.some((word) => AGE_WORDS.has(word)) && !words.some(isOther);
}

export const bucketAge = defineOperation({
  id: 'bucket_age',
  phase: 'standardise',
  origin: 'default',
  label: 'Group ages',
  description:
    'Ages become the groups 0-18, 19-35, 36-60 and 60+. A value outside 0–120 is no age: it stays as it is and is flagged as an outlier.',
  lossy: true,
  params: z.strictObject(targetShape),
  columns: targetEffects,
  apply(table, params) {
    const isChosen = params.columns !== undefined;
    const columns = targets(table, params, (column) => isChosen || saysAge(column.sourceName ?? column.name));
    return changeColumns(table, columns, (column) =>
      isNumeric(column) && areAges(column.vector.values) ? bucket(table, column) : undefined,
    );
  },
  sentence: (_params, { cells, flagged }) =>
    cells + flagged === 0
      ? 'No ages to group'
      : `${plural(cells, 'age')} grouped${flagged === 0 ? '' : `, ${plural(flagged, 'value')} outside 0–120 flagged`}`,
});

function areAges(values: Float64Array): boolean {
  let present = 0;
  let ages = 0;
  let fractions = 0;
  let youngest = Number.POSITIVE_INFINITY;
  let oldest = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    if (Number.isNaN(value)) continue;
    present++;
    if (Math.floor(value) !== value) fractions++;
    if (!isAge(value)) continue;
    ages++;
    if (value < youngest) youngest = value;
    if (value > oldest) oldest = value;
  }
  if (present === 0 || ages < PLAUSIBLE_SHARE * present) return false;
  // Fractions that would all fall into one group are ages in another unit, or of children: the group would say nothing.
  return ageGroupOf(youngest) !== ageGroupOf(oldest) || fractions <= FRACTIONS * present;
}

function bucket(table: Table, column: Column & { vector: NumberVector }): ChangedColumn {
  const { values, decimals } = column.vector;
  const dictionary: string[] = AGE_GROUPS.map(({ label }) => label);
  const odd = new Map<number, number>();
  const codes = new Int32Array(values.length).fill(-1);
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    if (isAge(value)) codes[i] = ageGroupOf(value);
    else if (!Number.isNaN(value)) {
      const code = odd.get(value) ?? dictionary.push(formatNumber(value, decimals)) - 1;
      odd.set(value, code);
      codes[i] = code;
    }
  }
  const vector: TextVector = { kind: 'text', codes, dictionary };
  const isGroup = Uint8Array.from(dictionary, (_, code) => (code < AGE_GROUPS.length ? 1 : 0));
  const ages = positionsOfCodes(vector, isGroup);
  const outliers = positionsOfCodes(
    vector,
    isGroup.map((marked) => 1 - marked),
  );
  const groups = new Uint8Array(ages.length);
  for (let i = 0; i < groups.length; i++) groups[i] = codes[ages[i] as number] as number;
  const grouped: Column = {
    id: column.id,
    name: column.name,
    ...(column.sourceName === undefined ? {} : { sourceName: column.sourceName }),
    vector,
    type: 'category',
    expectedRange: [0, OLDEST_AGE],
    ...(outliers.length > 0 || column.flags
      ? { flags: withFlag(column, codes.length, outliers, CellFlag.Outlier) }
      : {}),
  };
  const reasons = {
    facts: AGE_GROUPS.map(
      ({ label, upTo }): Reason => ({ code: 'age_group', group: label, upTo: upTo === OLDEST_AGE ? null : upTo }),
    ),
    codes: groups,
  };
  const flags: ChangeBlock = {
    kind: 'flags',
    columnId: column.id,
    columnName: column.name,
    rows: sourceRows(table, outliers),
    values: valuesAt(column.vector, outliers),
    reasons: because({ code: 'not_an_age', oldest: OLDEST_AGE }),
  };
  return {
    column: grouped,
    companion: companionOfAges(column),
    changes: [cellsBlock(table, column, ages, vector, reasons), outliers.length > 0 ? flags : undefined],
  };
}
