import { beginTotp, confirmTotp, endTotp } from '@/lib/auth/second-factor';
import { ownPasswordBody, totpConfirmBody } from '@/lib/contract/account';
import { route } from '@/lib/http/route';

export const POST = route({ auth: 'person', body: ownPasswordBody }, ({ actor, sessionId, body, request }) =>
  beginTotp(actor, sessionId, body.password, request.headers),
);

export const PUT = route({ auth: 'person', body: totpConfirmBody }, async ({ actor, body }) => ({
  recovery_codes: await confirmTotp(actor, body.code),
}));

export const DELETE = route({ auth: 'person', body: ownPasswordBody }, async ({ actor, sessionId, body, request }) => {
  await endTotp(actor, sessionId, body.password, request.headers);
  return { success: true };
});
