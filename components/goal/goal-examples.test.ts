import { expect, it } from 'vitest';
import { type GoalColumn, goalExamples } from './goal-examples';

const column = (name: string, type: GoalColumn['type'], distinct: number, count = 100): GoalColumn => ({
  name,
  type,
  distinct,
  count,
});

it('asks about the columns there are, and says what each question is about', () => {
  const examples = goalExamples([
    column('student_id', 'identifier', 100),
    column('enrolment_date', 'date', 12),
    column('city', 'category', 5),
    column('test_score', 'number', 60),
    column('fee_paid', 'number', 80),
  ]);
  expect(examples).toEqual([
    { text: 'Which city has the highest test score?', category: 'performance' },
    { text: 'How has fee paid changed over enrolment date?', category: 'cost' },
    { text: 'What goes along with a high test score?', category: 'performance' },
  ]);
});

it('takes a year for time and not for something to be measured', () => {
  const texts = goalExamples([column('Year', 'integer', 12), column('Horsepower', 'number', 90)]).map(
    ({ text }) => text,
  );
  expect(texts).toEqual(['How has Horsepower changed over Year?', 'What goes along with a high Horsepower?']);
});

it('divides by groups that repeat, not by names of single rows', () => {
  const texts = goalExamples([
    column('title', 'text', 98),
    column('genre', 'category', 9),
    column('rating', 'category', 6),
    column('us_gross', 'number', 99),
  ]).map(({ text }) => text);
  expect(texts.join(' ')).not.toContain('title');
  expect(texts[0]).toBe('Which genre has the highest us gross?');
  expect(texts).toContain('How much does us gross differ by rating?');
});

it('asks how rows are spread where nothing is measured, and nothing without usable columns', () => {
  expect(goalExamples([column('city', 'category', 4)])).toEqual([
    { text: 'How are the rows spread over city?', category: 'custom' },
  ]);
  expect(goalExamples([])).toEqual([]);
  expect(
    goalExamples([column('id', 'identifier', 100), column('', 'number', 50), column('empty', 'number', 0, 0)]),
  ).toEqual([]);
});
