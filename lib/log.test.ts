import { Writable } from 'node:stream';
import { DrizzleQueryError } from 'drizzle-orm';
import pino from 'pino';
import { describe, expect, test } from 'vitest';
import { logOptions, serializeError } from './log';

function logged(write: (logger: pino.Logger) => void): string {
  let text = '';
  const sink = new Writable({
    write(chunk, _encoding, done) {
      text += String(chunk);
      done();
    },
  });
  write(pino({ ...logOptions, level: 'info' }, sink));
  return text;
}

describe('the log', () => {
  test('does not show secrets', () => {
    const text = logged((logger) =>
      logger.info({
        password: 'hunter2',
        request: { headers: { authorization: 'Bearer abc', cookie: 'session=abc' } },
      }),
    );
    expect(text).not.toMatch(/hunter2|abc/);
    expect(text).toContain('[redacted]');
  });

  test('does not show the parameters of a failed query, neither in the message nor in the stack', () => {
    const cause = Object.assign(new Error('duplicate key'), { code: '23505' });
    const err = new DrizzleQueryError('insert into users values ($1, $2)', ['ada@example.org', '$argon2id$x'], cause);
    const text = logged((logger) => logger.error({ err }));
    expect(text).toContain('insert into users');
    expect(text).toContain('23505');
    expect(text).not.toMatch(/ada@example|argon2id/);
  });

  test('copes with what is thrown and is no error', () => {
    expect(serializeError('out of cheese')).toEqual({ type: 'string', message: 'out of cheese' });
  });

  test('ends on an error that causes itself', () => {
    const error = new Error('round');
    error.cause = error;
    expect(JSON.stringify(serializeError(error)).match(/"message":"round"/g)).toHaveLength(6);
  });
});
