import { Compass } from 'lucide-react';
import type { Metadata } from 'next';
import Link from 'next/link';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';

export const metadata: Metadata = { title: 'Not found' };

export default function NotFound() {
  return (
    <main>
      <EmptyState
        icon={Compass}
        headingLevel="h1"
        title="There is nothing at this address"
        action={
          <Button asChild variant="primary">
            <Link href="/">Go to your datasets</Link>
          </Button>
        }
      >
        The address may be misspelt, or what was here has been moved.
      </EmptyState>
    </main>
  );
}
