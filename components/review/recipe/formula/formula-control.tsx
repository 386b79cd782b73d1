'use client';

import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import { cn } from '@/components/ui/cn';
import type { ControlProps } from '@/components/ui/field';
import { CONTROL } from '@/components/ui/input';
import { type Completion, completed, completionsAt } from './completions';
import { FormulaResult } from './formula-result';
import { useFormulaCheck, useFormulaWords } from './use-formula';

interface FormulaControlProps {
  control: ControlProps;
  value: string;
  /** The column that would be changed, if one would. */
  target: string | undefined;
  onChange(formula: string | undefined): void;
}

/**
 * An editor of one formula: completes columns and functions (arrows choose, Enter or Tab takes, Escape leaves), and says while one types
 * what comes of it, or what is wrong and where.
 */
export function FormulaControl({ control, value, target, onChange }: FormulaControlProps) {
  const words = useFormulaWords();
  const { check, error, isCurrent } = useFormulaCheck(value, target);
  const editor = useRef<HTMLTextAreaElement>(null);
  const listId = useId();
  const caretToSet = useRef<number | null>(null);
  const [caret, setCaret] = useState(0);
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const found = completionsAt(value, caret, words);
  const { options } = found;
  const isListed = isOpen && options.length > 0;
  const chosen = options[Math.min(active, options.length - 1)];

  const take = (completion: Completion) => {
    const { text, caret: next } = completed(value, found, completion);
    onChange(text);
    setOpen(false);
    setCaret(next);
    caretToSet.current = next;
  };

  // The caret follows as soon as the text is there, before anything else is typed.
  useLayoutEffect(() => {
    const next = caretToSet.current;
    if (next === null) return;
    caretToSet.current = null;
    editor.current?.focus();
    editor.current?.setSelectionRange(next, next);
  });

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const { key } = event;
    if (isListed && (key === 'ArrowDown' || key === 'ArrowUp')) {
      event.preventDefault();
      const step = key === 'ArrowDown' ? 1 : -1;
      setActive((index) => (Math.min(index, options.length - 1) + step + options.length) % options.length);
    } else if (isListed && chosen !== undefined && (key === 'Enter' || key === 'Tab')) {
      event.preventDefault();
      take(chosen);
    } else if (isListed && key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      setOpen(false);
    } else if (key === ' ' && event.ctrlKey) {
      event.preventDefault();
      setOpen(true);
    } else if (key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      event.currentTarget.form?.requestSubmit();
    }
  };

  return (
    <div className="grid gap-2">
      <div className="relative">
        <textarea
          {...control}
          ref={editor}
          rows={2}
          spellCheck={false}
          autoComplete="off"
          autoCapitalize="off"
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={isListed}
          aria-controls={listId}
          {...(isListed && { 'aria-activedescendant': `${listId}-${String(Math.min(active, options.length - 1))}` })}
          placeholder="quantity * [Unit Price]"
          className={cn(CONTROL, 'h-auto resize-y py-1.5 font-mono text-sm')}
          value={value}
          onChange={(event) => {
            onChange(event.target.value === '' ? undefined : event.target.value);
            setCaret(event.target.selectionStart);
            setOpen(true);
            setActive(0);
          }}
          onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
          onKeyDown={onKeyDown}
          onBlur={() => setOpen(false)}
        />
        <div
          id={listId}
          role="listbox"
          aria-label="Columns and functions"
          hidden={!isListed}
          className="absolute inset-x-0 top-full z-10 mt-1 max-h-56 overflow-y-auto rounded-md border bg-surface py-1 text-sm shadow-lg"
        >
          {options.map((option, index) => (
            <div
              key={option.key}
              id={`${listId}-${String(index)}`}
              role="option"
              tabIndex={-1}
              aria-selected={option === chosen}
              className={cn('cursor-default px-2.5 py-1', option === chosen && 'bg-accent/10')}
              // A press would take the focus, and with it the list, away before the click.
              onMouseDown={(event) => {
                event.preventDefault();
                take(option);
              }}
            >
              <span className="font-mono">{option.label}</span>{' '}
              <span className="text-muted text-xs">{option.detail}</span>
            </div>
          ))}
        </div>
      </div>
      {value.trim() !== '' && <FormulaResult formula={value} check={check} error={error} isCurrent={isCurrent} />}
    </div>
  );
}
