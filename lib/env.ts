import { createPrivateKey } from 'node:crypto';
import { isIP } from 'node:net';
import { z } from 'zod';

const isRsaPrivateKey = (value: string): boolean => {
  try {
    return createPrivateKey(Buffer.from(value, 'base64')).asymmetricKeyType === 'rsa';
  } catch {
    return false;
  }
};

const isNetwork = (entry: string): boolean => {
  const [address = '', bits, ...rest] = entry.trim().split('/');
  const most = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  return most > 0 && rest.length === 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most));
};

const isProxySetting = (value: string): boolean => /^\d{1,2}$/.test(value) || value.split(',').every(isNetwork);

const isIssuer = (value: string): boolean => {
  if (!URL.canParse(value)) return false;
  const { protocol, hostname } = new URL(value);
  return protocol === 'https:' || (protocol === 'http:' && /^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname));
};

/** What only works together. */
const TOGETHER = [
  ['AUTH_GITHUB_ID', 'AUTH_GITHUB_SECRET'],
  ['AUTH_GOOGLE_ID', 'AUTH_GOOGLE_SECRET'],
  ['AUTH_OIDC_ISSUER', 'AUTH_OIDC_ID', 'AUTH_OIDC_SECRET'],
] as const;

const positiveInt = z.coerce.number().int().positive();

const schema = z.object({
  /** Postgres connection URL. */
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'must be a postgres:// URL' }),
  /** Connections this process may hold. */
  DATABASE_POOL_MAX: positiveInt.default(10),
  /** The address people open; `https` turns on secure cookies. */
  NEXTAUTH_URL: z.url({ protocol: /^https?$/, error: 'must be the http(s) address people open' }),
  /** Encrypts browser sessions. */
  NEXTAUTH_SECRET: z.string().min(32, 'must be at least 32 characters of randomness'),
  /** Signs access tokens: base64 of a PKCS#8 PEM holding an RSA key. */
  AUTH_PRIVATE_KEY: z.string().refine(isRsaPrivateKey, 'must be the base64 of a PKCS#8 PEM with an RSA private key'),
  /** The same, comma-separated, from before it was exchanged: what they signed goes on to count until it expires. */
  AUTH_PREVIOUS_KEYS: z
    .string()
    .default('')
    .transform((value) => value.split(',').filter((key) => key.trim() !== ''))
    .refine((keys) => keys.every(isRsaPrivateKey), 'must be such keys, separated by commas'),
  /** Days after which a browser must sign in again, and after how many without use. */
  SESSION_DAYS: positiveInt.default(30),
  SESSION_IDLE_DAYS: positiveInt.default(7),
  /** Signing in with GitHub, Google, or any provider of OpenID Connect: each once its client is set. */
  AUTH_GITHUB_ID: z.string().optional(),
  AUTH_GITHUB_SECRET: z.string().optional(),
  AUTH_GOOGLE_ID: z.string().optional(),
  AUTH_GOOGLE_SECRET: z.string().optional(),
  AUTH_OIDC_ID: z.string().optional(),
  AUTH_OIDC_SECRET: z.string().optional(),
  /** Its address, below which `/.well-known/openid-configuration` stands. */
  AUTH_OIDC_ISSUER: z.string().refine(isIssuer, 'must be an https address (http only on this machine)').optional(),
  /** What its button says. */
  AUTH_OIDC_NAME: z.string().trim().max(40).default('single sign-on'),
  /** Directory of the disk storage driver. */
  BLOB_DIR: z.string().optional(),
  /** Token of a private Vercel Blob store; chosen over the disk when set. */
  BLOB_READ_WRITE_TOKEN: z.string().optional(),
  MAX_UPLOAD_MB: z.coerce.number().positive().default(50),
  /** Memory for decoded tables kept between requests. */
  TABLE_CACHE_MB: positiveInt.default(256),
  /**
   * Reverse proxies whose X-Forwarded-For entries are believed: how many stand in front of this process, or their addresses and networks
   * (`10.0.0.0/8, 192.168.1.5`). 0 believes none and takes the address of the connection.
   */
  TRUSTED_PROXIES: z
    .string()
    .default('0')
    .refine(isProxySetting, 'must be a number of proxies, or addresses and networks separated by commas'),
  /** Wrong passwords within an hour for one account and address, after which each further one doubles the wait. */
  RATE_LIMIT_LOGIN: positiveInt.default(10),
  /** Registrations per hour for one address. */
  RATE_LIMIT_REGISTER: positiveInt.default(100),
  /** Uploads per hour for one user. */
  RATE_LIMIT_UPLOAD: positiveInt.default(300),
  /** Calls of the language model per hour for one user. */
  RATE_LIMIT_MODEL: positiveInt.default(60),
  /** Wrong passwords within an hour for one share link and address, after which each further one doubles the wait. */
  RATE_LIMIT_SHARE: positiveInt.default(10),
  /** Invitations per hour by one user. */
  RATE_LIMIT_INVITE: positiveInt.default(50),
  /** Event streams one person may have open in one process. */
  STREAMS_PER_PERSON: positiveInt.default(30),
  /** Requests per hour with the tokens of one person, and of one on the premium plan. */
  RATE_LIMIT_TOKEN: positiveInt.default(100),
  RATE_LIMIT_TOKEN_PREMIUM: positiveInt.default(1_000),
  INNGEST_BASE_URL: z.url().optional(),
  INNGEST_EVENT_KEY: z.string().optional(),
  INNGEST_SIGNING_KEY: z.string().optional(),
  /** Key of a language model behind an OpenAI-compatible endpoint; without it the built-in analyst does everything. */
  OPENAI_API_KEY: z.string().optional(),
  /** Its address; OpenAI's own when unset. */
  OPENAI_BASE_URL: z.url({ protocol: /^https?$/, error: 'must be an http(s) address' }).optional(),
  OPENAI_MODEL: z.string().default('gpt-4.1-mini'),
  /** How long the model may take before the built-in analyst answers. */
  ANALYST_TIMEOUT_MS: positiveInt.default(20_000),
  /** How often the model is asked again after a passing error of its endpoint. */
  ANALYST_RETRIES: z.coerce.number().int().min(0).max(10).default(2),
  /** Questions that one process has under way at once. */
  ANALYST_CONCURRENCY: positiveInt.default(4),
  /** Tokens of one question and its answer together, at about four characters each. */
  ANALYST_TOKENS: positiveInt.default(8_000),
  /** How mail is sent; without it none is, and what would be mailed is shown instead. */
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'must be an smtp:// or smtps:// URL' }).optional(),
  /** Who mail comes from. */
  MAIL_FROM: z.string().default('RefineX <refinex@localhost>'),
  /** What one workspace may have: datasets, megabytes uploaded, rows, and minutes of processing a month. Without limit when unset. */
  QUOTA_DATASETS: positiveInt.optional(),
  QUOTA_STORAGE_MB: positiveInt.optional(),
  QUOTA_ROWS: positiveInt.optional(),
  QUOTA_MINUTES: positiveInt.optional(),
  /** What a program that reads `/api/metrics` shows as its bearer token; without it there are none to read. */
  METRICS_TOKEN: z.string().min(16, 'must be at least 16 characters of randomness').optional(),
  /** Where it is told that processors, memory or disk are more than 80 % in use. */
  ALERT_WEBHOOK_URL: z.url({ protocol: /^https?$/, error: 'must be an http(s) address' }).optional(),
  /** Processes that read files and run recipes, beside the one that is asked to; 0: it does so itself, as where none can be started. */
  STEP_PROCESSES: z.coerce
    .number()
    .int()
    .min(0)
    .max(64)
    .default(process.env.VERCEL ? 0 : 4),
  /** Memory that each of them may hold. */
  STEP_MEMORY_MB: positiveInt.default(3072),
  /** How long one step may take. */
  STEP_TIMEOUT_SECONDS: positiveInt.default(600),
  REFINEX_ROLE: z.enum(['web', 'worker', 'all']).default('all'),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
});

const complete = schema
  .refine((value) => value.BLOB_DIR || value.BLOB_READ_WRITE_TOKEN, {
    path: ['BLOB_DIR'],
    error: 'set BLOB_DIR (files on disk) or BLOB_READ_WRITE_TOKEN (Vercel Blob)',
  })
  .superRefine((value, context) => {
    for (const names of TOGETHER) {
      const missing = names.filter((name) => value[name] === undefined);
      if (missing.length === 0 || missing.length === names.length) continue;
      for (const name of missing) {
        context.addIssue({ code: 'custom', path: [name], message: `is wanted with ${names.join(', ')}` });
      }
    }
  });

export type Env = Readonly<z.infer<typeof schema>>;

/** `NAME=` in a file means unset, not empty. */
const present = (source: Record<string, string | undefined>): Record<string, string | undefined> =>
  Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value.trim() !== ''));

/** Checks an environment. Throws an Error naming every variable that is missing or wrong; values are not repeated in it. */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const variables = present(source);
  const result = complete.safeParse(variables);
  if (result.success) return Object.freeze(result.data);
  const problems = result.error.issues.map((issue) => {
    const name = String(issue.path[0]);
    return `  ${name}: ${variables[name] === undefined && issue.code === 'invalid_type' ? 'is not set' : issue.message}`;
  });
  throw new Error(`The environment is not complete. See .env.example.\n${problems.join('\n')}`);
}

let parsed: Env | undefined;

/** The environment of this process, checked at first use so that a build needs none of it. */
export function env(): Env {
  parsed ??= parseEnv(process.env);
  return parsed;
}

/** Readable without the rest of the environment, so that a wrong environment can still be logged. */
export function logLevel(): Env['LOG_LEVEL'] {
  return schema.shape.LOG_LEVEL.catch('info').parse(process.env.LOG_LEVEL || undefined);
}
