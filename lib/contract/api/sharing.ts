import { z } from 'zod';
import { sharedFileQuery } from '@/lib/contract/charts';
import { successSchema } from '@/lib/contract/common';
import {
  createdShareSchema,
  newShareBody,
  shareParams,
  shareSchema,
  tokenParams,
  unlockBody,
} from '@/lib/contract/sharing';
import type { ApiArea, ApiOperation } from './operation';

/** Links of one kind of thing: listed, made, revoked. */
function links(path: string, kind: string, thing: string): Record<string, ApiOperation> {
  return {
    [`GET ${path}`]: { id: `list${kind}Links`, summary: `List links to ${thing}`, answer: z.array(shareSchema) },
    [`POST ${path}`]: {
      id: `create${kind}Link`,
      summary: `Make a link to ${thing}`,
      description: 'The answer is the only time the token is told.',
      body: newShareBody,
      isBodyOptional: true,
      example: { expires_at: '2127-01-31T12:00:00Z', password: 'open sesame' },
      answer: createdShareSchema,
      errors: [409],
    },
    [`DELETE ${path}/{token}`]: {
      id: `revoke${kind}Link`,
      summary: `Revoke a link to ${thing}`,
      description: 'By its token or its `share_id`.',
      params: shareParams,
      answer: successSchema,
    },
  };
}

export const sharing: ApiArea = {
  name: 'Sharing',
  description: 'Links that show something to people without an account.',
  operations: {
    ...links('/api/charts/{id}/share', 'Chart', 'a chart'),
    ...links('/api/jobs/{id}/dashboard/share', 'Dashboard', 'a dashboard'),
    ...links('/api/compare/{id}/share', 'Comparison', 'a comparison'),
    'POST /share/{token}/unlock': {
      id: 'unlockLink',
      summary: 'Give the password of a link',
      description: 'Sets the cookie by which the link is open from then on.',
      auth: 'none',
      params: tokenParams,
      body: unlockBody,
      example: { password: 'open sesame' },
      answer: successSchema,
      errors: [401, 403],
    },
    'GET /share/{token}/export': {
      id: 'exportSharedChart',
      summary: 'Download a chart that a link shows',
      auth: 'share',
      params: tokenParams,
      query: sharedFileQuery,
      files: ['image/png', 'image/svg+xml', 'text/csv'],
      errors: [401, 403, 409],
    },
    'GET /share/{token}/preview.png': {
      id: 'getSharedPicture',
      summary: 'Get the picture of a link',
      auth: 'share',
      params: tokenParams,
      files: ['image/png'],
    },
  },
};
