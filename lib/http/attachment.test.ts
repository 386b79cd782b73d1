import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { displayFilename } from '@/lib/text/filename';
import { attachment } from './attachment';

describe('attachment', () => {
  test('writes the name twice: for everybody, and as it is', () => {
    expect(attachment(`Noël "2" 50%.csv`)).toBe(
      `attachment; filename="No_l _2_ 50_.csv"; filename*=UTF-8''No%C3%ABl%20%222%22%2050%25.csv`,
    );
    expect(attachment("it's (1)*.csv")).toContain("filename*=UTF-8''it%27s%20%281%29%2A.csv");
  });

  test('a title with a slash keeps what stands before it', () => {
    expect(attachment('Sales by region / city.png')).toContain('filename="Sales by region - city.png"');
  });

  test('any name makes a header that can be sent, and that says the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (raw) => {
        const header = attachment(raw);
        expect(() => new Headers({ 'Content-Disposition': header })).not.toThrow();
        const [, encoded = ''] =
          /^attachment; filename="[^"\\]*"; filename\*=UTF-8''([\w!#$&+.^`|~%-]*)$/.exec(header) ?? [];
        expect(decodeURIComponent(encoded)).toBe(displayFilename(raw.replace(/[/\\]/g, '-')));
      }),
    );
  });
});
