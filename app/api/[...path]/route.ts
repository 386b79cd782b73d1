import { AppError } from '@/lib/errors';
import { route } from '@/lib/http/route';

/** Whatever no other handler answers, so that even this error has the contract's form. */
const nothing = route({ auth: 'none' }, async () => {
  throw new AppError('not_found', 'There is nothing at this address.');
});

export { nothing as DELETE, nothing as GET, nothing as PATCH, nothing as POST, nothing as PUT };
