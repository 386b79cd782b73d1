import { getTableName } from 'drizzle-orm';
import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterPostgres } from 'rate-limiter-flexible';
import { database } from '@/db/client';
import { rateLimits } from '@/db/schema';

/** A counter shared by all processes; counts in memory while the database does not answer. */
export function createRateLimiter(options: { name: string; points: number; seconds: number }): RateLimiterAbstract {
  const common = { keyPrefix: options.name, points: options.points, duration: options.seconds };
  return new RateLimiterPostgres({
    ...common,
    storeClient: database().$client,
    storeType: 'pool',
    tableName: getTableName(rateLimits),
    tableCreated: true,
    insuranceLimiter: new RateLimiterMemory(common),
  });
}
