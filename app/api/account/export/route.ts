import { download } from '@/lib/http/download';
import { route } from '@/lib/http/route';
import { exportAccount } from '@/lib/services/account/export-account';

export const GET = route({ auth: 'person' }, async ({ actor, sessionId }) =>
  download(exportAccount(actor, sessionId), { filename: 'refinex.zip', contentType: 'application/zip' }),
);
