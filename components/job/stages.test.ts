import { expect, it } from 'vitest';
import { stageLabel, stepStates } from './stages';

const states = (stage: Parameters<typeof stepStates>[0]) =>
  stepStates(stage)
    .map(({ state }) => state[0])
    .join('');

it('shows which of the six steps are done', () => {
  expect(states('pending')).toBe('wwwwww');
  expect(states('ingest')).toBe('cwwwww');
  expect(states('missing')).toBe('dddcww');
  expect(states('completed')).toBe('dddddd');
});

it('has words for every stage', () => {
  expect(stageLabel('pending')).toBe('Waiting to start');
  expect(stageLabel('outliers')).toBe('Looking for outliers');
  expect(stageLabel('completed')).toBe('Cleaned');
});
