import { z } from 'zod';
import { openApiDocument } from '@/lib/contract/api/document';
import { apiDocsPage, POLICY } from '@/lib/http/api-docs/page';
import { route } from '@/lib/http/route';

const query = z.object({ q: z.string().max(200).default('') });

/** The reference of the API, for people. */
export const GET = route({ auth: 'none', query }, async ({ query: { q } }) => {
  const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': POLICY };
  return new Response(apiDocsPage(openApiDocument(), q), { headers });
});
