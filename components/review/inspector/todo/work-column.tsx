'use client';

import { ChevronRight } from 'lucide-react';
import { Collapsible } from 'radix-ui';
import { type ReactNode, useEffect, useRef } from 'react';
import { isSameTarget, useInspector, type WorkTarget } from '@/components/review/inspector/inspector-context';
import { Badge } from '@/components/ui/badge';

interface WorkColumnProps {
  target: WorkTarget;
  name: string;
  /** What there is to do. */
  detail: string;
  /** What was decided already. */
  decided?: string | undefined;
  children: ReactNode;
}

/** One column of a work list, folded; one is open at a time. */
export function WorkColumn({ target, name, detail, decided, children }: WorkColumnProps) {
  const { openWork, setOpenWork } = useInspector();
  const isOpen = isSameTarget(openWork, target);
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isOpen) item.current?.scrollIntoView({ block: 'nearest' });
  }, [isOpen]);
  return (
    <Collapsible.Root asChild open={isOpen} onOpenChange={(next) => setOpenWork(next ? target : null)}>
      <li ref={item} className="rounded-lg border bg-surface">
        <Collapsible.Trigger
          data-work-trigger=""
          className="group flex w-full items-center gap-2 rounded-lg px-2.5 py-2 text-left text-sm"
        >
          <ChevronRight
            className="size-4 shrink-0 text-muted transition-transform group-data-[state=open]:rotate-90"
            aria-hidden="true"
          />
          <span className="min-w-0 flex-1 truncate font-medium" title={name}>
            {name}
          </span>
          {decided && <Badge>{decided}</Badge>}
          {detail && <span className="shrink-0 text-muted text-xs">{detail}</span>}
        </Collapsible.Trigger>
        <Collapsible.Content className="grid grid-cols-1 gap-3 border-t px-2.5 py-2.5">{children}</Collapsible.Content>
      </li>
    </Collapsible.Root>
  );
}
