import { describe, expect, it } from 'vitest';
import { formatBytes, formatDateTime, formatGain, formatRelativeTime, formatScore } from './format';

describe('formatBytes', () => {
  it.each([
    [0, '0 bytes'],
    [1, '1 byte'],
    [999, '999 bytes'],
    [1_000, '1 KB'],
    [9_640, '9.4 KB'],
    [10_240, '10 KB'],
    [1_023_000, '999 KB'],
    [1_040_000, '1 MB'],
    [50 * 1024 * 1024, '50 MB'],
    [72_500_000, '69 MB'],
    [3 * 1024 ** 3, '3 GB'],
  ])('%d bytes are %s', (sizeBytes, text) => {
    expect(formatBytes(sizeBytes)).toBe(text);
  });
});

describe('scores', () => {
  it('always show one decimal', () => {
    expect([formatScore(87.4), formatScore(100), formatScore(0)]).toEqual(['87.4', '100.0', '0.0']);
  });

  it('show the gain with its sign', () => {
    expect([formatGain(81.2, 93.8), formatGain(93.8, 93.4), formatGain(90, 90.04)]).toEqual(['+12.6', '−0.4', '±0.0']);
  });
});

describe('formatRelativeTime', () => {
  const now = Date.parse('2026-10-04T12:00:00Z');
  const ago = (seconds: number) => formatRelativeTime(new Date(now - seconds * 1000).toISOString(), now);

  it.each([
    [-5, 'just now'],
    [44, 'just now'],
    [45, '1 minute ago'],
    [5 * 60, '5 minutes ago'],
    [59 * 60, '59 minutes ago'],
    [60 * 60, '1 hour ago'],
    [23 * 3_600, '23 hours ago'],
    [24 * 3_600, 'yesterday'],
    [3 * 86_400, '3 days ago'],
    [7 * 86_400, 'last week'],
    [20 * 86_400, '3 weeks ago'],
    [40 * 86_400, '25 Aug 2026'],
  ])('%d seconds ago is %s', (seconds, text) => {
    expect(ago(seconds)).toBe(text);
  });
});

it('formatDateTime names the moment exactly', () => {
  expect(formatDateTime('2026-10-04T12:00:00Z', 'Europe/Lisbon')).toContain('4 October 2026 at 13:00:00');
});
