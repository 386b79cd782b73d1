import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  appEnvironment,
  executorEnvironment,
  hasInngestServer,
  knownVariables,
  withoutSettings,
} from '@/scripts/lib/environment';

const setting = {
  databaseUrl: 'postgres://embedded',
  url: 'http://localhost:3000',
  blobDirectory: '/state/blobs',
  secrets: {
    postgresPassword: 'p',
    nextAuthSecret: 'n',
    authPrivateKey: 'k',
    inngestEventKey: 'e',
    inngestSigningKey: 's',
  },
  executorUrl: 'http://127.0.0.1:8288',
};

describe('appEnvironment', () => {
  test('an embedded part for whatever is unset or empty, and the user for the rest', () => {
    const app = appEnvironment({ DATABASE_URL: 'postgres://mine', BLOB_DIR: '', LOG_LEVEL: 'debug' }, setting);
    expect(app).toMatchObject({
      DATABASE_URL: 'postgres://mine',
      BLOB_DIR: '/state/blobs',
      NEXTAUTH_URL: 'http://localhost:3000',
      LOG_LEVEL: 'debug',
      INNGEST_EVENT_KEY: 'e',
    });
  });

  test('nothing of Inngest when the user has a server', () => {
    const app = appEnvironment({ INNGEST_DEV: '1' }, { ...setting, executorUrl: null });
    expect(Object.keys(app).filter((name) => name.startsWith('INNGEST'))).toEqual(['INNGEST_DEV']);
  });
});

test('any of three variables says that the user has an Inngest server', () => {
  expect(hasInngestServer({ INNGEST_SIGNING_KEY: 'x', INNGEST_DEV: '' })).toBe(false);
  for (const name of ['INNGEST_BASE_URL', 'INNGEST_DEV', 'INNGEST_EVENT_KEY'])
    expect(hasInngestServer({ [name]: '1' })).toBe(true);
});

test('settings are emptied for tests, so that .env files do not fill them in, and the executor gets none of the empty ones', () => {
  const variables = withoutSettings({ PATH: '/bin', DATABASE_URL: 'postgres://mine' }, ['DATABASE_URL', 'LOG_LEVEL']);
  expect(variables).toEqual({ PATH: '/bin', DATABASE_URL: '', LOG_LEVEL: '' });
  expect(executorEnvironment(variables, 8288, 'http://app')).toEqual({
    PATH: '/bin',
    EXECUTOR_PORT: '8288',
    EXECUTOR_APP_URL: 'http://app',
  });
});

describe('the settings', () => {
  const known = knownVariables('.');

  test('.env.example names every variable that the app reads', () => {
    const read = [...readFileSync('lib/env.ts', 'utf8').matchAll(/^ {2}([A-Z][A-Z0-9_]+): /gm)].map(
      (match) => match[1],
    );
    expect(read.length).toBeGreaterThan(10);
    expect(known).toEqual(expect.arrayContaining(read));
  });

  test('docs/running.md explains every variable of .env.example', () => {
    const guide = readFileSync('docs/running.md', 'utf8');
    const explained = new Set([...guide.matchAll(/^\| `([A-Z0-9_]+)` +\|/gm)].map((match) => match[1]));
    expect(known.filter((name) => !explained.has(name))).toEqual([]);
  });
});
