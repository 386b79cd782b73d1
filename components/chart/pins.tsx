import { cn } from '@/components/ui/cn';
import { Tooltip } from '@/components/ui/tooltip';
import type { Handle, MarkedPlace, OverlayShapes } from '@/lib/charts/scene/overlay';

/** Something that is written on a chart. */
export interface ChartAnnotation {
  id: string;
  /** Stands on the drawing. */
  number: number;
  at: MarkedPlace;
  /** What its place is called. */
  label: string;
  text: string;
}

interface PinsProps {
  annotations: readonly ChartAnnotation[];
  handles: OverlayShapes['handles'];
  onSelect?: ((index: number) => void) | undefined;
}

const MOST_TOLD = 300;

/** Numbered markers of what was annotated; the note shows when they are pointed at or focused. */
export function Pins({ annotations, handles, onSelect }: PinsProps) {
  return handles.map((handle) => {
    const notes = annotations.filter(({ number }) => handle.numbers.includes(number));
    const text = notes.map((note) => note.text).join(' · ');
    const name = handle.numbers.join(', ');
    return (
      <Tooltip key={name} content={text.length > MOST_TOLD ? `${text.slice(0, MOST_TOLD)}…` : text}>
        <button
          type="button"
          aria-label={`Annotation ${name} on ${notes[0]?.label ?? ''}: ${text}`}
          style={{ left: handle.at.x, top: handle.at.y }}
          onClick={() => select(handle, onSelect)}
          className={cn(
            'absolute z-10 inline-flex h-4.5 min-w-4.5 -translate-x-1/2 items-center justify-center rounded-full bg-accent px-1 font-semibold text-2xs text-on-accent ring-2 ring-surface',
            handle.isBelow ? 'translate-y-[5px]' : '-translate-y-[calc(100%+5px)]',
          )}
        >
          {name}
        </button>
      </Tooltip>
    );
  });
}

function select({ place }: Handle, onSelect: PinsProps['onSelect']): void {
  if (place.on === 'point') onSelect?.(place.index);
}
