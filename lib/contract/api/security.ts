import type { ApiOperation } from './operation';

/** How one may say who one is. */
export const SECURITY_SCHEMES = {
  accessToken: {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
    description: 'An access token of `POST /api/auth/login`, good for 15 minutes.',
  },
  programToken: {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'rfx_…',
    description:
      'A token made for a program, good for its scope: `read`, `clean` or `admin`, each with those before it.',
  },
  session: {
    type: 'apiKey',
    in: 'cookie',
    name: 'next-auth.session-token',
    description:
      'A browser that is signed in; with https the name begins with `__Secure-`. What changes something is accepted from RefineX’s own pages alone.',
  },
  sharePassword: {
    type: 'apiKey',
    in: 'cookie',
    name: 'refinex-share',
    description: 'A share link whose password was given; with https the name begins with `__Secure-`.',
  },
  metricsToken: { type: 'http', scheme: 'bearer', description: 'The setting `METRICS_TOKEN`.' },
} as const;

/** What a token made for a program must be good for. */
const scopeOf = ({ scope }: ApiOperation, method: string) => scope ?? (method === 'GET' ? 'read' : 'clean');

/** Any one of these will do. */
export function securityOf(operation: ApiOperation, method: string): Record<string, string[]>[] {
  switch (operation.auth ?? 'required') {
    case 'none':
      return [];
    case 'metrics':
      return [{ metricsToken: [] }];
    case 'share':
      return [{}, { sharePassword: [] }];
    case 'person':
      return [{ accessToken: [] }, { session: [] }];
    case 'required':
      return [{ accessToken: [] }, { programToken: [scopeOf(operation, method)] }, { session: [] }];
  }
}
