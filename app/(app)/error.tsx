'use client';

import Link from 'next/link';
import { Problem } from '@/components/shell/problem';
import { Button } from '@/components/ui/button';

export default function SignedInError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <Problem error={error} retry={retry}>
      <Button asChild>
        <Link href="/">Go to your datasets</Link>
      </Button>
    </Problem>
  );
}
