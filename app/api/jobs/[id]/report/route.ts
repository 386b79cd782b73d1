import { z } from 'zod';
import { flag, idParams } from '@/lib/contract/common';
import { attachment } from '@/lib/http/attachment';
import { route } from '@/lib/http/route';
import { writeReport } from '@/lib/services/datasets/write-report';

const query = z.object({ download: flag });

/** The page loads nothing and runs nothing, whatever the file holds. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";

export const GET = route({ auth: 'required', params: idParams, query }, async ({ actor, params, query }) => {
  const { filename, html } = await writeReport(actor, params.id);
  const headers = new Headers({
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': POLICY,
    'Cache-Control': 'no-store',
  });
  if (query.download) headers.set('Content-Disposition', attachment(filename));
  return new Response(html, { headers });
});
