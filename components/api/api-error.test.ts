import { expect, it } from 'vitest';
import { errorOf, offlineError } from './api-error';

it('takes over code, sentence, fields and waiting time of the API', () => {
  const body = '{"error":{"code":"email_taken","message":"Taken.","fields":{"email":"is taken"}}}';
  const error = errorOf(409, body, '30');
  expect(error).toMatchObject({ status: 409, code: 'email_taken', message: 'Taken.', retryAfterSeconds: 30 });
  expect(error.fields).toEqual({ email: 'is taken' });
  expect(error.isTemporary).toBe(false);
});

it.each(['<html>Bad gateway</html>', '{"error":"no"}', '{"error":{"code":1}}', '', 'null'])(
  'finds words for an answer that is not ours: %s',
  (body) => {
    const error = errorOf(502, body, null);
    expect(error).toMatchObject({ code: 'unexpected_answer', isTemporary: true, retryAfterSeconds: undefined });
    expect(error.message).toContain('502');
    expect(error.fields).toEqual({});
  },
);

it('says what a refused body means, and knows what is worth trying again', () => {
  expect(errorOf(413, '', null).message).toContain('larger than this server accepts');
  expect(errorOf(429, '', null).isTemporary).toBe(true);
  expect(offlineError().isTemporary).toBe(true);
  expect(errorOf(400, '', null).isTemporary).toBe(false);
});
