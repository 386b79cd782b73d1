'use client';

import { useTheme } from 'next-themes';
import { Toaster as Sonner } from 'sonner';

export function Toaster() {
  const { resolvedTheme } = useTheme();
  return (
    <Sonner
      theme={resolvedTheme === 'dark' ? 'dark' : 'light'}
      position="bottom-center"
      gap={8}
      toastOptions={{
        unstyled: true,
        classNames: {
          toast:
            'flex w-full items-center gap-3 rounded-lg bg-surface px-3.5 py-2.5 text-sm text-ink shadow-raised font-sans',
          content: 'min-w-0 flex-1',
          title: 'break-words',
          description: 'text-muted text-xs',
          icon: '[&_svg]:size-4 data-[type=error]:text-danger',
          actionButton:
            'h-7 shrink-0 rounded-md px-2 font-medium text-accent hover:bg-sunken focus-visible:outline-2 cursor-pointer',
        },
      }}
    />
  );
}
