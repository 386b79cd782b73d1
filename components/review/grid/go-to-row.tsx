'use client';

import { type RefObject, useState } from 'react';
import { cn } from '@/components/ui/cn';
import { CONTROL } from '@/components/ui/input';

interface GoToRowProps {
  field: RefObject<HTMLInputElement | null>;
  /** A row of the file, from 0. */
  onGo(row: number): void;
}

/** Jumps to a row by its number in the file. */
export function GoToRow({ field, onGo }: GoToRowProps) {
  const [text, setText] = useState('');
  const row = Number(text.replaceAll(/[,\s]/g, ''));
  const isRow = Number.isInteger(row) && row >= 1;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (isRow) onGo(row - 1);
      }}
    >
      <input
        ref={field}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onFocus={(event) => event.target.select()}
        inputMode="numeric"
        enterKeyHint="go"
        autoComplete="off"
        aria-label="Go to row"
        aria-keyshortcuts="Control+G"
        aria-invalid={(text !== '' && !isRow) || undefined}
        title="A row of the file (Ctrl-G)"
        placeholder="Go to row"
        className={cn(CONTROL, 'h-8 w-28 text-sm')}
      />
    </form>
  );
}
