'use client';

import { ChevronRight } from 'lucide-react';
import { Collapsible } from 'radix-ui';
import type { ReactNode } from 'react';
import { cn } from './cn';

interface DisclosureProps {
  label: ReactNode;
  /** What it says while folded: a sentence beside the label. */
  summary?: ReactNode;
  defaultOpen?: boolean;
  /** Where something above remembers whether it is open. */
  isOpen?: boolean;
  onOpenChange?(isOpen: boolean): void;
  className?: string;
  children: ReactNode;
}

/** Something folded away whose contents can be guessed from outside. */
export function Disclosure({
  label,
  summary,
  defaultOpen,
  isOpen,
  onOpenChange,
  className,
  children,
}: DisclosureProps) {
  return (
    <Collapsible.Root
      defaultOpen={defaultOpen}
      open={isOpen}
      onOpenChange={onOpenChange}
      className={cn('rounded-lg border bg-surface', className)}
    >
      <Collapsible.Trigger className="group flex w-full items-start gap-2 rounded-lg px-3 py-2.5 text-left text-sm">
        <ChevronRight
          className="mt-0.5 size-4 shrink-0 text-muted transition-transform group-data-[state=open]:rotate-90"
          aria-hidden="true"
        />
        <span className="min-w-0">
          <span className="font-medium">{label}</span>
          {summary && <span className="block text-muted">{summary}</span>}
        </span>
      </Collapsible.Trigger>
      <Collapsible.Content className="border-t px-3 py-3 sm:px-9">{children}</Collapsible.Content>
    </Collapsible.Root>
  );
}
