import { expect, test } from 'vitest';
import { defaultRecipe } from './default-recipe';
import { addStep } from './edit-recipe';
import { sourceTable } from './fixtures/tables';
import { measureQuality } from './quality';
import { runOperations } from './recipe';
import { summarise } from './summary';

test('adds up what the log holds', () => {
  const ages = [...Array(20).keys()];
  const source = sourceTable(
    ['Age', 'Joined', 'Score', 'Note', 'Empty'],
    [
      ...ages.map((age) => [age, `2024-01-${String(age + 1).padStart(2, '0')}`, age === 3 ? null : age, null, null]),
      [999, 'soon', 5000, 'x', null],
      [0, '2024-01-01', 0, null, null],
    ].map(([age, joined, score, note, empty]) => [
      age ?? null,
      joined ?? null,
      score ?? null,
      note ?? null,
      empty ?? null,
    ]),
  );
  const fill = {
    operation: 'fill_cells',
    params: { column: 'c1', rows: [20], values: ['2024-02'] },
    enabled: true,
  } as const;
  const keep = { operation: 'keep_outlier', params: { column: 'c2', rows: [20] }, enabled: true } as const;
  const { table, log } = runOperations(source, addStep(addStep(defaultRecipe(), fill), keep));
  const summary = summarise([log], measureQuality(source), measureQuality(table));
  expect(summary).toMatchObject({
    duplicates_removed: 1,
    outliers_flagged: 2,
    missing_values_filled: 2,
    columns_renamed: 5,
    columns_removed: 2,
    dates_converted: 20,
    ages_bucketed: 20,
    row_count_before: 22,
    row_count_after: 21,
  });
  expect(summary.quality_score).toBeGreaterThan(summary.quality_score_before);
});
