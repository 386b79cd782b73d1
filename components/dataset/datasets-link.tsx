import { ChevronLeft } from 'lucide-react';
import Link from 'next/link';

/** The way back from a dataset to all of them. */
export function DatasetsLink() {
  return (
    <nav aria-label="Breadcrumb" className="text-sm">
      <Link href="/" className="-ml-1 inline-flex items-center gap-0.5 rounded pr-1 text-muted hover:text-ink">
        <ChevronLeft className="size-4" aria-hidden="true" />
        Datasets
      </Link>
    </nav>
  );
}
