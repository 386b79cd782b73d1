import type { ReactNode } from 'react';
import { Mark } from '@/components/brand/mark';
import { ThemeToggle } from '@/components/shell/theme-toggle';

export default function AuthLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <header className="flex items-center justify-between px-4 py-3 sm:px-6">
        <p className="flex items-center gap-2">
          <Mark className="size-6.5" />
          <span className="font-semibold text-lg tracking-tight">RefineX</span>
        </p>
        <ThemeToggle />
      </header>
      <main className="grid flex-1 content-start justify-items-center px-4 pt-[8vh] pb-16">
        <div className="grid w-full max-w-90 gap-6">{children}</div>
      </main>
    </>
  );
}
