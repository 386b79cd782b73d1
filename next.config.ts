import type { NextConfig } from 'next';

// `npm run verify` builds aside, so that a stack that runs from this checkout keeps its build.
const distDir = process.env.NEXT_DIST_DIR || '.next';

const config: NextConfig = {
  distDir,
  // Types are checked apart (`npm run types`), tests and scripts included: a build is for running.
  typescript: {
    ignoreBuildErrors: true,
    tsconfigPath: distDir === '.next' ? 'tsconfig.json' : 'tsconfig.verify.json',
  },
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: ['pg', '@node-rs/argon2', 'pino', 'exceljs', 'parquet-wasm', 'arquero', '@uwdata/flechette'],
  headers: async () => [
    {
      source: '/:path*',
      headers: [
        { key: 'X-Content-Type-Options', value: 'nosniff' },
        { key: 'X-Frame-Options', value: 'DENY' },
        { key: 'Referrer-Policy', value: 'same-origin' },
      ],
    },
  ],
};

export default config;
