'use client';

import { useState } from 'react';
import { cn } from '@/components/ui/cn';
import type { ControlProps } from '@/components/ui/field';
import { CONTROL } from '@/components/ui/input';

interface LinesControlProps {
  control: ControlProps;
  'aria-label'?: string;
  lines: readonly string[];
  onChange(text: string): void;
}

/** Several texts, one a line. */
export function LinesControl({ control, lines, onChange, ...label }: LinesControlProps) {
  const [text, setText] = useState(() => lines.join('\n'));
  return (
    <textarea
      {...control}
      {...label}
      rows={Math.min(6, Math.max(2, text.split('\n').length))}
      value={text}
      placeholder="One a line"
      spellCheck={false}
      onChange={(event) => {
        setText(event.target.value);
        onChange(event.target.value);
      }}
      className={cn(CONTROL, 'h-auto resize-y py-1.5 text-sm')}
    />
  );
}
