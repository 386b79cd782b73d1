import { attachment } from './attachment';

/** The page loads nothing and runs nothing, whatever the file holds. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";

/** A report as a page of its own, or as a file. */
export function reportResponse({ filename, html }: { filename: string; html: string }, isDownload: boolean): Response {
  const headers = new Headers({
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': POLICY,
    'Cache-Control': 'no-store',
  });
  if (isDownload) headers.set('Content-Disposition', attachment(filename));
  return new Response(html, { headers });
}
