import { TestStack } from '@/e2e/stack';

/** Every spec registers accounts of its own, all from one address. */
const manyAccounts = { RATE_LIMIT_REGISTER: '100000', RATE_LIMIT_LOGIN: '100000', RATE_LIMIT_UPLOAD: '100000' };

/** Starts the stack that the specs share; `E2E_BASE_URL` tests one that already runs. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  if (process.env.E2E_BASE_URL) return async () => {};
  const stack = await TestStack.start({ settings: manyAccounts });
  process.env.E2E_BASE_URL = stack.url; // the workers start after this and inherit it
  return async () => {
    delete process.env.E2E_BASE_URL;
    await stack.stop();
  };
}
