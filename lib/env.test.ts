import { describe, expect, test } from 'vitest';
import { testPrivateKey } from '@/scripts/lib/test-server';
import { parseEnv } from './env';

const complete = {
  DATABASE_URL: 'postgres://refinex:secret@localhost:5432/refinex',
  NEXTAUTH_URL: 'http://localhost:3000',
  NEXTAUTH_SECRET: 'a'.repeat(32),
  AUTH_PRIVATE_KEY: testPrivateKey(),
  BLOB_DIR: '/var/lib/refinex',
};

describe('parseEnv', () => {
  test('fills in defaults', () => {
    expect(parseEnv(complete)).toMatchObject({ MAX_UPLOAD_MB: 50, REFINEX_ROLE: 'all', TRUSTED_PROXIES: '0' });
  });

  test('treats an empty variable as unset', () => {
    expect(parseEnv({ ...complete, MAX_UPLOAD_MB: '', LOG_LEVEL: ' ' })).toMatchObject({
      MAX_UPLOAD_MB: 50,
      LOG_LEVEL: 'info',
    });
  });

  test('names everything that is missing or wrong at once', () => {
    const parse = () => parseEnv({ NEXTAUTH_SECRET: 'short', AUTH_PRIVATE_KEY: 'bm8ga2V5', MAX_UPLOAD_MB: 'many' });
    expect(parse).toThrow(/DATABASE_URL: is not set/);
    expect(parse).toThrow(/NEXTAUTH_URL: is not set/);
    expect(parse).toThrow(/NEXTAUTH_SECRET: must be at least 32 characters/);
    expect(parse).toThrow(/AUTH_PRIVATE_KEY: must be the base64 of a PKCS#8 PEM/);
    expect(parse).toThrow(/MAX_UPLOAD_MB: /);
  });

  test('wants all of another service or nothing, over https', () => {
    const id = { AUTH_OIDC_ID: 'refinex' };
    expect(() => parseEnv({ ...complete, ...id })).toThrow(
      /AUTH_OIDC_ISSUER: is wanted with(.|\n)*AUTH_OIDC_SECRET: is/,
    );
    const whole = { ...complete, ...id, AUTH_OIDC_SECRET: 'x', AUTH_OIDC_ISSUER: 'https://id.example.org' };
    expect(parseEnv(whole)).toMatchObject({ AUTH_OIDC_NAME: 'single sign-on' });
    expect(parseEnv({ ...whole, AUTH_OIDC_ISSUER: 'http://127.0.0.1:9000' })).toMatchObject(id);
    expect(() => parseEnv({ ...whole, AUTH_OIDC_ISSUER: 'http://id.example.org' })).toThrow(
      /AUTH_OIDC_ISSUER: must be/,
    );
  });

  test('wants somewhere to keep files', () => {
    expect(() => parseEnv({ ...complete, BLOB_DIR: undefined })).toThrow(/BLOB_DIR: set BLOB_DIR/);
  });

  test('does not repeat a wrong value, which may be a secret', () => {
    expect(() => parseEnv({ ...complete, DATABASE_URL: 'mysql://root:hunter2@db' })).toThrow(
      expect.not.objectContaining({ message: expect.stringContaining('hunter2') }),
    );
  });
});
