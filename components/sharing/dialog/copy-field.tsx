'use client';

import { Check, Copy } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import { CONTROL } from '@/components/ui/input';

const SAID_MS = 2_500;

interface CopyFieldProps {
  label: string;
  value: string;
  /** What the button says: "Copy link". */
  action: string;
  isLong?: boolean;
  /** Takes the focus as it appears, with its text selected. */
  isFocused?: boolean;
}

/** A text to be taken elsewhere. Where the browser forbids copying, the text is selected to be copied by hand. */
export function CopyField({ label, value, action, isLong = false, isFocused = false }: CopyFieldProps) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [result, setResult] = useState<'copied' | 'selected' | null>(null);

  useEffect(() => {
    if (!isFocused) return;
    field.current?.focus();
    field.current?.select();
  }, [isFocused]);

  useEffect(() => {
    if (result === null) return;
    const timer = setTimeout(() => setResult(null), SAID_MS);
    return () => clearTimeout(timer);
  }, [result]);

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(value);
      setResult('copied');
    } catch {
      // Not over https, or not allowed: a person can still do it.
      field.current?.focus();
      field.current?.select();
      setResult('selected');
    }
  }

  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="font-medium text-sm">
        {label}
      </label>
      <div className="flex flex-wrap items-start gap-2">
        <textarea
          ref={field}
          id={id}
          readOnly
          rows={isLong ? 4 : 2}
          value={value}
          onFocus={(event) => event.currentTarget.select()}
          className={cn(
            CONTROL,
            'field-sizing-content h-auto min-w-0 flex-1 basis-52 resize-none break-all py-1.5 font-mono text-xs',
          )}
        />
        <Button variant={isLong ? 'secondary' : 'primary'} onClick={() => void copy()}>
          {result === 'copied' ? <Check aria-hidden="true" /> : <Copy aria-hidden="true" />}
          {result === 'copied' ? 'Copied' : action}
        </Button>
      </div>
      <p role="status" className="text-muted text-sm empty:hidden">
        {result === 'selected' && 'Selected. Copy it with Ctrl+C or ⌘C.'}
        {result === 'copied' && <span className="sr-only">{label} copied</span>}
      </p>
    </div>
  );
}
