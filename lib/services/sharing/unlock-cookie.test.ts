import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { LivingLink } from '@/lib/data/system/links';
import { testPrivateKey } from '@/scripts/lib/test-server';
import { isUnlockedBy, unlockCookie, unlockCookieName } from './unlock-cookie';

const HOUR = 3_600_000;
const now = Date.parse('2026-11-21T12:00:00Z');

const link: LivingLink = {
  id: randomUUID(),
  kind: 'chart',
  jobId: randomUUID(),
  comparisonId: null,
  chartId: randomUUID(),
  passwordHash: '$argon2id$one',
  expiresAt: null,
};

beforeAll(() => {
  Object.assign(process.env, {
    DATABASE_URL: 'postgres://localhost/none',
    NEXTAUTH_URL: 'https://refinex.example',
    NEXTAUTH_SECRET: 'x'.repeat(32),
    AUTH_PRIVATE_KEY: testPrivateKey(),
    BLOB_DIR: '/tmp/none',
  });
});

const made = (of = link, isEmbedded = false) => unlockCookie('abc', of, { isEmbedded, nowMs: now });
const cookieText = (cookie: string) => cookie.slice(cookie.indexOf('=') + 1, cookie.indexOf(';'));

describe('the cookie of somebody who knew the password', () => {
  test('opens its link for twelve hours', () => {
    const value = cookieText(made());
    expect(isUnlockedBy(value, link, now)).toBe(true);
    expect(isUnlockedBy(value, link, now + 12 * HOUR - 1)).toBe(true);
    expect(isUnlockedBy(value, link, now + 12 * HOUR)).toBe(false);
  });

  test('ends with its link', () => {
    const expiring = { ...link, expiresAt: new Date(now + HOUR) };
    expect(made(expiring)).toContain('; Max-Age=3600;');
    expect(isUnlockedBy(cookieText(made(expiring)), expiring, now + HOUR)).toBe(false);
    expect(made({ ...link, expiresAt: new Date(now + 48 * HOUR) })).toContain('; Max-Age=43200;');
  });

  test('opens no other link, and not the same after its password changed', () => {
    const value = cookieText(made());
    expect(isUnlockedBy(value, { ...link, id: randomUUID() }, now)).toBe(false);
    expect(isUnlockedBy(value, { ...link, passwordHash: '$argon2id$two' }, now)).toBe(false);
  });

  test('cannot be prolonged or made up', () => {
    const [expires = '', signature = ''] = cookieText(made()).split('.');
    for (const value of [
      undefined,
      '',
      expires,
      `${Number(expires) + 1}.${signature}`,
      `${expires}.${signature.replace(/^./, (first) => (first === 'A' ? 'B' : 'A'))}`,
      `${expires}.${signature.slice(1)}`,
      `0${expires}x.${signature}`,
    ]) {
      expect(isUnlockedBy(value, link, now)).toBe(false);
    }
  });

  test('is sent to this link’s pages alone, out of the reach of scripts', () => {
    expect(made()).toMatch(
      /^__Secure-refinex-share=[\w.-]+; Path=\/share\/abc; Max-Age=43200; HttpOnly; Secure; SameSite=Lax$/,
    );
    expect(unlockCookieName()).toBe('__Secure-refinex-share');
  });

  test('in a frame on another site it is partitioned', () => {
    expect(made(link, true)).toMatch(/; HttpOnly; Secure; SameSite=None; Partitioned$/);
  });
});
