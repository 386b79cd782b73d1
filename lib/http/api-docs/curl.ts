import type { OpenApiOperation } from '@/lib/contract/api/document';

/** In single quotes, as a POSIX shell takes any text. */
const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

/** How to ask for an operation with curl; `$API` is where RefineX is, and `$ID` stands for what the path is about. */
export function curlOf(
  address: string,
  method: string,
  { parameters = [], requestBody, security, responses }: OpenApiOperation,
): string {
  const path = address.replace(/\{(\w+)\}/g, (_, name: string) => `$${name.toUpperCase()}`);
  const needed = parameters.filter((parameter) => parameter.in === 'query' && parameter.required);
  const query = needed.map(({ name }) => `${name}=…`).join('&');
  const content = requestBody?.content ?? {};
  const json = content['application/json'];
  const isStream = Object.values(responses).some(
    (response) => response.content?.['text/event-stream'] && !response.content['application/json'],
  );
  return [
    `curl${isStream ? ' -N' : ''}${method === 'GET' ? '' : ` -X ${method}`} "$API${path}${query === '' ? '' : `?${query}`}"`,
    ...(security.length > 0 ? ['-H "Authorization: Bearer $TOKEN"'] : []),
    ...(content['multipart/form-data'] ? ['-F file=@table.csv'] : []),
    ...(json ? [`-d ${quoted(JSON.stringify(json.example ?? {}))}`] : []),
  ].join(' \\\n  ');
}
