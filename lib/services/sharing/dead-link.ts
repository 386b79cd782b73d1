import { AppError } from '@/lib/errors';

/** What every link that does not work says, whatever the reason. */
export const DEAD_LINK = 'This link does not work. It may have been revoked or has expired.';

export const deadLink = (): AppError => new AppError('not_found', DEAD_LINK);
