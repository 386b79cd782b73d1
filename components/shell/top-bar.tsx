'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { Mark } from '@/components/brand/mark';
import { NotificationBell } from '@/components/notifications/notification-bell';
import { cn } from '@/components/ui/cn';
import { useWorkspaces } from '@/components/workspaces/workspace-provider';
import { WorkspaceSwitcher } from '@/components/workspaces/workspace-switcher';
import { AccountMenu, type ShellUser } from './account-menu';
import { ThemeToggle } from './theme-toggle';

const PLACES = [
  { href: '/', label: 'Datasets', isHere: (path: string) => path === '/' || path.startsWith('/jobs/') },
  { href: '/upload', label: 'Upload', isHere: (path: string) => path.startsWith('/upload') },
] as const;

export function TopBar({ user }: { user: ShellUser }) {
  const path = usePathname();
  const { canUpload } = useWorkspaces();
  const places = PLACES.filter(({ href }) => href !== '/upload' || canUpload);
  return (
    <header className="sticky top-0 z-30 border-b bg-surface">
      <div className="mx-auto flex h-13 max-w-7xl items-center gap-2 px-4 sm:gap-5 sm:px-6">
        <Link href="/" aria-label="RefineX, your datasets" className="flex items-center gap-2 rounded-md">
          <Mark className="size-6.5" />
          <span className="hidden font-semibold text-lg tracking-tight sm:inline">RefineX</span>
        </Link>
        <nav aria-label="Main" className="flex h-full items-stretch">
          {places.map(({ href, label, isHere }) => (
            <Link
              key={href}
              href={href}
              aria-current={isHere(path) ? 'page' : undefined}
              className={cn(
                'flex items-center px-2.5 text-sm transition-colors -outline-offset-2!',
                isHere(path)
                  ? 'font-medium text-ink shadow-[inset_0_-2px_0_var(--accent)]'
                  : 'text-muted hover:text-ink',
              )}
            >
              {label}
            </Link>
          ))}
        </nav>
        <div className="ml-auto flex min-w-0 items-center gap-1 sm:gap-2">
          <WorkspaceSwitcher />
          <NotificationBell />
          <ThemeToggle />
          <AccountMenu user={user} />
        </div>
      </div>
    </header>
  );
}
