'use client';

import { Problem } from '@/components/shell/problem';

export default function PageError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <main>
      <Problem error={error} retry={retry} />
    </main>
  );
}
