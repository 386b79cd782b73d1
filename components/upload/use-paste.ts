'use client';

import { useEffect, useEffectEvent } from 'react';
import { toast } from 'sonner';
import { pastedTable, type TableElement } from './pasted-table';

/** Whether what is typed into has a use for what is pasted. */
function isEditable(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, [contenteditable]') !== null;
}

/** The tables of copied HTML. It is parsed as a document of its own, in which nothing runs and nothing loads. */
function tablesOf(html: string): Iterable<TableElement> {
  return html === '' ? [] : new DOMParser().parseFromString(html, 'text/html').querySelectorAll('table');
}

/** Takes tables, and files, that are pasted anywhere on the page. */
export function usePaste(add: (files: readonly File[]) => void): void {
  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    const { clipboardData } = event;
    if (clipboardData === null || isEditable(event.target)) return;
    const text = clipboardData.getData('text/plain');
    const table = pastedTable(tablesOf(clipboardData.getData('text/html')), text);
    // A spreadsheet puts a picture of the cells beside them: the table is what was meant.
    const files = table === undefined ? [...clipboardData.files] : [new File([table.text], table.name)];
    if (files.length > 0) {
      event.preventDefault();
      add(files);
    } else if (text.trim() !== '') {
      toast.error('No table was found in what was pasted. Copy cells of a spreadsheet or a table of a web page.');
    }
  });
  useEffect(() => {
    const listen = (event: ClipboardEvent) => onPaste(event);
    window.addEventListener('paste', listen);
    return () => window.removeEventListener('paste', listen);
  }, []);
}
