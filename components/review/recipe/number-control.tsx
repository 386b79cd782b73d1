'use client';

import { useState } from 'react';
import { cn } from '@/components/ui/cn';
import type { ControlProps } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import type { FormField } from './form-fields';

interface NumberControlProps {
  field: Extract<FormField, { kind: 'number' }>;
  value: unknown;
  control: ControlProps;
  onChange(value: number | undefined): void;
}

/** A number; a share is written as a percentage. What is not a number is passed on as NaN, for the form to say so. */
export function NumberControl({ field: { min, max, isShare, isWhole }, value, control, onChange }: NumberControlProps) {
  const factor = isShare ? 100 : 1;
  const [text, setText] = useState(() => (typeof value === 'number' ? String(round(value * factor)) : ''));
  return (
    <div className="relative">
      <Input
        {...control}
        type="number"
        inputMode="decimal"
        step={isWhole || isShare ? 1 : 'any'}
        min={min === undefined ? undefined : min * factor}
        max={max === undefined ? undefined : max * factor}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          const { badInput } = event.target.validity;
          if (badInput) onChange(Number.NaN);
          else onChange(event.target.value === '' ? undefined : round(Number(event.target.value) / factor));
        }}
        className={cn('text-sm', isShare && 'pr-8')}
      />
      {isShare && (
        <span className="pointer-events-none absolute inset-y-0 right-2.5 grid place-items-center text-muted text-sm">
          %
        </span>
      )}
    </div>
  );
}

/** Without the tail that multiplying by 100 leaves. */
const round = (value: number): number => Number(value.toPrecision(12));
