import { expect, test } from 'vitest';
import { providerProblem } from './provider-problem';

test.each([
  [undefined, undefined],
  [['Callback', 'Callback'], undefined],
  ['EmailNotVerified', expect.stringContaining('no verified e-mail address')],
  ['<script>', 'Signing in did not work. Try again in a moment.'],
])('%j → %j', (error, expected) => {
  expect(providerProblem(error)).toEqual(expected);
});
