import { openSync } from 'fontkit';
import { expect, it } from 'vitest';
import { GLYPH_WIDTHS } from '@/lib/charts/scene/glyph-widths';
import { regularPath } from './fonts';

it('widths of letters are those of the font', () => {
  const font = openSync(regularPath());
  if ('fonts' in font) throw new Error('Geist is a single font.');
  const wrong = [...GLYPH_WIDTHS].filter(([codePoint, width]) => {
    const { advanceWidth } = font.glyphForCodePoint(codePoint);
    return Math.abs(advanceWidth / font.unitsPerEm - width) > 0.0051;
  });
  expect(GLYPH_WIDTHS.size).toBeGreaterThan(400);
  expect(wrong).toEqual([]);
});
