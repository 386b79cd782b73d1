import type { ReactNode } from 'react';
import { Mark } from '@/components/brand/mark';
import { cn } from '@/components/ui/cn';

interface ShareFrameProps {
  title: string;
  /** Where the data comes from, in parts. */
  source: readonly string[];
  isWide?: boolean;
  children: ReactNode;
}

/** What surrounds something shared: its title, where it comes from, who made it. Nothing of the app. */
export function ShareFrame({ title, source, isWide = false, children }: ShareFrameProps) {
  return (
    <div
      className={cn(
        'mx-auto flex w-full flex-1 flex-col gap-6 px-4 py-6 sm:px-6 sm:py-10',
        isWide ? 'max-w-7xl' : 'max-w-4xl',
      )}
    >
      <main className="grid flex-1 content-start gap-5">
        <h1 className="break-words font-semibold text-xl sm:text-2xl">{title}</h1>
        {children}
      </main>
      <footer className="flex flex-wrap items-start justify-between gap-x-8 gap-y-4 border-t pt-4">
        {source.length > 0 && (
          <p className="min-w-0 flex-1 basis-80 break-words text-muted text-sm">{source.join(' · ')}</p>
        )}
        <a href="/" className="flex items-center gap-2 rounded-md font-semibold text-sm tracking-tight">
          <Mark className="size-5" />
          RefineX
        </a>
      </footer>
    </div>
  );
}
