import { expect, test } from 'vitest';
import { routePattern } from './http';

test.each([
  ['/api/upload/jobs/7d1/events', { id: '7d1' }, '/api/upload/jobs/[id]/events'],
  ['/api/charts/7d1/share/s3cret', { id: '7d1', token: 's3cret' }, '/api/charts/[id]/share/[token]'],
  ['/api/invites/a%20b', { token: 'a b' }, '/api/invites/[token]'],
  ['/api/invites/%ff', { token: '%ff' }, '/api/invites/[token]'],
  ['/api/some/thing/else', { path: ['some', 'thing', 'else'] }, '/api/[...path]'],
  ['/api/health', {}, '/api/health'],
  ['/api/health', undefined, '/api/health'],
])('%s of %j is %s', (pathname, params, pattern) => {
  expect(routePattern(pathname, params)).toBe(pattern);
});
