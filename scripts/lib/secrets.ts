import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

const secretsSchema = z.object({
  postgresPassword: z.string().min(1),
  nextAuthSecret: z.string().min(1),
  /** Base64 of a PKCS8 PEM, for RS256. */
  authPrivateKey: z.string().min(1),
  inngestEventKey: z.string().min(1),
  inngestSigningKey: z.string().min(1),
});

export type Secrets = z.infer<typeof secretsSchema>;

function generateSecrets(): Secrets {
  const { privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  return {
    postgresPassword: randomBytes(24).toString('hex'),
    nextAuthSecret: randomBytes(32).toString('base64url'),
    authPrivateKey: Buffer.from(privateKey).toString('base64'),
    inngestEventKey: randomBytes(24).toString('hex'),
    // The prefix is part of the form that the Inngest SDK knows.
    inngestSigningKey: `signkey-prod-${randomBytes(32).toString('hex')}`,
  };
}

/** The local stack's secrets: read from `file`, or made once and kept there, readable by its owner alone. */
export function loadOrCreateSecrets(file: string): Secrets {
  if (existsSync(file)) return secretsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  const secrets = generateSecrets();
  // Written aside and renamed: a run that is killed here leaves no half file, which would lock the database for good.
  writeFileSync(`${file}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return secrets;
}
