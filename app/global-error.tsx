'use client';

import { Problem } from '@/components/shell/problem';
import './globals.css';

/** Stands in for everything, the root layout included; so it brings its own document and follows the system's colours. */
export default function GlobalError({ error, retry }: { error: unknown; retry: () => void }) {
  const isDark = typeof window !== 'undefined' && window.matchMedia('(prefers-color-scheme: dark)').matches;
  return (
    <html lang="en" className={isDark ? 'dark' : undefined}>
      <body>
        <title>Something went wrong · RefineX</title>
        <main>
          <Problem error={error} retry={retry} />
        </main>
      </body>
    </html>
  );
}
