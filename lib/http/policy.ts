/** What an answer that is data may do where a browser opens it: load nothing, run nothing, stand in no frame. */
const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'";

/** Gives an answer what every answer has unless it says otherwise: it runs nothing, and is kept in no cache. */
export function guardData(headers: Headers): void {
  if (!headers.has('Content-Security-Policy')) headers.set('Content-Security-Policy', DATA_POLICY);
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store');
}
