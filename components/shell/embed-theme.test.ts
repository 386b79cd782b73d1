import { expect, test } from 'vitest';
import { embedTheme } from './embed-theme';

test.each([
  ['/share/t', '?embed=1&theme=dark', 'dark'],
  ['/share/t', '?embed=1&theme=light', 'light'],
  ['/share/t', '?embed=0&embed=1&theme=light&theme=dark', 'dark'],
  ['/share/t', '?embed=1', undefined],
  ['/share/t', '?embed=1&theme=pink', undefined],
  ['/share/t', '?embed=1&embed=0&theme=dark', undefined],
  ['/share/t', '?theme=dark', undefined],
  ['/jobs/t', '?embed=1&theme=dark', undefined],
])('%s%s is %s', (pathname, search, theme) => {
  expect(embedTheme({ pathname, search })).toBe(theme);
});
