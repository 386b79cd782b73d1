import { FileDown, Repeat2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { cn } from '@/components/ui/cn';
import { ACCEPTED_NAMES } from '@/lib/tabular/formats';

/** A dataset the next file can be cleaned like. */
export interface Model {
  jobId: string;
  filename: string;
}

interface DropOverlayProps {
  maxUploadMb: number;
  /** Of the page files are held over. */
  here: Model | null;
  /** The one files are held over. */
  over: Model | null;
}

/** Marks an element files may be dropped on to be cleaned like this dataset. */
export const dropsLike = ({ jobId, filename }: Model) => ({ 'data-like': jobId, 'data-like-name': filename });

/** The dataset of the element something was dropped on, if it has one. */
export function modelAt(target: EventTarget | null): Model | null {
  const marked = target instanceof Element ? target.closest<HTMLElement>('[data-like]') : null;
  const { like, likeName } = marked?.dataset ?? {};
  return like === undefined || likeName === undefined ? null : { jobId: like, filename: likeName };
}

/** What dropping does, while files are held over the window: in a list of datasets beside them, else covering it. */
export function DropOverlay({ maxUploadMb, here, over }: DropOverlayProps) {
  const limits = `${ACCEPTED_NAMES}, up to ${maxUploadMb} MB each`;
  if (here === null && document.querySelector('[data-like]') !== null) {
    return (
      <div className="pointer-events-none fixed inset-x-4 bottom-4 z-50 grid animate-appear justify-items-center gap-1 rounded-xl border-2 border-accent border-dashed bg-canvas p-4 text-center">
        <p className="font-semibold [overflow-wrap:anywhere]">
          {over === null ? 'Drop to upload and clean' : `Drop to clean it like ${over.filename}`}
        </p>
        <p className="text-muted text-sm">
          {over === null
            ? `On a dataset: by its recipe. ${limits}`
            : 'The same recipe is run on it, formulas included.'}
        </p>
      </div>
    );
  }
  return (
    <div
      className={cn(
        'fixed inset-0 z-50 grid animate-appear gap-4 bg-canvas/85 p-4 backdrop-blur-sm',
        here === null ? 'pointer-events-none' : 'sm:grid-cols-[2fr_1fr]',
      )}
    >
      {here && (
        <Zone model={here} isOver={over !== null} icon={Repeat2} title={`Next file, cleaned like ${here.filename}`}>
          The same recipe is run on it, formulas included.
        </Zone>
      )}
      <Zone model={null} isOver={over === null} icon={FileDown} title="Drop to upload and clean">
        {limits}
      </Zone>
    </div>
  );
}

interface ZoneProps {
  model: Model | null;
  isOver: boolean;
  icon: typeof FileDown;
  title: string;
  children: ReactNode;
}

function Zone({ model, isOver, icon: Icon, title, children }: ZoneProps) {
  return (
    <div
      {...(model && dropsLike(model))}
      className={cn(
        'grid place-content-center justify-items-center gap-2 rounded-xl border-2 border-dashed p-4 text-center',
        isOver ? 'border-accent bg-accent-soft' : 'border-line-strong',
      )}
    >
      <Icon className="size-8 text-accent" aria-hidden="true" />
      <p className="font-semibold text-xl [overflow-wrap:anywhere]">{title}</p>
      <p className="text-muted text-sm">{children}</p>
    </div>
  );
}
