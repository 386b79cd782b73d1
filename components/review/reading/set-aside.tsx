import { Button } from '@/components/ui/button';
import { asidePlace, asideReason, asideText, besideSummary } from '@/lib/cleaning/report/aside-words';
import type { ReadingOptions } from '@/lib/tabular/reading-options';
import { ASIDE_KINDS, type AsideRows, type SetAside } from '@/lib/tabular/records/aside';
import { plural } from '@/lib/text/words';

interface SetAsideListProps {
  aside: SetAside;
  options: ReadingOptions;
  isSending: boolean;
  /** Has the file read in this way, at once. */
  onRead(options: ReadingOptions): void;
}

/** The rows that were taken for no records, each with a button that makes it one. */
export function SetAsideList({ aside, options, isSending, onRead }: SetAsideListProps) {
  const kept = options.keep_rows ?? [];
  const keep = ({ row, row_count }: AsideRows) => {
    const rows = Array.from({ length: row_count }, (_, i) => row + i);
    onRead({ ...options, keep_rows: [...kept, ...rows].sort((a, b) => a - b) });
  };
  const { keep_rows: _kept, ...others } = options;
  if (aside.row_count === 0 && kept.length === 0 && !aside.beside) return null;
  return (
    <section aria-label="Rows that are no records" className="grid gap-2 text-sm">
      {aside.row_count > 0 && (
        <>
          <div className="flex items-center justify-between gap-3">
            <h3 className="font-semibold">Set aside, since no records</h3>
            <Button size="sm" disabled={isSending} onClick={() => onRead({ ...options, set_aside: [] })}>
              Bring all back
            </Button>
          </div>
          <ul className="grid max-h-64 gap-px overflow-y-auto rounded-lg bg-sunken">
            {aside.groups.map((group) => (
              <li key={group.row} className="flex items-start justify-between gap-3 px-3 py-1.5">
                <div className="grid min-w-0 gap-0.5">
                  <span className="text-muted text-xs">
                    {asidePlace(group)}, {asideReason(group)}
                  </span>
                  <span className="break-words font-mono text-xs">{asideText(group) || '(empty)'}</span>
                </div>
                <Button
                  size="sm"
                  disabled={isSending}
                  aria-label={`Bring back ${asidePlace(group).toLowerCase()}`}
                  onClick={() => keep(group)}
                >
                  Bring back
                </Button>
              </li>
            ))}
          </ul>
          {aside.group_count > aside.groups.length && (
            <p className="text-muted text-xs">The first {aside.groups.length} are listed.</p>
          )}
        </>
      )}
      {aside.beside && (
        <div className="flex items-center justify-between gap-3">
          <p>{besideSummary(aside)}</p>
          <Button
            size="sm"
            disabled={isSending}
            onClick={() => onRead({ ...options, set_aside: ASIDE_KINDS.filter((kind) => kind !== 'second_table') })}
          >
            Bring back the columns
          </Button>
        </div>
      )}
      {kept.length > 0 && (
        <div className="flex items-center justify-between gap-3">
          <p>{plural(kept.length, 'row')} brought back.</p>
          <Button size="sm" disabled={isSending} onClick={() => onRead(others)}>
            Set aside again
          </Button>
        </div>
      )}
    </section>
  );
}
