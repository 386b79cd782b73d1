import { pino } from 'pino';
import { z } from 'zod';
import { startExecutor } from '@/inngest/local/executor';

const environment = z
  .object({
    DATABASE_URL: z.url(),
    INNGEST_EVENT_KEY: z.string().min(1),
    INNGEST_SIGNING_KEY: z
      .string()
      .regex(/^signkey-\w+-([0-9a-f]{2})+$/, 'must be signkey-<environment>-<hexadecimal>'),
    EXECUTOR_APP_URL: z.url(),
    EXECUTOR_PORT: z.coerce.number().int().min(0).max(65535).default(8288),
    LOG_LEVEL: z.string().default('info'),
  })
  .safeParse(process.env);
if (!environment.success) {
  console.error(`The embedded executor cannot start:\n${z.prettifyError(environment.error)}`);
  process.exit(1);
}
const env = environment.data;
const log = pino({ level: env.LOG_LEVEL, name: 'executor' });

try {
  const executor = await startExecutor({
    databaseUrl: env.DATABASE_URL,
    appUrl: env.EXECUTOR_APP_URL,
    port: env.EXECUTOR_PORT,
    eventKey: env.INNGEST_EVENT_KEY,
    signingKey: env.INNGEST_SIGNING_KEY,
    log,
  });
  log.info({ url: executor.url }, 'executor ready');
  const signal = new Promise<void>((resolve) => {
    for (const name of ['SIGTERM', 'SIGINT']) process.once(name, () => resolve());
  });
  await Promise.race([signal, executor.lost]).finally(() => executor.stop());
  log.info('executor stopped');
} catch (error) {
  log.fatal({ err: error }, 'the executor stops');
  process.exitCode = 1;
}
