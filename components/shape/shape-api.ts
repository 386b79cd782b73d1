import { fetchJson } from '@/components/api/fetch-json';
import type { JobJson } from '@/lib/contract/jobs';
import type { ChangeJson, RecipeJson } from '@/lib/contract/recipe';
import type { DeriveBody, DerivePreviewBody, ExtractBody, ExtractJson } from '@/lib/contract/shapes';

const api = (jobId: string, resource: string) => `/api/jobs/${jobId}/${resource}`;

/** Under these the API's answers are cached. */
export const rowsPath = (jobId: string): string => api(jobId, 'rows?limit=50');
export const derivationPath = (jobId: string): string => api(jobId, 'derivation');
export const offersPath = (jobId: string, others: readonly string[]): string =>
  api(jobId, `derive/offers${others.length === 0 ? '' : `?with=${others.join(',')}`}`);
export const previewPath = (jobId: string): string => api(jobId, 'derive/preview');

const json = (method: string, body: unknown, headers: Record<string, string> = {}): RequestInit => ({
  method,
  headers: { 'Content-Type': 'application/json', ...headers },
  body: JSON.stringify(body),
});

export type DeriveRequest = Pick<DerivePreviewBody, 'shape' | 'with'>;

export const deriveDataset = (jobId: string, body: DeriveBody): Promise<JobJson> =>
  fetchJson(api(jobId, 'derive'), json('POST', body));

export const setFollows = (jobId: string, follows: boolean): Promise<unknown> =>
  fetchJson(derivationPath(jobId), json('PATCH', { follows }));

export const updateDerived = (jobId: string): Promise<ChangeJson> =>
  fetchJson(api(jobId, 'derivation/update'), json('POST', {}));

export const learnExtraction = (jobId: string, body: ExtractBody): Promise<ExtractJson> =>
  fetchJson(api(jobId, 'extract'), json('POST', body));

/** Adds a step at the end of the recipe, which is where those of its phase stand. */
export async function addLastStep(
  jobId: string,
  operation: string,
  params: Record<string, unknown>,
): Promise<ChangeJson> {
  const { version, steps } = await fetchJson<RecipeJson>(api(jobId, 'recipe'));
  const kept = steps.map((step) => ({ operation: step.operation, params: step.params, enabled: step.enabled }));
  const body = [...kept, { operation, params, enabled: true }];
  return fetchJson(api(jobId, 'recipe'), json('PUT', body, { 'If-Match': `"${version}"` }));
}
