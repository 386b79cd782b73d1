'use client';

import { type ReactNode, useEffect, useState } from 'react';
import { ReviewGrid } from './grid/review-grid';
import { Inspector, TODO_HASH } from './inspector/inspector';
import { RecipePanel } from './recipe/recipe-panel';
import { useReview } from './review-context';
import { type PanelName, ReviewHeader } from './review-header';
import { Sheet } from './sheet';
import { useIsWide } from './use-is-wide';

const CLOSED: Record<PanelName, boolean> = { recipe: false, inspector: false };
const OPEN: Record<PanelName, boolean> = { recipe: true, inspector: true };

/** The recipe, the data and what is to be said about it, side by side; where there is no room the outer two lie over the data. */
export function ReviewShell() {
  const { onGoTo, operationFilter } = useReview('onGoTo', 'operationFilter');
  const isWide = useIsWide();
  const [beside, setBeside] = useState(OPEN);
  const [over, setOver] = useState(CLOSED);

  // Whatever points at the data has to leave it in sight.
  useEffect(() => onGoTo(() => setOver(CLOSED)), [onGoTo]);
  useEffect(() => {
    if (operationFilter) setOver(CLOSED);
  }, [operationFilter]);

  // Who is led here to decide must not have to look for the list.
  useEffect(() => {
    if (window.location.hash === TODO_HASH) setOver({ ...CLOSED, inspector: true });
  }, []);

  const toggle = (panel: PanelName) =>
    isWide
      ? setBeside((open) => ({ ...open, [panel]: !open[panel] }))
      : setOver((open) => ({ ...CLOSED, [panel]: !open[panel] }));

  const panel = (name: PanelName, side: 'left' | 'right', title: string, content: ReactNode) =>
    isWide ? (
      beside[name] && (
        <aside
          id={`review-${name}`}
          aria-label={title}
          className={
            side === 'left'
              ? 'w-80 shrink-0 border-r bg-surface max-[1099px]:hidden'
              : 'w-85 shrink-0 border-l bg-surface max-[1099px]:hidden'
          }
        >
          {content}
        </aside>
      )
    ) : (
      <Sheet
        isOpen={over[name]}
        onOpenChange={(isOpen) => setOver((open) => ({ ...open, [name]: isOpen }))}
        title={title}
        side={side}
      >
        {content}
      </Sheet>
    );

  return (
    <div data-workspace="" className="flex h-[calc(100dvh-53px)] min-h-80 flex-col">
      <ReviewHeader open={isWide ? beside : over} onToggle={toggle} />
      <div className="flex min-h-0 flex-1">
        {panel('recipe', 'left', 'Recipe', <RecipePanel />)}
        <section aria-label="Data" className="min-w-0 flex-1">
          <ReviewGrid />
        </section>
        {panel('inspector', 'right', 'Inspector', <Inspector />)}
      </div>
    </div>
  );
}
