import { cn } from '@/components/ui/cn';
import { Tooltip } from '@/components/ui/tooltip';
import type { Point } from '@/lib/charts/scene/shapes';
import type { AnnotationJson } from '@/lib/contract/annotations';

export type ChartAnnotation = Pick<AnnotationJson, 'annotation_id' | 'data_point_index' | 'point_label' | 'text'>;

interface PinsProps {
  annotations: readonly ChartAnnotation[];
  anchors: readonly (Point | null)[];
  /** Pins that would reach above this, in px from the top, hang below their point: the title of the axis stays readable. */
  top: number;
  onSelect?: ((index: number) => void) | undefined;
}

interface Pin {
  index: number;
  anchor: Point;
  notes: { number: number; text: string; label: string }[];
}

/** One pin for each point with annotations, numbered as they come. */
export function pinsOf(annotations: readonly ChartAnnotation[], anchors: readonly (Point | null)[]): Pin[] {
  const pins = new Map<number, Pin>();
  annotations.forEach(({ data_point_index: index, text, point_label: label }, i) => {
    const anchor = index === null ? null : (anchors[index] ?? null);
    if (index === null || anchor === null) return;
    const pin = pins.get(index) ?? { index, anchor, notes: [] };
    pin.notes.push({ number: i + 1, text, label });
    pins.set(index, pin);
  });
  return [...pins.values()];
}

/** A pin and its distance to the point. */
const PIN_HEIGHT = 23;

/** Numbered markers of what was annotated; the note shows when they are pointed at or focused. */
export function Pins({ annotations, anchors, top, onSelect }: PinsProps) {
  return pinsOf(annotations, anchors).map(({ index, anchor, notes }) => {
    const text = notes.map((note) => note.text).join(' · ');
    const name = notes.map((note) => note.number).join(', ');
    return (
      <Tooltip key={index} content={text.length > 300 ? `${text.slice(0, 300)}…` : text}>
        <button
          type="button"
          aria-label={`Annotation ${name} on ${notes[0]?.label ?? ''}: ${text}`}
          style={{ left: anchor.x, top: anchor.y }}
          onClick={() => onSelect?.(index)}
          className={cn(
            'absolute z-10 inline-flex h-4.5 min-w-4.5 -translate-x-1/2 items-center justify-center rounded-full bg-accent px-1 font-semibold text-2xs text-on-accent ring-2 ring-surface',
            anchor.y - PIN_HEIGHT < top ? 'translate-y-[5px]' : '-translate-y-[calc(100%+5px)]',
          )}
        >
          {name}
        </button>
      </Tooltip>
    );
  });
}
