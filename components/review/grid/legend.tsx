import { MarkShape } from '@/components/dataset/grid/cell-mark';

const ENTRIES = [
  { kind: 'tidied', label: 'Tidied' },
  { kind: 'standardised', label: 'Standardised' },
  { kind: 'filled', label: 'Filled' },
  { kind: 'edited', label: 'Edited' },
  { kind: 'outlier-open', label: 'Outlier' },
  { kind: 'outlier-kept', label: 'Kept outlier' },
] as const;

/** What the marks in the corners of the cells mean. */
export function Legend() {
  return (
    <ul aria-label="Marks" className="flex flex-wrap gap-x-3 gap-y-0.5 text-2xs text-muted">
      {ENTRIES.map(({ kind, label }) => (
        <li key={kind} className="flex items-center gap-1.5">
          <MarkShape kind={kind} />
          {label}
        </li>
      ))}
    </ul>
  );
}
