'use client';

import { type KeyboardEvent, type RefObject, useRef } from 'react';
import useSWR from 'swr';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import type { ControlProps } from '@/components/ui/field';
import { CONTROL } from '@/components/ui/input';
import type { PersonJson } from '@/lib/contract/annotations';
import { peoplePath } from './annotations-api';

export const MAX_LENGTH = 2000;
const MOST_OFFERED = 5;
/** The beginning of a name after an @, at the end of what is written so far. */
const BEGUN = /(^|\s)@([\p{L}\p{M}\d.'-]*(?: [\p{L}\p{M}\d.'-]*)?)$/u;

/** Who of these people a text mentions: whose whole name stands behind an @. */
export function mentionsIn(text: string, people: readonly PersonJson[]): string[] {
  return people.filter(({ name }) => text.includes(`@${name}`)).map(({ id }) => id);
}

/** Who may be mentioned on a dataset. */
export function usePeople(jobId: string): readonly PersonJson[] {
  return useSWR<PersonJson[]>(peoplePath(jobId)).data ?? [];
}

interface MentionFieldProps {
  control: ControlProps;
  people: readonly PersonJson[];
  value: string;
  onChange(text: string): void;
  onSubmit(): void;
  field?: RefObject<HTMLTextAreaElement | null>;
  describedBy?: string;
  rows?: number;
}

/** A text in which an @ offers the people there are. Ctrl and Enter sends it. */
export function MentionField({ control, people, value, onChange, onSubmit, describedBy, ...rest }: MentionFieldProps) {
  const own = useRef<HTMLTextAreaElement>(null);
  const field = rest.field ?? own;
  const begun = BEGUN.exec(value)?.[2]?.toLocaleLowerCase();
  const offered =
    begun === undefined
      ? []
      : people.filter(({ name }) => name.toLocaleLowerCase().startsWith(begun)).slice(0, MOST_OFFERED);

  function mention({ name }: PersonJson): void {
    onChange(value.replace(BEGUN, (_, before: string) => `${before}@${name} `));
    field.current?.focus();
  }

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>): void {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSubmit();
  }

  return (
    <div className="grid gap-1.5">
      <textarea
        {...control}
        ref={field}
        rows={rest.rows ?? 3}
        maxLength={MAX_LENGTH}
        value={value}
        aria-describedby={[control['aria-describedby'], describedBy].filter(Boolean).join(' ') || undefined}
        className={cn(CONTROL, 'h-auto min-h-16 resize-y py-1.5')}
        onKeyDown={onKeyDown}
        onChange={(event) => onChange(event.target.value)}
      />
      <div aria-live="polite" className="contents">
        {offered.length > 0 && (
          <fieldset className="flex flex-wrap gap-1">
            <legend className="sr-only">Mention somebody</legend>
            {offered.map((person) => (
              <Button key={person.id} size="sm" onClick={() => mention(person)}>
                @{person.name}
              </Button>
            ))}
          </fieldset>
        )}
      </div>
    </div>
  );
}
