'use client';

import { Plus, X } from 'lucide-react';
import { Button } from '@/components/ui/button';
import type { ControlProps } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { LinesControl } from './lines-control';
import { linesOf, type Merge } from './merges';

interface MergesControlProps {
  control: ControlProps;
  merges: readonly Merge[];
  onChange(merges: Merge[] | undefined): void;
}

const EMPTY: Merge = { from: [], to: '' };

/** Spellings, and the one that replaces them; as many times as needed. */
export function MergesControl({ control, merges, onChange }: MergesControlProps) {
  const shown = merges.length > 0 ? merges : [EMPTY];
  const put = (index: number, merge: Merge) => onChange(shown.toSpliced(index, 1, merge));
  return (
    <div className="grid gap-2">
      {shown.map((merge, index) => (
        // The list is only ever cut or appended to, and each entry holds its own text while it is there.
        <fieldset key={String(index) + String(shown.length)} className="grid gap-1.5 rounded-md border p-2">
          <legend className="sr-only">Spellings {index + 1}</legend>
          <LinesControl
            control={index === 0 ? control : { id: `${control.id}-${index}` }}
            {...(index > 0 && { 'aria-label': `Spellings ${index + 1}, one a line` })}
            lines={merge.from}
            onChange={(text) => put(index, { ...merge, from: linesOf(text) })}
          />
          <div className="flex items-center gap-2">
            <span className="text-muted text-sm">become</span>
            <Input
              aria-label={`What spellings ${index + 1} become`}
              value={merge.to}
              onChange={(event) => put(index, { ...merge, to: event.target.value })}
            />
            {shown.length > 1 && (
              <Button
                variant="ghost"
                size="icon-sm"
                aria-label={`Remove spellings ${index + 1}`}
                onClick={() => onChange(shown.toSpliced(index, 1))}
              >
                <X aria-hidden="true" />
              </Button>
            )}
          </div>
        </fieldset>
      ))}
      <Button size="sm" className="justify-self-start" onClick={() => onChange([...shown, EMPTY])}>
        <Plus aria-hidden="true" />
        More spellings
      </Button>
    </div>
  );
}
