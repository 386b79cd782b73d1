'use client';

import { useId, useState } from 'react';
import type { ControlProps } from '@/components/ui/field';
import { Input } from '@/components/ui/input';

interface ValueControlProps {
  control: ControlProps;
  value: unknown;
  /** What is written as a number is one. */
  isNumeric: boolean;
  mayBeMissing: boolean;
  onChange(value: string | number | null | undefined): void;
}

/** One cell's value: text, a number in a column of numbers, or nothing. */
export function ValueControl({ control, value, isNumeric, mayBeMissing, onChange }: ValueControlProps) {
  const missingId = useId();
  const [text, setText] = useState(() => (value === undefined || value === null ? '' : String(value)));
  const cellOf = (written: string) => {
    if (written === '') return undefined;
    const isNumber = isNumeric && written.trim() !== '' && Number.isFinite(Number(written));
    return isNumber ? Number(written) : written;
  };
  return (
    <div className="grid gap-1.5">
      <Input
        {...control}
        value={text}
        disabled={value === null}
        autoComplete="off"
        className="text-sm"
        inputMode={isNumeric ? 'decimal' : undefined}
        onChange={(event) => {
          setText(event.target.value);
          onChange(cellOf(event.target.value));
        }}
      />
      {mayBeMissing && (
        <label htmlFor={missingId} className="flex items-center gap-2 text-sm">
          <input
            id={missingId}
            type="checkbox"
            checked={value === null}
            onChange={(event) => onChange(event.target.checked ? null : cellOf(text))}
            className="size-4 accent-accent"
          />
          Missing
        </label>
      )}
    </div>
  );
}
