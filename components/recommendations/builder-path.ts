import type { ChartRequestJson } from '@/lib/contract/charts';

/** The builder with this request filled in. */
export function builderPath(jobId: string, request: ChartRequestJson): string {
  const query = new URLSearchParams();
  for (const [field, value] of Object.entries(request)) {
    if (Array.isArray(value)) {
      for (const one of value) query.append(field, typeof one === 'string' ? one : JSON.stringify(one));
    } else if (value !== undefined) query.set(field, String(value));
  }
  return `/jobs/${jobId}/charts/new?${query}`;
}
