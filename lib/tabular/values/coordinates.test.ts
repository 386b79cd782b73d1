import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { decideCoordinates, parseCoordinates } from './decide-coordinates';

const read = (texts: string[], name = 'x') => {
  const found = decideCoordinates(
    texts,
    texts.map(() => 1),
    name,
  );
  return found && [found.latitude, found.certainty, ...texts.map((text) => parseCoordinates(text, found.latitude))];
};
const at = (latitude: number, longitude: number) => ({ latitude, longitude });

describe('pairs of coordinates', () => {
  test.each<[string[], string, unknown[]]>([
    [
      ['48.2082, 16.3738', '40.7128, -74.0060', '-33.8688, 151.2093'],
      'x',
      ['first', 'proved', at(48.2082, 16.3738), at(40.7128, -74.006), at(-33.8688, 151.2093)],
    ],
    [['(48.2, 16.37)', '[40.7; -74]'], 'location', ['first', 'assumed', at(48.2, 16.37), at(40.7, -74)]],
    [
      ['151.2093 -33.8688', '16.3738 48.2082'],
      'coords',
      ['second', 'proved', at(-33.8688, 151.2093), at(48.2082, 16.3738)],
    ],
    [['48,2082; 16,3738'], 'Koordinaten', ['first', 'assumed', at(48.2082, 16.3738)]],
    [['POINT(16.37 48.2)', 'SRID=4326;POINT (-74 40.7)'], 'x', ['second', 'said', at(48.2, 16.37), at(40.7, -74)]],
    [['48°12′N 16°30′E', '33°45′S, 151°15′E'], 'x', ['first', 'said', at(48.2, 16.5), at(-33.75, 151.25)]],
    [['E 16.5, N 48.2'], 'x', ['second', 'said', at(48.2, 16.5)]],
    [['48.2°N 16.5°W', 'N48.25 E16.5'], 'x', ['first', 'said', at(48.2, -16.5), at(48.25, 16.5)]],
  ])('%j of %s', (texts, name, expected) => expect(read(texts, name)).toEqual(expected));

  test.each<[string[], string]>([
    [['1, 2', '3, 4', '5, 6'], 'pair'],
    [['3.5, 4.2', '2.5, 1.0', '4.5, 3.3'], 'marks'],
    [['48.2082, 16.3738', 'Vienna', 'Oslo'], 'location'],
    [['91.5, 16.2', '12.1, 100.5'], 'location'],
    [['200.5, 16.2'], 'location'],
    [['48°12′N 16°22′N'], 'location'],
    [['12:30, 14:00'], 'location'],
    [['48.2'], 'location'],
  ])('are not %j of %s', (texts, name) => expect(read(texts, name)).toBe(null));

  it('come back from every way to write them', () => {
    const degrees = (most: number) => fc.integer({ min: -most * 10_000, max: most * 10_000 }).map((n) => n / 10_000);
    const ways: ((latitude: number, longitude: number) => string)[] = [
      (a, b) => `${a.toFixed(4)}, ${b.toFixed(4)}`,
      (a, b) => `(${a.toFixed(4)} ${b.toFixed(4)})`,
      (a, b) => `POINT (${b} ${a})`,
      (a, b) => `${Math.abs(a)}° ${a < 0 ? 'S' : 'N'}, ${Math.abs(b)}° ${b < 0 ? 'W' : 'E'}`,
      (a, b) => `${a < 0 ? 'S' : 'N'} ${Math.abs(a)} ${b < 0 ? 'W' : 'E'} ${Math.abs(b)}`,
    ];
    fc.assert(
      fc.property(degrees(90), degrees(180), fc.constantFrom(...ways), (latitude, longitude, write) => {
        const text = write(latitude, longitude);
        expect(parseCoordinates(text, 'first')).toEqual(at(latitude + 0, longitude + 0));
      }),
    );
  });
});
