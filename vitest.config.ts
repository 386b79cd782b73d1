import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { routeAddresses } from './scripts/lib/route-addresses.mjs';

const setupFiles = ['./scripts/lib/property-seed.ts'];

const alias = {
  '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, ''),
  // Next replaces this marker module at build time; outside Next it has no meaning.
  'server-only': fileURLToPath(new URL('./scripts/lib/empty.ts', import.meta.url)),
};

/** Ends a test that hangs. Nothing is timed by it: a test does a set amount of work, and a machine may be busy with others. */
const LIMIT_MS = 180_000;

/** Floors that read no environment and keep nothing but what is computed of their arguments. */
const PURE = [
  'annotations',
  'charts',
  'cleaning',
  'comparison',
  'contract',
  'findings',
  'formula',
  'insights',
  'questions',
  'render',
  'shape',
  'stats',
  'tabular',
  'text',
];

export default defineConfig({
  resolve: { alias },
  test: {
    maxWorkers: Math.max(2, availableParallelism()), // by itself Vitest leaves one core idle, half of a small machine
    coverage: {
      provider: 'v8',
      include: ['lib/**/*.ts', 'inngest/**/*.ts'],
      exclude: ['**/*.test.ts', '**/*.fixture.ts'],
      reporter: ['text-summary', 'json-summary', 'html'],
      thresholds: { lines: 90 },
    },
    projects: [
      {
        resolve: { alias },
        test: {
          setupFiles,
          name: 'unit',
          // Loading the code anew for each file took as long as the tests: they share it, and change nothing of the process that they do not put back.
          isolate: false,
          testTimeout: LIMIT_MS,
          hookTimeout: LIMIT_MS,
          include: [`lib/{${PURE.join()}}/**/*.test.ts`, '{bench,components}/**/*.test.{ts,tsx}'],
        },
      },
      {
        resolve: { alias },
        test: {
          setupFiles,
          name: 'process',
          testTimeout: LIMIT_MS,
          hookTimeout: LIMIT_MS,
          include: ['{lib,inngest,db,scripts,server,clients}/**/*.test.ts'],
          exclude: [`lib/{${PURE.join()}}/**`, '**/*.integration.test.ts'],
        },
      },
      {
        resolve: { alias },
        plugins: [routeAddresses],
        test: {
          setupFiles,
          name: 'integration',
          include: ['{lib,inngest,db,app,scripts}/**/*.integration.test.ts'],
          globalSetup: './scripts/lib/test-database.ts',
          testTimeout: LIMIT_MS,
          hookTimeout: LIMIT_MS,
        },
      },
    ],
  },
});
