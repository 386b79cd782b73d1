import type { OpenApiResponse } from '@/lib/contract/api/document';

type Checker = (response: Response) => Promise<string[]>;

/** Made once for all answers of a file of tests. */
let loaded: Promise<(operation: string) => Checker> | undefined;

async function load(): Promise<(operation: string) => Checker> {
  const [{ openApiDocument }, { documentChecker }] = await Promise.all([
    import('@/lib/contract/api/document'),
    import('./document-checker'),
  ]);
  const { paths } = openApiDocument();
  const checker = documentChecker();
  return (operation) => async (response) => {
    const [method = '', address = ''] = operation.toLowerCase().split(' ');
    const path = Object.keys(paths).find((each) => each.toLowerCase() === address);
    const described: OpenApiResponse | undefined = paths[path ?? '']?.[method]?.responses[response.status];
    if (path === undefined || !described) return [`answers ${response.status}, which is not in the document`];
    const mediaType = response.headers.get('content-type')?.split(';')[0];
    if (mediaType === undefined) return [];
    const content = described.content?.[mediaType];
    if (!content) return [`answers ${response.status} with ${mediaType}, which is not in the document`];
    if (!content.schema || mediaType !== 'application/json') return [];
    const pointer = ['paths', path, method, 'responses', String(response.status), 'content', mediaType, 'schema'];
    return checker.problems(pointer, await response.clone().json());
  };
}

/** Throws unless an answer is as the document of the API describes it. `operation`: `GET /api/jobs/{id}/rows`. */
export async function checkAnswer(operation: string, response: Response): Promise<void> {
  loaded ??= load();
  const problems = await (await loaded)(operation)(response);
  if (problems.length > 0) throw new Error(`${operation} is not as its document says: ${problems.join('; ')}`);
}
