import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textVector } from '@/lib/tabular/columns';
import { inferTypes } from '@/lib/tabular/infer';
import type { Column } from '@/lib/tabular/table';
import { kindDecision, kindOf } from './index';

function column(name: string, cells: (string | null)[]): Column {
  const raw: Column = { id: 'c0', name, vector: textVector(cells), type: 'text' };
  return inferTypes({ columns: [raw], rowIndex: Uint32Array.of() }).columns[0] as Column;
}

const headers = fc.constantFrom('id', 'price', 'year', 'name', 'rating', 'x', 'Größe (cm)', 'month', 'city');
const cell = fc.oneof(
  fc.integer({ min: -5, max: 3000 }).map(String),
  fc.double({ min: 0, max: 1, noNaN: true }).map((value) => value.toFixed(2)),
  fc.constantFrom(
    'A',
    'B',
    'small',
    'large',
    'Mon',
    'Berlin',
    'Ann Smith',
    'a; b',
    '$5',
    '12%',
    'yes',
    'no',
    '10:30',
    'x@y.example',
  ),
  fc.string({ minLength: 1, maxLength: 12 }),
);
const columns = fc.oneof(
  fc.array(cell, { minLength: 1, maxLength: 40 }),
  fc.array(fc.integer({ min: 0, max: 9 }).map(String), { minLength: 1, maxLength: 40 }),
  fc.array(fc.constantFrom('low', 'mid', 'high'), { minLength: 1, maxLength: 40 }),
);

describe('the kind of a column', () => {
  it('does not depend on the order of the rows', () => {
    fc.assert(
      fc.property(headers, columns, fc.infiniteStream(fc.nat()), (header, cells, order) => {
        const keyed = cells.map((value) => [order.next().value ?? 0, value] as const);
        const shuffled = keyed.sort((a, b) => a[0] - b[0]).map(([, value]) => value);
        const { kind, confidence } = kindDecision(column(header, cells));
        const other = kindDecision(column(header, shuffled));
        expect(other.kind).toBe(kind);
        expect(other.confidence).toBeCloseTo(confidence, 9);
      }),
    );
  });

  it('survives missing cells among the rows', () => {
    fc.assert(
      fc.property(
        headers,
        columns,
        fc.nat(20),
        fc.constantFrom(null, 'N/A', '-', ''),
        (header, cells, missing, token) => {
          const gaps = Array.from({ length: missing }, () => token);
          expect(kindOf(column(header, [...cells, ...gaps]))).toBe(kindOf(column(header, cells)));
        },
      ),
    );
  });
});
