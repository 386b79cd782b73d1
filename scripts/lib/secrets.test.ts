import { createPrivateKey } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parseEnv } from '@/lib/env';
import { appEnvironment } from '@/scripts/lib/environment';
import { loadOrCreateSecrets } from '@/scripts/lib/secrets';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'refinex-secrets-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

test('made once, kept, and readable by the owner alone', () => {
  const file = path.join(directory, 'secrets.json');
  const made = loadOrCreateSecrets(file);
  expect(loadOrCreateSecrets(file)).toEqual(made);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readdirSync(directory)).toEqual(['secrets.json']);
});

test('another stack gets others', () => {
  const first = loadOrCreateSecrets(path.join(directory, 'a.json'));
  const second = loadOrCreateSecrets(path.join(directory, 'b.json'));
  for (const [name, value] of Object.entries(first)) expect(Object.entries(second)).not.toContainEqual([name, value]);
});

test('what the app accepts', () => {
  const secrets = loadOrCreateSecrets(path.join(directory, 'secrets.json'));
  const key = createPrivateKey(Buffer.from(secrets.authPrivateKey, 'base64'));
  expect(key.asymmetricKeyDetails?.modulusLength).toBe(2048);
  const app = appEnvironment(
    {},
    {
      databaseUrl: 'postgres://a:b@127.0.0.1:5432/c',
      url: 'http://localhost:3000',
      blobDirectory: '/blobs',
      secrets,
      executorUrl: 'http://127.0.0.1:8288',
    },
  );
  expect(parseEnv({ NODE_ENV: 'test', ...app })).toMatchObject({
    BLOB_DIR: '/blobs',
    INNGEST_BASE_URL: 'http://127.0.0.1:8288',
  });
});

test('a damaged file is not silently replaced: the database would be locked', () => {
  const file = path.join(directory, 'secrets.json');
  writeFileSync(file, '{"postgresPassword": "a"}');
  expect(() => loadOrCreateSecrets(file)).toThrow();
});
