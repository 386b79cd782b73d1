import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { tableFromRows } from '@/lib/tabular/columns';
import { testPrivateKey } from '@/scripts/lib/test-server';

const NAMES = {
  DATABASE_URL: 'postgres://refinex:secret@localhost:5432/refinex',
  NEXTAUTH_URL: 'http://localhost:3000',
  NEXTAUTH_SECRET: 'a'.repeat(32),
  AUTH_PRIVATE_KEY: testPrivateKey(),
  BLOB_DIR: '/var/lib/refinex',
};
const table = tableFromRows(
  ['city', 'score'],
  Array.from({ length: 30 }, (_, i) => [i % 2 ? 'York' : 'Leeds', i % 2 ? 70 + (i % 5) : 50 + (i % 7)]),
);

beforeEach(() => {
  vi.resetModules();
  for (const [name, value] of Object.entries(NAMES)) vi.stubEnv(name, value);
});
afterEach(() => vi.unstubAllEnvs());

test('without a key statistics answer, silently', async () => {
  vi.stubEnv('OPENAI_API_KEY', '');
  const { analystConfig, recommend } = await import('.');
  expect(analystConfig()).toMatchObject({ isConfigured: false, model: null, host: null });
  const answer = await recommend({ table, goal: null, allowModel: true });
  expect(answer).toMatchObject({ source: 'builtin', fallbackReason: null });
  expect(answer.items.length).toBeGreaterThan(0);
});

test('a model that is not allowed is not asked', async () => {
  vi.stubEnv('OPENAI_API_KEY', 'key');
  // Nobody listens there: being asked would be told.
  vi.stubEnv('OPENAI_BASE_URL', 'http://127.0.0.1:1/v1');
  vi.stubEnv('OPENAI_MODEL', 'local');
  const { analystConfig, recommend } = await import('.');
  const config = analystConfig();
  expect(config).toMatchObject({ isConfigured: true, model: 'local', host: '127.0.0.1:1' });
  expect(config.sends).toHaveLength(5);
  expect(await recommend({ table, goal: null, allowModel: false })).toMatchObject({ fallbackReason: null });
  const { fallbackReason } = await recommend({ table, goal: null, allowModel: true });
  expect(fallbackReason).toMatch(/could not be reached/);
});
