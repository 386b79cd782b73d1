import { describe, expect, it } from 'vitest';
import { numberVector, textVector } from '@/lib/tabular/columns';
import { inferTypes } from '@/lib/tabular/infer';
import type { Column, Vector } from '@/lib/tabular/table';
import { type ColumnKind, isMeasured, kindDecision, kindOf } from './index';

function column(name: string, vector: Vector): Column {
  const raw: Column = { id: 'c0', name, vector, type: 'text' };
  return inferTypes({ columns: [raw], rowIndex: Uint32Array.of() }).columns[0] as Column;
}
const texts = (name: string, cells: (string | null)[]) => column(name, textVector(cells));
const numbers = (name: string, cells: (number | null)[], decimals?: number) =>
  column(name, numberVector(cells, decimals));
const times = <T>(n: number, cells: readonly T[]): T[] => Array.from({ length: n }, () => cells).flat();
const range = (n: number, make: (i: number) => string) => Array.from({ length: n }, (_, i) => make(i));

describe('texts', () => {
  it.each<[ColumnKind, string, string[]]>([
    ['email', 'x', ['ann@example.com', 'bo@mail.example.org', 'n/a']],
    ['url', 'x', ['https://example.com/a', 'www.example.org', 'example.net/path']],
    ['phone', 'x', ['+49 30 901820', '+44 20 7946 0958', '(555) 123-4567']],
    ['coordinate', 'x', ['48.137, 11.575', '(52.520, 13.405)', '-33.86, 151.21']],
    ['json', 'x', ['{"a": 1}', '{"a": 2, "b": [1]}', '[]']],
    ['list', 'x', ['red; blue', 'blue; green; red', 'green', 'red; green', 'blue', 'green; blue']],
    ['time', 'x', ['09:15', '14:40', '23:59', '00:10']],
    ['duration', 'x', ['2h 15m', '45m', '1h', '3h 5m']],
    ['duration', 'x', ['75:10', '120:30', '12:05', '99:59']],
    ['date', 'x', ['2024-01-15', '2024-02-16']],
    ['date_part', 'x', times(3, ['Mon', 'Tue', 'Wed', 'Sun'])],
    ['date_part', 'x', times(3, ['enero', 'febrero', 'marzo'])],
    ['date_part', 'x', times(3, ['Q1', 'Q2', 'Q3', 'Q4'])],
    ['ordinal', 'x', times(4, ['small', 'medium', 'large'])],
    ['ordinal', 'x', times(4, ['S', 'M', 'L', 'XL'])],
    ['ordinal', 'x', times(4, ['18-24', '25-34', '35-44', '65+'])],
    ['ordinal', 'Grade', times(4, ['A', 'B', 'C', 'D', 'F'])],
    ['boolean', 'x', times(4, ['yes', 'no'])],
    ['identifier', 'x', ['550e8400-e29b-41d4-a716-446655440000', '6ba7b810-9dad-11d1-80b4-00c04fd430c8']],
    ['identifier', 'x', range(20, (i) => `ORD-${1000 + i}`)],
    ['code', 'x', times(5, ['BX-2201', 'TR-0190', 'LM-7714'])],
    ['code', 'zip', ['02134', '90210', '10001', '90210']],
    ['person', 'x', ['Ada Lovelace', 'Grace Hopper', 'Dr. Alan Turing', 'Barbara Liskov']],
    ['place', 'x', ['Germany', 'France', 'Brazil', 'Japan', 'Kenya']],
    ['place', 'x', ['12 Main St', '400 Elm Avenue', '7 Oak Road']],
    ['organisation', 'x', ['Acme Ltd', 'Müller GmbH', 'University of Lagos', 'Globex Corporation']],
    [
      'organisation',
      'x',
      ['Apex Logistics', 'Meridian Health', 'Silver Creek Foods', 'Redwood Energy', 'Bright Star Media'],
    ],
    [
      'organisation',
      'company',
      ['Northwind Traders', 'Contoso', 'Vandelay Industries', 'Initech', 'Blue Ridge Outfitters'],
    ],
    ['sentence', 'product', ['Desk Lamp', 'Coffee Maker', 'Water Bottle', 'Yoga Mat', 'Garden Hose']],
    ['boolean', 'x', times(4, ['Critical', 'Not Critical'])],
    ['ordinal', 'x', times(4, ['I', 'II', 'III', 'IV'])],
    [
      'time',
      'x',
      times(2, [
        '2240',
        '0840',
        '2015',
        '0815',
        '1120',
        '0635',
        '1100',
        '2120',
        '0910',
        '0945',
        '1325',
        '1710',
        '1740',
      ]),
    ],
    ['phone', 'x', ['+351 963 778 553', '+351 930 856 303', '+351 914 152 641']],
    ['category', 'x', times(5, ['red', 'green', 'blue'])],
    ['sentence', 'x', range(12, (i) => `called ${i + 2} times about the late order`)],
    ['code', 'x', times(4, ['A', 'B', 'C'])],
    ['code', 'x', times(4, ['hpc', 'gcc', 'wb'])],
    ['code', 'x', ['AL', 'AK', 'AZ', 'CA', 'NY', 'TX']],
    ['category', 'x', times(4, ['M', 'F', 'U'])],
    ['category', 'fund', times(4, ['General', 'Grant', 'Enterprise'])],
    ['ordinal', 'x', times(4, ['StronglyAgree', 'Agree', 'Disagree'])],
    ['ordinal', 'x', times(4, ['few', 'common', 'many'])],
    ['category', 'foot', times(4, ['left', 'right'])],
    ['ordinal', 'Condition (A-D)', times(4, ['A', 'B', 'D'])],
    ['category', 'region', times(4, ['north', 'northcentral', 'other', 'south'])],
    ['category', 'state', times(4, ['live', 'failed', 'canceled'])],
    ['category', 'tariff', times(4, ['Flex', 'Day', 'Night'])],
    ['code', 'card', times(4, ['7083 1124', '7083 1125', '7083 1131'])],
    ['code', 'x', times(4, ['eu-west-1', 'us-east-1', 'ap-south-2'])],
    ['sentence', 'Remarks', times(3, ['call when ready', 'cut it in half', 'no seeds please'])],
    ['constant', 'x', ['EUR', 'EUR', 'N/A', 'EUR']],
    ['empty', 'x', ['N/A', '-', '']],
  ])('%s: %s %j', (kind, name, cells) => expect(kindOf(texts(name, cells))).toBe(kind));

  it('longer texts of several sentences are free text', () => {
    const long = range(
      8,
      (i) =>
        `Called ${i} times. The parcel was opened at the depot, and a piece was missing. ${'We refunded it in full. '.repeat(2)}`,
    );
    expect(kindOf(texts('x', long))).toBe('text');
  });
});

describe('numbers', () => {
  it.each<[ColumnKind, string, number[]]>([
    ['year', 'x', [1999, 2005, 2010, 1999]],
    ['year', 'year', [1530, 1610, 1790]],
    ['code', 'zip', [90210, 10001, 90210]],
    ['code', 'x', times(4, [10001, 10024, 36301, 57120])],
    ['identifier', 'x', Array.from({ length: 30 }, (_, i) => i + 1)],
    ['ordinal', 'x', times(5, [1, 2, 3, 4, 5])],
    ['ordinal', 'stars', times(5, [1, 2.5, 3, 4.5, 5])],
    ['count', 'visitors', [12, 340, 7, 0, 56]],
    ['measure', 'temperature', [12.5, 14.1, -3.2, 8.8]],
    ['coordinate', 'lat', [48.137, 52.52, -33.86]],
    ['share', 'pct', [12.5, 40.1, 7.3]],
    ['money', 'price', [12.99, 40, 7.5]],
    ['duration', 'wait_minutes', [3, 17, 5, 60]],
    ['date_part', 'month', times(3, [1, 2, 12])],
    ['code', 'x', times(6, [1, 2])],
    ['code', 'subject', times(3, [3, 1, 4, 7, 12, 20, 9])],
    ['measure', 'x', [86, 195, 77, 165, 107, 97, 83, 193, 142, 128, 137, 154]],
    ['identifier', 'x', Array.from({ length: 20 }, (_, i) => 40_483_833 + i * 95_717)],
    ['measure', 'x', Array.from({ length: 400 }, (_, i) => (i * 47) % 360)],
    ['duration', 'time', [9, 13, 118, 23, 131, 34, 45, 161]],
    ['count', 'nkids', times(4, [0, 1, 0, 2, 3])],
    ['measure', 'lnwage', [2.71, 3.05, 2.44, 1.98, 2.87]],
    ['year', 'year', times(3, [63, 64, 65, 66])],
    ['coordinate', 'Easting', [534_557, 530_861, 529_289, 532_572]],
    ['money', 'unit cst', [3.25, 13.63, 109.73, 12.06]],
    ['share', 'tax rate', [5, 10, 21, 9]],
    ['boolean', 'patient', times(4, [0, 1])],
    ['code', 'gender', times(4, [0, 1])],
    ['code', 'block', times(4, [1, 2, 3, 4])],
    ['ordinal', 'Q7', times(3, [0, 4, 6, 2])],
    ['ordinal', 'How likely is it (0-10)?', [8, 6, 5, 7, 10]],
    ['duration', 'LengthMin', [45, 90, 60, 15]],
    ['year', 'start', [1565, 1603, 1625, 1649, 1660]],
    ['code', 'device', times(4, [3, 7, 12, 5])],
    ['boolean', 'smoker', times(4, [1, 2])],
    ['duration', 'weeks', [13, 0, 45, 7]],
    ['measure', 'pm10', [18, 33, 0, 51, 27]],
    ['money', 'MARKETVALUE', [11.2, 64.81, 82.93]],
    ['count', 'x', [98_506, 150_196, 42_946, 1_072_169, 66_011, 7850, 31_407]],
  ])('%s: %s %j', (kind, name, cells) => expect(kindOf(numbers(name, cells))).toBe(kind));

  it('a unit beside the values speaks for itself', () => {
    expect(kindOf(texts('x', ['$5', '$17', '$3.50']))).toBe('money');
    expect(kindOf(texts('x', ['5%', '17%', '3.5%']))).toBe('share');
    expect(kindOf(texts('x', ['5 kg', '17 kg', '3.5 kg']))).toBe('measure');
    expect(kindOf(texts('x', ['5 min', '17 min', '3 min']))).toBe('duration');
  });

  it('the header alone decides nothing the values forbid', () => {
    expect(kindOf(numbers('email', [1.5, 2.5, 3.75]))).toBe('measure');
    expect(kindOf(texts('price', times(5, ['red', 'green', 'blue'])))).toBe('category');
    expect(kindOf(numbers('year', [12.5, 13.5, 14.25]))).toBe('measure');
    expect(kindOf(numbers('latitude', [512, 830, 190.5]))).toBe('measure');
  });
});

it('whole numbers that name nothing are no identifiers, though none repeats', () => {
  const readings = Array.from({ length: 40 }, (_, i) => 1200 + ((i * 7919) % 5200));
  expect(kindOf(numbers('reading', readings))).not.toBe('identifier');
  expect(kindOf(numbers('x', readings))).not.toBe('identifier');
});

it('a decision says how sure it is, what else it might be, and why', () => {
  const decision = kindDecision(numbers('unit price', [12.99, 40.5, 7.95, 3.99]));
  expect(decision.kind).toBe('money');
  expect(decision.confidence).toBeGreaterThan(0.5);
  expect(decision.runnerUp).not.toBe('money');
  expect(decision.evidence).toContainEqual({ fact: 'header_word', word: 'unit price', speaks_for: 'money', share: 1 });
  expect(decision.evidence).toContainEqual({ fact: 'price_endings', share: 1 });
});

it('only amounts are measured', () => {
  expect(['measure', 'money', 'share', 'count', 'duration'].every((kind) => isMeasured(kind as ColumnKind))).toBe(true);
  expect(
    ['code', 'year', 'ordinal', 'identifier', 'constant', 'coordinate'].some((kind) => isMeasured(kind as ColumnKind)),
  ).toBe(false);
});
