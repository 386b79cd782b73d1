import { openApiDocument } from '@/lib/contract/api/document';
import { route } from '@/lib/http/route';

/** The API as OpenAPI 3.1. */
export const GET = route({ auth: 'none' }, async () =>
  Response.json(openApiDocument(), { headers: { 'Cache-Control': 'public, max-age=300' } }),
);
