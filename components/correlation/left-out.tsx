import type { CorrelationJson } from '@/lib/contract-charts';

/** Columns of numbers that take no part. */
export function LeftOut({ columns }: { columns: CorrelationJson['left_out'] }) {
  if (columns.length === 0) return null;
  return (
    <section aria-label="Columns left out" className="grid gap-1 text-sm">
      <h2 className="font-medium">Left out</h2>
      <ul className="grid gap-0.5 text-muted">
        {columns.map(({ column, reason }) => (
          <li key={column}>
            <span className="text-ink [overflow-wrap:anywhere]">{column}</span>: {reason}
          </li>
        ))}
      </ul>
    </section>
  );
}
