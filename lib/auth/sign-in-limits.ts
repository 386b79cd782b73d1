import type { RateLimiterAbstract } from 'rate-limiter-flexible';
import { createRateLimiter } from '@/lib/data/system/rate-limits';
import { env } from '@/lib/env';
import { type Attempts, attemptKey, growingDelays } from './attempts';
import { clientAddress } from './client-address';
import { knownDevice } from './known-device';

const KNOWN_ADDRESS_SECONDS = 30 * 86_400;
/** Wrong passwords within an hour after which a browser counts as any other. */
const DEVICE_ATTEMPTS = 50;
/** More than for one account at one address, since each of these stands for many people. */
const PER_ADDRESS = 5;
const PER_ACCOUNT = 10;

const MESSAGE = 'Too many attempts to sign in. Wait a while and try again.';

interface SignInLimits {
  /** One account from one address. */
  pair: Attempts;
  /** One account from everywhere; one address at all accounts. */
  account: Attempts;
  address: Attempts;
  device: RateLimiterAbstract;
  /** Where each account was signed in to before. */
  known: RateLimiterAbstract;
}

let created: SignInLimits | undefined;

function limits(): SignInLimits {
  const free = env().RATE_LIMIT_LOGIN;
  created ??= {
    pair: growingDelays({ name: 'login', free, message: MESSAGE }),
    account: growingDelays({ name: 'login-account', free: PER_ACCOUNT * free, message: MESSAGE }),
    address: growingDelays({ name: 'login-address', free: PER_ADDRESS * free, message: MESSAGE }),
    device: createRateLimiter({ name: 'login-device', points: DEVICE_ATTEMPTS, seconds: 60 * 60 }),
    known: createRateLimiter({ name: 'login-known', points: 1, seconds: KNOWN_ADDRESS_SECONDS }),
  };
  return created;
}

export interface SignInAttempt {
  /** It was the right password. */
  succeed(): Promise<void>;
}

/**
 * Counts an attempt to sign in, before the password is looked at. A browser that signed in to the account before is not held up by what
 * others try; an address from which somebody did is held up only by what is tried there. Throws `too_many_requests`.
 */
export async function countSignIn(email: string, headers: Headers): Promise<SignInAttempt> {
  const { pair, account, address, device, known } = limits();
  const from = clientAddress(headers);
  const pairKey = attemptKey(from, email);
  const remember = () => known.set(pairKey, 1, KNOWN_ADDRESS_SECONDS);

  const deviceId = knownDevice(email, headers, Date.now());
  if (deviceId !== undefined && (await mayTry(device, deviceId))) {
    return {
      async succeed() {
        await Promise.all([device.delete(deviceId), remember()]);
      },
    };
  }
  const isKnown = (await known.get(pairKey)) !== null;
  const counted: (readonly [Attempts, string])[] = [];
  const widest = isKnown
    ? []
    : ([
        [address, from],
        [account, attemptKey(email)],
      ] as const);
  try {
    for (const [limit, key] of [[pair, pairKey] as const, ...widest]) {
      await limit.count(key);
      counted.push([limit, key]);
    }
  } catch (refusal) {
    // It was not tried, so it counts nowhere.
    await Promise.all(counted.map(([limit, key]) => limit.takeBack(key)));
    throw refusal;
  }
  return {
    async succeed() {
      await Promise.all([pair.forget(pairKey), remember(), ...widest.map(([limit, key]) => limit.takeBack(key))]);
    },
  };
}

/** Whether a counted limit still lets one through. */
async function mayTry(limit: RateLimiterAbstract, key: string): Promise<boolean> {
  const { consumedPoints } = await limit.penalty(key, 1);
  return consumedPoints <= DEVICE_ATTEMPTS;
}
