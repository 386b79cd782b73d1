import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';

interface ProblemProps {
  error: unknown;
  retry(): void;
  /** Another way out, beside trying again. */
  children?: ReactNode;
}

/** A page that could not be shown: what to do, and what to quote when it goes on. */
export function Problem({ error, retry, children }: ProblemProps) {
  const digest = error instanceof Error && 'digest' in error ? String(error.digest) : undefined;
  return (
    <EmptyState
      icon={TriangleAlert}
      headingLevel="h1"
      title="This page could not be shown"
      action={
        <>
          <Button variant="primary" onClick={retry}>
            Try again
          </Button>
          {children}
        </>
      }
    >
      <p>
        Your data is safe. It may help to try again in a moment; if it does not, tell whoever runs this RefineX
        {digest && (
          <>
            {' '}
            and quote <code className="font-mono text-ink">{digest}</code>
          </>
        )}
        .
      </p>
    </EmptyState>
  );
}
