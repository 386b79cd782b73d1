import { expect, test } from 'vitest';
import { jaroWinkler } from './jaro-winkler';

// Values of jellyfish 1.0 and of Winkler's own table.
test.each([
  ['MARTHA', 'MARHTA', 0.9611],
  ['DWAYNE', 'DUANE', 0.84],
  ['DIXON', 'DICKSONX', 0.8133],
  ['same', 'same', 1],
  ['abc', 'xyz', 0],
  ['', 'a', 0],
])('Jaro–Winkler of %s and %s', (a, b, expected) => {
  expect(jaroWinkler(a, b)).toBeCloseTo(expected, 3);
  expect(jaroWinkler(b, a)).toBeCloseTo(expected, 3);
});
