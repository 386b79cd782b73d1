import type { NextConfig } from 'next';

// `npm run verify` builds aside, so that a stack that runs from this checkout keeps its build.
const distDir = process.env.NEXT_DIST_DIR || '.next';

const UNFRAMED = [{ key: 'X-Frame-Options', value: 'DENY' }];
const EMBEDDED = { type: 'query', key: 'embed', value: '1' } as const;

/** What no page uses, so that nothing that gets in can. */
const UNUSED = [
  'camera',
  'microphone',
  'geolocation',
  'payment',
  'usb',
  'serial',
  'bluetooth',
  'midi',
  'display-capture',
];

/** What holds for every page, framed or not: no plug-in, no other base for its addresses, no form that sends elsewhere. */
const PAGE_POLICY = "object-src 'none'; base-uri 'none'; form-action 'self'";
const pagePolicy = (ancestors: string) => [
  { key: 'Content-Security-Policy', value: `frame-ancestors ${ancestors}; ${PAGE_POLICY}` },
];

/** The address is the key: it is told to no other site, and kept in no index and no cache. */
const SECRET = [
  { key: 'Referrer-Policy', value: 'no-referrer' },
  { key: 'X-Robots-Tag', value: 'noindex, nofollow, noarchive' },
  { key: 'Cache-Control', value: 'private, no-store' },
];

const config: NextConfig = {
  distDir,
  // Types are checked apart (`npm run types`), tests and scripts included: a build is for running.
  typescript: {
    ignoreBuildErrors: true,
    tsconfigPath: distDir === '.next' ? 'tsconfig.json' : 'tsconfig.verify.json',
  },
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: [
    'pg',
    '@node-rs/argon2',
    'pino',
    'exceljs',
    'parquet-wasm',
    'arquero',
    '@uwdata/flechette',
    '@resvg/resvg-wasm',
    'pdfkit',
    'fontkit',
    'nodemailer',
    'prom-client',
    '@opentelemetry/api',
    '@opentelemetry/context-async-hooks',
    '@opentelemetry/core',
    '@opentelemetry/exporter-trace-otlp-http',
    '@opentelemetry/resources',
    '@opentelemetry/sdk-trace-base',
  ],
  // Read by path when a chart is drawn (lib/render/fonts.ts), and when a goal is read (lib/text/lexicon).
  outputFileTracingIncludes: {
    '/api/**': [
      'lib/text/lexicon/lexicon.bin',
      'node_modules/geist/dist/fonts/geist-sans/Geist-{Regular,SemiBold}.ttf',
      'node_modules/@resvg/resvg-wasm/*.wasm',
    ],
    '/share/**': [
      'node_modules/geist/dist/fonts/geist-sans/Geist-{Regular,SemiBold}.ttf',
      'node_modules/@resvg/resvg-wasm/*.wasm',
    ],
  },
  headers: async () => [
    {
      source: '/:path*',
      headers: [
        { key: 'X-Content-Type-Options', value: 'nosniff' },
        { key: 'Referrer-Policy', value: 'same-origin' },
        { key: 'Permissions-Policy', value: UNUSED.map((feature) => `${feature}=()`).join(', ') },
        { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
      ],
    },
    // A page that frames a shared chart, or a chat that previews it, may load it; nothing else is for other sites.
    { source: '/((?!share/).*)', headers: [{ key: 'Cross-Origin-Resource-Policy', value: 'same-origin' }] },
    { source: '/share/:path*', headers: [{ key: 'Cross-Origin-Resource-Policy', value: 'cross-origin' }] },
    // No page may be framed by another site but one: a share link asked to be embedded.
    { source: '/((?!share/).*)', headers: UNFRAMED },
    { source: '/share/:token', missing: [EMBEDDED], headers: UNFRAMED },
    { source: '/share/:token/:rest+', headers: UNFRAMED },
    { source: '/share/:token', has: [EMBEDDED], headers: pagePolicy('*') },
    { source: '/share/:token', missing: [EMBEDDED], headers: pagePolicy("'none'") },
    // What is data has a stricter policy of its own (lib/http/route.ts).
    { source: '/((?!api(?:/|$)|docs/api$|share/|_next/).*)', headers: pagePolicy("'none'") },
    { source: '/invite/:token', headers: SECRET },
    { source: '/reset/:token', headers: SECRET },
    { source: '/verify/:token', headers: SECRET },
    {
      source: '/share/:path*',
      headers: SECRET,
    },
  ],
};

export default config;
