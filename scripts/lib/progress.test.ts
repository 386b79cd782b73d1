import { expect, test } from 'vitest';
import { formatDuration } from '@/scripts/lib/progress';

test.each([
  [0, '0.0 s'],
  [840, '0.8 s'],
  [59_940, '59.9 s'],
  [59_980, '1 min 0 s'],
  [125_000, '2 min 5 s'],
  [179_700, '3 min 0 s'],
])('%i ms reads %s', (ms, text) => expect(formatDuration(ms)).toBe(text));
