'use client';

import { type ComponentProps, useState } from 'react';
import type { StepView } from './step-views';

export interface StepDrag {
  /** For the element that is dropped on. */
  itemProps(view: StepView): ComponentProps<'li'> & { 'data-drop'?: 'above' | 'below' };
  /** For the element that is taken hold of. */
  handleProps(view: StepView): ComponentProps<'button'>;
}

/** Moving steps with a pointer, within their phase; the keyboard has keys of its own. */
export function useStepDrag(isLocked: boolean, onMove: (view: StepView, to: number) => void): StepDrag {
  const [dragged, setDragged] = useState<StepView | null>(null);
  const [over, setOver] = useState<number | null>(null);
  const end = () => {
    setDragged(null);
    setOver(null);
  };
  const isLegal = ({ index }: StepView) => dragged !== null && index >= dragged.first && index <= dragged.last;

  return {
    itemProps: (view) => ({
      onDragOver: (event) => {
        if (!isLegal(view)) return;
        event.preventDefault();
        setOver(view.index);
      },
      onDrop: (event) => {
        event.preventDefault();
        if (dragged && isLegal(view) && view.index !== dragged.index) onMove(dragged, view.index);
        end();
      },
      ...(dragged && over === view.index && over !== dragged.index
        ? { 'data-drop': over < dragged.index ? ('above' as const) : ('below' as const) }
        : {}),
    }),
    handleProps: (view) => ({
      draggable: !isLocked && view.first < view.last,
      onDragStart: (event) => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', view.label);
        setDragged(view);
      },
      onDragEnd: end,
    }),
  };
}
