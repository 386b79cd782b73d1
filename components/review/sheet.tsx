'use client';

import { X } from 'lucide-react';
import { Dialog } from 'radix-ui';
import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import { useReturnFocus } from './use-return-focus';

interface SheetProps {
  isOpen: boolean;
  onOpenChange(isOpen: boolean): void;
  title: string;
  side: 'left' | 'right';
  children: ReactNode;
}

/** A panel over the page: from its side, and on a narrow screen from below. */
export function Sheet({ isOpen, onOpenChange, title, side, children }: SheetProps) {
  const onCloseAutoFocus = useReturnFocus(isOpen);
  return (
    <Dialog.Root open={isOpen} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 bg-canvas/75" />
        <Dialog.Content
          data-sheet=""
          onCloseAutoFocus={onCloseAutoFocus}
          aria-describedby={undefined}
          className={cn(
            'fixed z-40 flex animate-appear flex-col overflow-hidden bg-surface shadow-raised outline-none',
            'max-sm:inset-x-0 max-sm:bottom-0 max-sm:h-[82dvh] max-sm:rounded-t-xl sm:inset-y-0 sm:w-96',
            side === 'left' ? 'sm:left-0' : 'sm:right-0',
          )}
        >
          <Dialog.Title className="sr-only">{title}</Dialog.Title>
          <div className="flex shrink-0 justify-end px-2 pt-2">
            <Dialog.Close asChild>
              <Button variant="ghost" size="icon-sm" aria-label={`Close ${title.toLowerCase()}`}>
                <X aria-hidden="true" />
              </Button>
            </Dialog.Close>
          </div>
          <div className="min-h-0 flex-1">{children}</div>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
