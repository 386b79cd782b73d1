import { readFileSync } from 'node:fs';
import path from 'node:path';
import nextEnv from '@next/env';
import type { Secrets } from '@/scripts/lib/secrets';

export type Variables = Record<string, string | undefined>;

/** The names in `.env.example`: every variable RefineX knows. */
export function knownVariables(root: string): string[] {
  const example = readFileSync(path.join(root, '.env.example'), 'utf8');
  return [...example.matchAll(/^#?\s?([A-Z][A-Z0-9_]*)=/gm)].map((match) => match[1] ?? '');
}

/** The user's settings: the environment, completed from the same `.env` files that Next.js reads. */
export function userEnvironment(root: string, isDev: boolean): Variables {
  const quiet = { info: () => {}, error: console.error };
  return { ...nextEnv.loadEnvConfig(root, isDev, quiet).combinedEnv };
}

/**
 * An environment in which no setting of the user is left, for tests. The settings are set to nothing rather than left out:
 * Next.js would fill them in again from the `.env` files.
 */
export function withoutSettings(variables: Variables, names: readonly string[]): Variables {
  return { ...variables, ...Object.fromEntries(names.map((name) => [name, ''])) };
}

/** Whether the user has an Inngest server, so that the embedded executor is not needed. */
export const hasInngestServer = (user: Variables): boolean =>
  Boolean(user.INNGEST_BASE_URL || user.INNGEST_DEV || user.INNGEST_EVENT_KEY);

/** What the stack found or chose for this run. */
export interface Setting {
  databaseUrl: string;
  /** The address people open. */
  url: string;
  blobDirectory: string;
  secrets: Secrets;
  /** Address of the embedded executor; null when the user has an Inngest server. */
  executorUrl: string | null;
}

/** The environment of the app: the user's, with the embedded parts for whatever is unset. */
export function appEnvironment(user: Variables, setting: Setting): Variables {
  const { secrets } = setting;
  const embedded: Variables = {
    DATABASE_URL: setting.databaseUrl,
    NEXTAUTH_URL: setting.url,
    NEXTAUTH_SECRET: secrets.nextAuthSecret,
    AUTH_PRIVATE_KEY: secrets.authPrivateKey,
    BLOB_DIR: setting.blobDirectory,
    ...(setting.executorUrl && {
      INNGEST_BASE_URL: setting.executorUrl,
      INNGEST_EVENT_KEY: secrets.inngestEventKey,
      INNGEST_SIGNING_KEY: secrets.inngestSigningKey,
    }),
  };
  const unset = Object.entries(embedded).filter(([name]) => !user[name]);
  return { ...user, ...Object.fromEntries(unset), NEXT_TELEMETRY_DISABLED: user.NEXT_TELEMETRY_DISABLED ?? '1' };
}

/** The environment of the embedded executor. */
export function executorEnvironment(app: Variables, port: number, appUrl: string): Variables {
  const given = Object.entries(app).filter(([, value]) => value !== '');
  return { ...Object.fromEntries(given), EXECUTOR_PORT: String(port), EXECUTOR_APP_URL: appUrl };
}
