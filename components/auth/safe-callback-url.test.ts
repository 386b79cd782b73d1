import { describe, expect, it } from 'vitest';
import { callbackUrlOf, safeCallbackUrl, withCallbackUrl } from './safe-callback-url';

describe('safeCallbackUrl', () => {
  it.each(['/', '/upload', '/jobs/1b2c?tab=changes#row-3', '/jobs/..%2f'])('leads on to %s', (path) => {
    expect(safeCallbackUrl(path)).toBe(path);
  });

  it.each([
    undefined,
    null,
    '',
    'upload',
    'https://elsewhere.example/',
    '//elsewhere.example',
    '/\\elsewhere.example',
    '/\t/elsewhere.example',
    '/.//elsewhere.example',
    '/x/..//elsewhere.example',
    'javascript:alert(1)',
    '/login?callbackUrl=/upload',
    '/register',
    '/api/auth/signout',
  ])('does not lead to %s', (path) => {
    expect(safeCallbackUrl(path)).toBe('/');
  });
});

it('takes the address of a page from its parameters, unless it repeats', () => {
  expect(callbackUrlOf({ callbackUrl: '/upload' })).toBe('/upload');
  expect(callbackUrlOf({ callbackUrl: ['/upload', '/jobs'] })).toBe('/');
});

it('adds the address to a link only when there is one to come back to', () => {
  expect(withCallbackUrl('/login', '/')).toBe('/login');
  expect(withCallbackUrl('/register', '/jobs/1?tab=changes')).toBe('/register?callbackUrl=%2Fjobs%2F1%3Ftab%3Dchanges');
});
