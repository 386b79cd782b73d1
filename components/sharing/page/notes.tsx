/** What a reader has to know about the drawing: rows left out, an older version. */
export function Notes({ notes, outdatedReason }: { notes: readonly string[]; outdatedReason: string | null }) {
  const all = outdatedReason === null ? notes : [`It shows an older version of the data. ${outdatedReason}`, ...notes];
  if (all.length === 0) return null;
  return (
    <ul className="grid gap-0.5 text-muted text-sm">
      {all.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  );
}
