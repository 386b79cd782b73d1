import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const alias = {
  '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, ''),
  // Next replaces this marker module at build time; outside Next it has no meaning.
  'server-only': fileURLToPath(new URL('./scripts/lib/empty.ts', import.meta.url)),
};

export default defineConfig({
  resolve: { alias },
  test: {
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
          name: 'unit',
          // Whole files are read and cleaned here, on two cores beside everything else; nothing is timed.
          testTimeout: 30_000,
          include: ['{lib,inngest,db,scripts,bench,components}/**/*.test.{ts,tsx}'],
          exclude: ['**/*.integration.test.ts'],
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'integration',
          include: ['{lib,inngest,db,app,scripts}/**/*.integration.test.ts'],
          globalSetup: './scripts/lib/test-database.ts',
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
