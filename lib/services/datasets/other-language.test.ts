import { expect, test } from 'vitest';
import { queryChanges } from '@/lib/cleaning/changes';
import { defaultRecipe } from '@/lib/cleaning/default-recipe';
import { sourceTable } from '@/lib/cleaning/fixtures/tables';
import { ENGLISH } from '@/lib/cleaning/language';
import { stepWords } from '@/lib/cleaning/language/steps';
import { marksForRows } from '@/lib/cleaning/marks';
import { runOperations } from '@/lib/cleaning/recipe';
import { columnById } from '@/lib/tabular/table';
import { entryJson } from './entry-json';
import { workCells } from './work-cells';
import { workList } from './work-list';

const rows = Array.from({ length: 40 }, (_, i) => [
  `n${i}`,
  i === 3 ? 'about ten' : i === 9 ? '900' : String(10 + (i % 5)),
  i === 0 ? 'soon' : `0${1 + (i % 9)}/04/2024`,
  i % 10 === 0 ? null : 'fine ',
]);
const source = sourceTable(['name', 'amount', 'when', 'Note'], [...rows, rows[5] ?? []]);
const recipe = defaultRecipe();

/** Everything that is shown of a run, without its sentences. */
function shown() {
  const { table, log, applied } = runOperations(source, recipe);
  const { entries, total } = queryChanges([log], { limit: 1000, offset: 0 });
  const amount = columnById(table, 'c1');
  if (!amount) throw new Error('No column c1');
  return {
    total,
    entries: entries.map((entry) => ({ ...entryJson(entry, true), reason: null })),
    sentences: entries.map((entry) => entryJson(entry, false).reason),
    notes: applied.map((step) => stepWords(step).note),
    steps: applied.map(({ facts, ...step }) => ({ ...step, codes: facts.notes.map(({ code }) => code) })),
    list: workList(table, [log], recipe),
    unread: workCells(table, [log], amount, 'unread', { limit: 9, offset: 0 }).cells.map(
      ({ reason: _, ...cell }) => cell,
    ),
    marks: marksForRows([log], [0, 3, 40]).map(({ columnId, operation, reason }) => [columnId, operation, reason.code]),
  };
}

test('work lists, steps, marks and changes are the same in another language', () => {
  const { sentences, notes, ...english } = shown();
  const foreign = <T extends object>(table: T): T =>
    new Proxy(table, { get: (_, code) => () => `Ganz anders: ${String(code)}. Zweiter Satz` });
  const { reasons, notes: noted, skips } = ENGLISH;
  Object.assign(ENGLISH, { reasons: foreign(reasons), notes: foreign(noted), skips: foreign(skips) });
  const { sentences: others, notes: otherNotes, ...german } = shown();
  expect(german).toEqual(english);
  expect(english.list.ambiguous_dates).toMatchObject([{ column_id: 'c2', order: 'mdy' }]);
  expect(english.unread).toMatchObject([{ row_index: 3, original_value: 'about ten' }]);
  expect(others.every((sentence) => sentence.startsWith('Ganz anders'))).toBe(true);
  expect(others.some((sentence) => sentences.includes(sentence))).toBe(false);
  expect(otherNotes.filter(Boolean)).toHaveLength(notes.filter(Boolean).length);
});
