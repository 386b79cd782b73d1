'use client';

import { Search } from 'lucide-react';
import { type KeyboardEvent, useId, useState } from 'react';
import { Badge } from '@/components/ui/badge';
import { cn } from '@/components/ui/cn';
import { Input } from '@/components/ui/input';
import type { OperationJson } from '@/lib/contract/recipe';
import { searchOperations } from './search-operations';
import { PHASE_LABELS } from './step-views';
import { useFocusFirst } from './use-focus-first';

interface OperationListProps {
  operations: readonly OperationJson[];
  onChoose(operation: OperationJson): void;
}

/** Operations by what they are called and do. Typing searches, arrows choose, Enter takes. */
export function OperationList({ operations, onChoose }: OperationListProps) {
  const [search, setSearch] = useState('');
  const [active, setActive] = useState(0);
  const listId = useId();
  const container = useFocusFirst<HTMLDivElement>();
  const found = searchOperations(operations, search);
  const optionId = (index: number) => `${listId}-${index}`;

  function onKeyDown(event: KeyboardEvent): void {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by !== 0 && found.length > 0) {
      event.preventDefault();
      const next = (active + by + found.length) % found.length;
      setActive(next);
      document.getElementById(optionId(next))?.scrollIntoView({ block: 'nearest' });
    }
    const chosen = found[active];
    if (event.key === 'Enter' && chosen) {
      event.preventDefault();
      onChoose(chosen);
    }
  }

  return (
    <div ref={container} className="grid gap-2">
      <div className="sticky -top-1 z-10 bg-surface pb-1">
        <Search className="absolute top-2.5 left-2.5 size-4 text-muted" aria-hidden="true" />
        <Input
          type="search"
          role="combobox"
          aria-label="Search operations"
          aria-expanded="true"
          aria-controls={listId}
          aria-activedescendant={found.length > 0 ? optionId(active) : undefined}
          aria-autocomplete="list"
          placeholder="Search: dates, spellings, split …"
          value={search}
          onChange={(event) => {
            setSearch(event.target.value);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
          className="pl-8"
        />
      </div>
      <div id={listId} role="listbox" aria-label="Operations" className="grid gap-0.5">
        {found.map((operation, index) => (
          <button
            type="button"
            key={operation.id}
            id={optionId(index)}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            onClick={() => onChoose(operation)}
            onMouseMove={() => setActive(index)}
            className={cn('grid gap-0.5 rounded-md px-2.5 py-2 text-left', index === active && 'bg-sunken')}
          >
            <span className="flex items-center gap-2 font-medium text-sm">
              {operation.label}
              {operation.lossy && <Badge tone="warn">lossy</Badge>}
              <span className="ml-auto font-normal text-2xs text-muted">{PHASE_LABELS.get(operation.phase)}</span>
            </span>
            <span className="text-muted text-xs">{operation.description}</span>
          </button>
        ))}
      </div>
      {found.length === 0 && (
        <p role="status" className="py-6 text-center text-muted text-sm">
          No operation fits “{search}”.
        </p>
      )}
    </div>
  );
}
