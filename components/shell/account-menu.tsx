'use client';

import { LogOut, Settings2 } from 'lucide-react';
import Link from 'next/link';
import { signOut } from 'next-auth/react';
import { Menu, MenuContent, MenuItem, MenuSeparator, MenuTrigger } from '@/components/ui/menu';

export interface ShellUser {
  name: string;
  email: string;
}

/** The first letters of the first and the last name; whole characters, whatever the script. */
function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => [...(word ?? '')][0] ?? '');
  return letters.join('').toLocaleUpperCase();
}

export function AccountMenu({ user }: { user: ShellUser }) {
  return (
    <Menu>
      <MenuTrigger className="grid size-8 place-items-center rounded-full bg-accent-soft font-semibold text-2xs text-accent">
        <span aria-hidden="true">{initials(user.name)}</span>
        <span className="sr-only">Account of {user.name}</span>
      </MenuTrigger>
      <MenuContent className="w-60">
        <div className="px-2 py-1.5">
          <p className="truncate font-medium text-sm">{user.name}</p>
          <p className="truncate text-muted text-xs">{user.email}</p>
        </div>
        <MenuSeparator />
        <MenuItem asChild>
          <Link href="/settings">
            <Settings2 aria-hidden="true" />
            Settings
          </Link>
        </MenuItem>
        <MenuItem onSelect={() => void signOut({ callbackUrl: '/login' })}>
          <LogOut aria-hidden="true" />
          Sign out
        </MenuItem>
      </MenuContent>
    </Menu>
  );
}
