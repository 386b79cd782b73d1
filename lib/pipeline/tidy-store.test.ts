import { expect, test } from 'vitest';
import { nobodysBlobs } from './tidy-store';

const NOON = new Date('2024-05-01T12:00:00Z');
const blob = (key: string, hour = 9) => ({ key, sizeBytes: 10, modifiedAt: new Date(`2024-05-01T0${hour}:00:00Z`) });
const young = (key: string) => ({ key, sizeBytes: 10, modifiedAt: new Date('2024-05-01T12:30:00Z') });
const keysOf = (...args: Parameters<typeof nobodysBlobs>) => nobodysBlobs(...args).map(({ key }) => key);

const STORED = [
  blob('jobs/ab/1/source'),
  blob('jobs/ab/1/source.77.partial'),
  blob('jobs/ab/1/stages/used.arrow'),
  blob('jobs/ab/1/stages/between.arrow'),
  young('jobs/ab/1/stages/new.arrow'),
  blob('jobs/ab/1/changes/used.arrow'),
  blob('jobs/ab/1/changes/other.arrow'),
  blob('jobs/ab/1/findings/x.json'),
];
const KEYS = new Set(['jobs/ab/1/stages/used.arrow', 'jobs/ab/1/changes/used.arrow']);

test('of a job goes what is old and between the stages of its versions, and what was never whole', () => {
  expect(keysOf(STORED, { isOpen: false, keys: KEYS }, NOON)).toEqual([
    'jobs/ab/1/source.77.partial',
    'jobs/ab/1/stages/between.arrow',
    'jobs/ab/1/changes/other.arrow',
  ]);
});

test('while something runs for it only what was never whole goes', () => {
  expect(keysOf(STORED, { isOpen: true, keys: KEYS }, NOON)).toEqual(['jobs/ab/1/source.77.partial']);
});

test('of a job that is gone everything goes, unless something of it is young: it may be on its way in', () => {
  expect(keysOf(STORED, undefined, NOON)).toEqual([]);
  const old = STORED.filter(({ modifiedAt }) => modifiedAt < NOON);
  expect(keysOf(old, undefined, NOON)).toEqual(old.map(({ key }) => key));
});
