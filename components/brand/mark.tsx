/** The product mark: ragged cells that become one clean row. */
export function Mark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" className={className} aria-hidden="true">
      <rect width="32" height="32" rx="7" className="fill-accent" />
      <g className="fill-on-accent">
        <rect x="7" y="8" width="8" height="3.5" rx="1" opacity=".55" />
        <rect x="17" y="8" width="5" height="3.5" rx="1" opacity=".55" />
        <rect x="7" y="14.25" width="5" height="3.5" rx="1" opacity=".8" />
        <rect x="14" y="14.25" width="11" height="3.5" rx="1" opacity=".8" />
        <rect x="7" y="20.5" width="18" height="3.5" rx="1" />
      </g>
    </svg>
  );
}
