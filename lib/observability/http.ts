import { metrics } from './metrics';

type Params = Readonly<Record<string, string | string[] | undefined>>;

/** The path with the names of its parameters, if it has any, in their places: what a person gave stands in no label and in no name of a span. */
export function routePattern(pathname: string, params: Params | undefined): string {
  const names = new Map<string, string>();
  for (const [name, value] of Object.entries(params ?? {})) {
    for (const part of Array.isArray(value) ? value : [value ?? ''])
      names.set(part, Array.isArray(value) ? `...${name}` : name);
  }
  const segments = pathname.split('/').map((segment) => {
    const name = names.get(segment) ?? names.get(decoded(segment));
    return name === undefined ? segment : `[${name}]`;
  });
  return segments.filter((segment, index) => !segment.startsWith('[...') || segment !== segments[index - 1]).join('/');
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/** Counts a request of the API that was answered. */
export function observeRequest(request: {
  method: string;
  route: string;
  status: number;
  durationMs: number;
  /** Of an error. */
  code?: string | undefined;
}): void {
  const { requests, requestSeconds, errors } = metrics();
  const { method, route, status, durationMs, code } = request;
  requests.inc({ method, route, status });
  requestSeconds.observe({ method, route }, durationMs / 1000);
  if (code !== undefined) errors.inc({ code });
}
