import type { ChartConfig } from '@/lib/charts/chart';

interface NotesProps {
  config: Pick<ChartConfig, 'notes' | 'filter_text'>;
  outdatedReason: string | null;
}

/** What a reader has to know about the drawing: what it leaves out, an older version. */
export function Notes({ config: { notes, filter_text }, outdatedReason }: NotesProps) {
  const all = [
    ...(outdatedReason === null ? [] : [`It shows an older version of the data. ${outdatedReason}`]),
    ...(filter_text === null ? [] : [`Only rows where ${filter_text}.`]),
    ...notes,
  ];
  if (all.length === 0) return null;
  return (
    <ul className="grid gap-0.5 text-muted text-sm">
      {all.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  );
}
