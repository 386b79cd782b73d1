import { describe, expect, test } from 'vitest';
import { cleaningOptionsSchema } from '@/lib/cleaning/options';
import { uploadOptionsSchema } from './reading';

describe('uploadOptionsSchema', () => {
  test('nothing said means the default recipe, and everything about reading detected', () => {
    expect(uploadOptionsSchema.parse({})).toEqual(cleaningOptionsSchema.parse({}));
  });

  test('takes how to clean and how to read', () => {
    const reading = {
      delimiter: '\t',
      quote: '',
      encoding: 'windows-1252',
      header_rows: 2,
      comment: '#',
      sheet: 'Größe',
    };
    expect(uploadOptionsSchema.parse({ dates: 'day', reading })).toMatchObject({ dates: 'day', reading });
  });

  test.each([
    { delimiter: '||' },
    { delimiter: '' },
    { delimiter: '\n' },
    { delimiter: 'ü' },
    { quote: '""' },
    { encoding: 'klingon' },
    { header_rows: -1 },
    { header_rows: 1.5 },
    { escape: 'none' },
    { colour: 'red' },
  ])('refuses to read with %j', (reading) => {
    expect(uploadOptionsSchema.safeParse({ reading }).success).toBe(false);
  });
});
