import { FileX } from 'lucide-react';
import type { Metadata } from 'next';
import Link from 'next/link';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';

export const metadata: Metadata = { title: 'Not found' };

export default function DatasetNotFound() {
  return (
    <EmptyState
      icon={FileX}
      headingLevel="h1"
      title="There is no such dataset"
      action={
        <>
          <Button asChild variant="primary">
            <Link href="/">Go to your datasets</Link>
          </Button>
          <Button asChild>
            <Link href="/upload">Upload a file</Link>
          </Button>
        </>
      }
    >
      It was deleted, or belongs to somebody else.
    </EmptyState>
  );
}
