'use client';

import { X } from 'lucide-react';
import { Dialog } from 'radix-ui';
import type { ReactNode, RefObject } from 'react';
import { useReturnFocus } from '@/components/review/use-return-focus';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';

interface ModalProps {
  isOpen: boolean;
  onOpenChange(isOpen: boolean): void;
  title: string;
  /** What it is for, below the title. */
  description?: ReactNode;
  /** Buttons at the bottom, always in sight. */
  footer?: ReactNode;
  /** What gets the focus afterwards, when it is not what has it before. */
  returnTo?: RefObject<HTMLElement | null>;
  className?: string;
  children: ReactNode;
}

/** A task of its own over the page; its content scrolls, its title and buttons stay. Focus starts in the content. */
export function Modal({ isOpen, onOpenChange, title, description, footer, returnTo, className, children }: ModalProps) {
  const onCloseAutoFocus = useReturnFocus(isOpen, returnTo);
  return (
    <Dialog.Root open={isOpen} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 bg-canvas/75 backdrop-blur-[2px]" />
        <Dialog.Content
          onCloseAutoFocus={onCloseAutoFocus}
          {...(!description && { 'aria-describedby': undefined })}
          className={cn(
            'fixed top-1/2 left-1/2 z-50 flex max-h-[calc(100dvh-2rem)] w-[calc(100vw-2rem)] max-w-xl -translate-x-1/2 -translate-y-1/2 flex-col rounded-xl bg-surface shadow-raised outline-none',
            className,
          )}
        >
          <header className="pt-4 pr-14 pb-3 pl-5">
            <Dialog.Title className="break-words font-semibold text-lg">{title}</Dialog.Title>
            {description && (
              <Dialog.Description asChild>
                <div className="text-muted text-sm">{description}</div>
              </Dialog.Description>
            )}
          </header>
          {/* The padding is for the rings of what has the focus. */}
          <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-5 pt-1 pb-5">{children}</div>
          {footer && <footer className="flex flex-wrap justify-end gap-2 border-t px-5 py-3">{footer}</footer>}
          <Dialog.Close asChild>
            <Button variant="ghost" size="icon-sm" aria-label="Close" className="absolute top-4 right-3.5">
              <X aria-hidden="true" />
            </Button>
          </Dialog.Close>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
