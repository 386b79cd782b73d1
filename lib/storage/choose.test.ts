import { expect, test } from 'vitest';
import { testPrivateKey } from '@/scripts/lib/test-server';
import { storage } from './index';

test('a blob token is chosen over a directory', async () => {
  Object.assign(process.env, {
    DATABASE_URL: 'postgres://localhost/none',
    NEXTAUTH_URL: 'http://localhost:3000',
    NEXTAUTH_SECRET: 'x'.repeat(32),
    AUTH_PRIVATE_KEY: testPrivateKey(),
    BLOB_DIR: '/tmp/none',
    BLOB_READ_WRITE_TOKEN: 'nonsense',
  });
  // Only the Vercel driver asks for a store in the token; the disk would say that there is no such file.
  await expect(storage().read('jobs/a')).rejects.toThrow(/store/);
  expect(storage()).toBe(storage());
});
