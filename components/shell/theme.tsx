'use client';

import { ThemeProvider as NextThemes } from 'next-themes';
import type { ReactNode } from 'react';
import { embedTheme } from './embed-theme';

/** What an embedded page was asked to look like; its first paint is seen to by the page itself. */
function askedTheme(): string | undefined {
  return typeof window === 'undefined' ? undefined : embedTheme(window.location);
}

/** Light or dark as the system has it, until somebody chooses. */
export function ThemeProvider({ children }: { children: ReactNode }) {
  return (
    <NextThemes
      attribute="class"
      defaultTheme="system"
      enableSystem
      disableTransitionOnChange
      forcedTheme={askedTheme()}
    >
      {children}
    </NextThemes>
  );
}
