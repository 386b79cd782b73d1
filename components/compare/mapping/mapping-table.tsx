'use client';

import { type PointerEvent, useRef, useState } from 'react';
import { Badge } from '@/components/ui/badge';
import { cn } from '@/components/ui/cn';
import { Select, type SelectOption } from '@/components/ui/select';
import type { ComparisonJson } from '@/lib/contract/comparison';
import { knownPair, type MappingDraft } from './draft';

/** Height of a column's line, and the room for the lines between; CSS pixels. */
const ROW = 40;
const GAP = 112;
const NONE = '-';

interface MappingTableProps {
  comparison: ComparisonJson;
  draft: MappingDraft;
  canWrite: boolean;
  onJoin(first: string, second: string | null): void;
}

/** The columns of both files, joined by lines. On a narrow screen the lists alone say which belongs to which. */
export function MappingTable({ comparison, draft, canWrite, onJoin }: MappingTableProps) {
  const { period_1: first, period_2: second } = comparison;
  const frame = useRef<HTMLDivElement>(null);
  const [drag, setDrag] = useState<{ from: string; x: number; y: number } | null>(null);
  const taken = new Map([...draft].map(([one, other]) => [other, one]));
  const height = Math.max(first.columns.length, second.columns.length) * ROW;
  const middle = (index: number) => index * ROW + ROW / 2;

  function place({ clientX, clientY }: PointerEvent): { x: number; y: number } {
    const box = frame.current?.getBoundingClientRect();
    return { x: clientX - (box?.left ?? 0), y: clientY - (box?.top ?? 0) };
  }

  function drop(event: PointerEvent): void {
    const target = document.elementFromPoint(event.clientX, event.clientY)?.closest<HTMLElement>('[data-second]');
    if (drag && target?.dataset.second) onJoin(drag.from, target.dataset.second);
    setDrag(null);
  }

  return (
    <div className="grid gap-x-0 rounded-xl border bg-surface p-3 md:grid-cols-[minmax(0,1fr)_7rem_minmax(0,15rem)]">
      <ul aria-label={`Columns of ${first.filename}`} className="grid auto-rows-[minmax(2.5rem,auto)]">
        {first.columns.map((column) => {
          const partner = draft.get(column.id);
          const known = partner === undefined ? undefined : knownPair(comparison, column.id, partner);
          return (
            <li key={column.id} className="flex min-w-0 flex-wrap items-center gap-2 py-0.5 md:h-10 md:flex-nowrap">
              <span className="min-w-0 flex-1 basis-32 truncate font-medium text-sm" title={column.name}>
                {column.label}
              </span>
              <span className="flex min-w-0 flex-1 basis-56 items-center gap-2">
                {canWrite ? (
                  <Select
                    aria-label={`Partner of ${column.label}`}
                    value={partner ?? NONE}
                    onChange={(value) => onJoin(column.id, value === NONE ? null : value)}
                    options={optionsFor(comparison, column.name, taken, column.id)}
                    className="h-8"
                  />
                ) : (
                  <span className="truncate text-sm">{nameOf(second, partner) ?? 'No partner'}</span>
                )}
                <Similarity known={known} />
              </span>
              {canWrite && (
                <button
                  type="button"
                  tabIndex={-1}
                  aria-hidden="true"
                  title="Drag to its partner"
                  className={cn(
                    'hidden size-3 shrink-0 touch-none rounded-full border-2 border-accent md:block',
                    partner !== undefined ? 'bg-accent' : 'bg-surface',
                  )}
                  onPointerDown={(event) => {
                    event.currentTarget.setPointerCapture(event.pointerId);
                    setDrag({ from: column.id, ...place(event) });
                  }}
                  onPointerMove={(event) => drag && setDrag({ ...drag, ...place(event) })}
                  onPointerUp={drop}
                  onPointerCancel={() => setDrag(null)}
                />
              )}
            </li>
          );
        })}
      </ul>
      <div ref={frame} className="hidden md:block" aria-hidden="true">
        <svg width={GAP} height={height} aria-hidden="true" className="pointer-events-none overflow-visible">
          {first.columns.map(({ id }, index) => {
            const partner = draft.get(id);
            const to = second.columns.findIndex((column) => column.id === partner);
            if (to < 0 || partner === undefined) return null;
            const { certainty } = knownPair(comparison, id, partner);
            return (
              <path
                key={id}
                d={curve(middle(index), GAP, middle(to))}
                fill="none"
                strokeWidth={2}
                strokeDasharray={certainty === 'likely' ? '4 4' : undefined}
                className={certainty === 'likely' ? 'stroke-warn' : 'stroke-accent'}
              />
            );
          })}
          {drag && (
            <path
              d={curve(middle(first.columns.findIndex(({ id }) => id === drag.from)), drag.x, drag.y)}
              fill="none"
              strokeWidth={2}
              className="stroke-accent"
            />
          )}
        </svg>
      </div>
      <ul aria-label={`Columns of ${second.filename}`} className="hidden auto-rows-[2.5rem] md:grid">
        {second.columns.map((column) => (
          <li
            key={column.id}
            data-second={column.id}
            className={cn(
              'flex min-w-0 items-center gap-2 rounded px-2 text-sm',
              drag !== null && 'hover:bg-accent-soft',
              !taken.has(column.id) && 'text-muted',
            )}
          >
            <span className="min-w-0 truncate" title={column.name}>
              {column.label}
            </span>
            {!taken.has(column.id) && <Badge>no partner</Badge>}
          </li>
        ))}
      </ul>
    </div>
  );
}

const curve = (from: number, x: number, to: number): string =>
  `M 0 ${from} C ${x / 2} ${from}, ${x / 2} ${to}, ${x} ${to}`;

const nameOf = (side: ComparisonJson['period_2'], id: string | undefined): string | undefined =>
  side.columns.find((column) => column.id === id)?.label;

function Similarity({ known }: { known: ReturnType<typeof knownPair> | undefined }) {
  if (known === undefined) return null;
  const { similarity, certainty, reasons } = known;
  const text = similarity === null ? 'chosen' : `${Math.floor(similarity)} %`;
  return (
    <span title={reasons.join(', ')}>
      <Badge tone={certainty === 'likely' ? 'warn' : 'neutral'}>
        {certainty === 'likely' ? `${text}, check` : text}
        <span className="sr-only"> {reasons.join(', ')}</span>
      </Badge>
    </span>
  );
}

/** The likeliest first, then the others in their order; those that are taken say by whom. */
function optionsFor(
  { candidates, period_1, period_2 }: ComparisonJson,
  name: string,
  taken: ReadonlyMap<string, string>,
  own: string,
): SelectOption[] {
  const likeness = new Map((candidates[name] ?? []).map(({ column, similarity }) => [column, similarity]));
  const sorted = [...period_2.columns].sort((a, b) => (likeness.get(b.name) ?? -1) - (likeness.get(a.name) ?? -1));
  return [
    ...sorted.map((column) => {
      const by = taken.get(column.id);
      const similarity = likeness.get(column.name);
      const hint =
        by !== undefined && by !== own
          ? `with ${nameOf(period_1, by) ?? by}`
          : similarity === undefined
            ? undefined
            : `${Math.floor(similarity)} %`;
      return { value: column.id, label: column.label, ...(hint !== undefined && { hint }) };
    }),
    { value: NONE, label: 'No partner', isMuted: true },
  ];
}
