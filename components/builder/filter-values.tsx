'use client';

import { X } from 'lucide-react';
import { type KeyboardEvent, useId, useState } from 'react';
import useSWR from 'swr';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/input';
import type { FacetsJson } from '@/lib/contract/rows';
import { number } from '@/lib/text/words';
import { typed } from './filter-rows';

const MOST_SUGGESTED = 200;

interface FilterValuesProps {
  jobId: string;
  column: string;
  name: string;
  isNumber: boolean;
  values: readonly (string | number)[];
  onChange(values: (string | number)[]): void;
}

/** The values a column is to have: what there is most of is suggested, and Enter adds what was typed. */
export function FilterValues({ jobId, column, name, isNumber, values, onChange }: FilterValuesProps) {
  const id = useId();
  const [text, setText] = useState('');
  const query = new URLSearchParams({ column, limit: String(MOST_SUGGESTED) });
  const { data: facets } = useSWR<FacetsJson>(`/api/jobs/${jobId}/facets?${query}`);
  const suggested = (facets?.values ?? []).filter(({ value }) => !values.includes(value));

  function add(written: string): void {
    const value = suggested.find((one) => String(one.value) === written)?.value ?? typed(written, isNumber);
    setText('');
    if (written !== '' && !values.includes(value)) onChange([...values, value]);
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.key === 'Enter') {
      event.preventDefault();
      add(text);
    } else if (event.key === 'Backspace' && text === '' && values.length > 0) onChange(values.slice(0, -1));
  }

  return (
    <div className="grid gap-1.5">
      {values.length > 0 && (
        <ul className="flex flex-wrap gap-1" aria-label={`Values of ${name}`}>
          {values.map((value) => (
            <li
              key={`${typeof value} ${value}`}
              className="inline-flex max-w-full items-center rounded bg-sunken text-sm"
            >
              <span className="min-w-0 truncate py-0.5 pl-2">{value === '' ? '(empty)' : value}</span>
              <Button
                variant="ghost"
                size="icon-sm"
                aria-label={`Remove ${value}`}
                className="[&_svg]:size-3.5"
                onClick={() => onChange(values.filter((other) => other !== value))}
              >
                <X aria-hidden="true" />
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Input
        aria-label={`Value of ${name}`}
        list={`${id}-values`}
        placeholder={values.length === 0 ? 'Choose or type a value' : 'Another value'}
        value={text}
        onChange={(event) => {
          const written = event.target.value;
          // A value picked from the list comes at once.
          const isPicked =
            suggested.some(({ value }) => String(value) === written) && written.length - text.length !== 1;
          if (isPicked) add(written);
          else setText(written);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => add(text)}
        className="h-8 text-sm"
      />
      <datalist id={`${id}-values`}>
        {suggested.map(({ value, count }) => (
          <option key={`${typeof value} ${value}`} value={value} label={`${value} (${number(count)})`} />
        ))}
      </datalist>
    </div>
  );
}
