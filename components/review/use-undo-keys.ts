'use client';

import { useEffect, useEffectEvent } from 'react';

/** Ctrl/Cmd-Z and Ctrl/Cmd-Shift-Z (or Ctrl-Y), except where they belong to a text field or a dialog. */
export function useUndoKeys(undo: () => void, redo: () => void): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const action = undoKey(event);
    if (!action || event.defaultPrevented || isElsewhere(event.target)) return;
    event.preventDefault();
    if (action === 'undo') undo();
    else redo();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKeyDown(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
}

type Keys = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** What these keys ask for. */
export function undoKey({ key, ctrlKey, metaKey, shiftKey, altKey }: Keys): 'undo' | 'redo' | null {
  if (altKey || !(ctrlKey || metaKey)) return null;
  const letter = key.toLowerCase();
  if (letter === 'z') return shiftKey ? 'redo' : 'undo';
  return letter === 'y' && !shiftKey ? 'redo' : null;
}

const TEXT_FIELD = 'input:not([type=checkbox],[type=radio],[type=button]), textarea, select, [contenteditable=true]';

function isElsewhere(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  return target.closest(`${TEXT_FIELD}, [role=alertdialog], [role=dialog]:not([data-sheet])`) !== null;
}
