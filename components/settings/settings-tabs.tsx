'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';

const PLACES = [
  { href: '/settings', label: 'Cleaning' },
  { href: '/settings/workspace', label: 'Workspace' },
  { href: '/settings/account', label: 'Account' },
] as const;

/** The parts of the settings. */
export function SettingsTabs() {
  const path = usePathname();
  return (
    <nav aria-label="Settings" className="border-b">
      <ul className="-mb-px flex gap-5">
        {PLACES.map(({ href, label }) => (
          <li key={href}>
            <Link
              href={href}
              aria-current={path === href ? 'page' : undefined}
              className="inline-flex h-9 items-center border-transparent border-b-2 font-medium text-muted text-sm outline-offset-[-2px] transition-colors hover:text-ink aria-[current]:border-accent aria-[current]:text-ink"
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
