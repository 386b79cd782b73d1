import { describe, expect, test } from 'vitest';
import { hashPassword, requireGoodPassword, verifyPassword } from './passwords';

describe('requireGoodPassword', () => {
  test.each([
    ['short', /at least 8/],
    ['a'.repeat(201), /at most 200/],
    ['Password123', /most used/],
    ['abababababab', /repeats/],
    ['Ada.Lovelace@example.org', /your e-mail address/],
    ['ada.lovelace', /your e-mail address/],
  ])('%s is refused, and says why', (password, problem) => {
    expect(() => requireGoodPassword(password, 'ada.lovelace@example.org')).toThrow(
      expect.objectContaining({
        code: 'invalid_input',
        message: expect.stringMatching(problem),
        fields: { password: expect.stringMatching(problem) },
      }),
    );
  });

  test.each(['correct horse', 'tr0ub4dor&3', 'пароль-надёжный', '密码很长很安全的吧'])('%s is accepted', (password) => {
    expect(() => requireGoodPassword(password, 'ada@example.org')).not.toThrow();
  });
});

describe('verifyPassword', () => {
  test('knows the password again, however its letters are composed', async () => {
    const hash = await hashPassword('caf\u00E9 au lait');
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await verifyPassword(hash, 'cafe\u0301 au lait')).toBe(true);
    expect(await verifyPassword(hash, 'cafe au lait')).toBe(false);
  });

  test('two hashes of one password differ', async () => {
    expect(await hashPassword('correct horse')).not.toBe(await hashPassword('correct horse'));
  });

  test('nobody has the password of an account that does not exist', async () => {
    expect(await verifyPassword(undefined, 'no account has this password')).toBe(false);
  });
});
