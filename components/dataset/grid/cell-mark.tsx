import { cn } from '@/components/ui/cn';

/** What a mark in the corner of a cell says was done to it. */
export type MarkKind = 'changed' | 'tidied' | 'standardised' | 'filled' | 'edited';

/** Whether somebody has looked at an unusual value. */
export type OutlierKind = 'open' | 'kept';

/** Each kind has a shape of its own: colour alone says nothing to many. */
const SHAPES: Record<MarkKind | `outlier-${OutlierKind}`, string> = {
  changed: 'size-[7px] bg-accent [clip-path:polygon(0_0,100%_0,0_100%)]',
  tidied: 'size-[7px] bg-line-strong [clip-path:polygon(0_0,100%_0,0_100%)]',
  standardised: 'size-[5px] bg-accent/80',
  filled: 'size-[7px] rounded-full border-2 border-accent',
  edited: 'size-2 bg-ink [clip-path:polygon(50%_0,100%_50%,50%_100%,0_50%)]',
  'outlier-open': 'size-2 bg-warn [clip-path:polygon(50%_0,100%_100%,0_100%)]',
  'outlier-kept': 'h-0.5 w-2 bg-line-strong',
};

export const MARK_WORDS: Record<keyof typeof SHAPES, string> = {
  changed: 'changed',
  tidied: 'tidied',
  standardised: 'standardised',
  filled: 'filled',
  edited: 'edited',
  'outlier-open': 'outlier',
  'outlier-kept': 'outlier, kept',
};

export function MarkShape({ kind, className }: { kind: keyof typeof SHAPES; className?: string }) {
  return <span aria-hidden="true" className={cn('block shrink-0', SHAPES[kind], className)} />;
}
