'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { cn } from '@/components/ui/cn';

const PARTS = [
  { path: '', label: 'Overview' },
  { path: '/review', label: 'Review' },
  { path: '/shape', label: 'Shape' },
  { path: '/charts', label: 'Charts' },
  { path: '/correlation', label: 'Correlation' },
  { path: '/dashboard', label: 'Dashboard' },
  { path: '/compare', label: 'Compare' },
] as const;

interface DatasetTabsProps {
  jobId: string;
  /** Without a line of its own, to stand among other controls. */
  isCompact?: boolean;
  className?: string;
}

/** The parts of a dataset. Where they do not fit they scroll sideways, with the open one in sight. */
export function DatasetTabs({ jobId, isCompact = false, className }: DatasetTabsProps) {
  const pathname = usePathname();
  const list = useRef<HTMLUListElement>(null);
  const base = `/jobs/${jobId}`;
  const open = base + (PARTS.findLast(({ path }) => `${pathname}/`.startsWith(`${base}${path}/`))?.path ?? '');

  useEffect(() => {
    const link = list.current?.querySelector<HTMLElement>(`a[href="${open}"]`);
    if (list.current && link) list.current.scrollLeft = link.offsetLeft - 24;
  }, [open]);

  return (
    <nav aria-label="Parts of this dataset" className={cn('min-w-0', !isCompact && 'border-b', className)}>
      <ul
        ref={list}
        className={cn('relative flex overflow-x-auto [scrollbar-width:none]', isCompact ? 'gap-0.5' : '-mb-px gap-5')}
      >
        {PARTS.map((part) => (
          <li key={part.path} className="shrink-0">
            <Link
              href={base + part.path}
              aria-current={base + part.path === open ? (pathname === open ? 'page' : 'true') : undefined}
              className={cn(
                'inline-flex items-center font-medium text-muted text-sm outline-offset-[-2px] transition-colors hover:text-ink aria-[current]:text-ink',
                isCompact
                  ? 'h-7 rounded-md px-2 hover:bg-sunken aria-[current]:bg-accent-soft aria-[current]:text-accent'
                  : 'h-9 border-transparent border-b-2 aria-[current]:border-accent',
              )}
            >
              {part.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
