'use client';

import { setKind } from '@/components/review/inspector/recipe-edits';
import { useChange } from '@/components/review/inspector/use-change';
import { useReview } from '@/components/review/review-context';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import type { ColumnJson } from '@/lib/contract/columns';
import { COLUMN_KINDS } from '@/lib/tabular/kinds/kind';
import { KIND_NAMES, kindFactText } from '@/lib/tabular/kinds/kind-names';
import { percent } from '@/lib/text/words';

const BY_VALUES = 'by-values';

/** More reasons than these tell nobody more. */
const MOST_REASONS = 3;

/** What a column is for, why, and the choice of another kind. */
export function ColumnKindChoice({ column }: { column: ColumnJson }) {
  const { steps, operations, canWrite } = useReview('steps', 'operations', 'canWrite');
  const { save, isReady } = useChange();
  const profile = column.cleaned;
  if (profile === null || column.name === null) return null;
  const { kind, kind_given: isGiven } = profile;
  const options = [
    ...(isGiven ? [{ value: BY_VALUES, label: 'As the values say' }] : []),
    ...COLUMN_KINDS.filter((value) => value !== 'empty' || value === kind).map((value) => ({
      value,
      label: sentenceCase(KIND_NAMES[value]),
    })),
  ];
  const choose = (value: string) => {
    const chosen = COLUMN_KINDS.find((known) => known === value) ?? null;
    if (!isReady || chosen === kind) return;
    const done =
      chosen === null ? `${column.name} is what its values say` : `${column.name} is taken for: ${KIND_NAMES[chosen]}`;
    void save(setKind(steps, column.id, chosen, operations), done);
  };
  return (
    <div className="grid gap-1.5">
      {canWrite ? (
        <Field
          label="Kind"
          hint={
            <span className="text-xs">Decides what may be filled, tested, averaged and drawn. No cell changes.</span>
          }
        >
          {(control) => <Select {...control} value={kind} onChange={choose} options={options} />}
        </Field>
      ) : (
        <p className="text-sm">
          <span className="text-muted">Kind</span> {sentenceCase(KIND_NAMES[kind])}
        </p>
      )}
      <KindReasons profile={profile} />
    </div>
  );
}

type Profile = NonNullable<ColumnJson['cleaned']>;

function KindReasons({ profile }: { profile: Profile }) {
  const {
    kind_given: isGiven,
    kind_confidence: confidence,
    kind_runner_up: runnerUp,
    kind_evidence: evidence,
  } = profile;
  if (isGiven) return <p className="text-muted text-xs">Said by a person.</p>;
  if (evidence.length === 0) return null;
  return (
    <div className="text-muted text-xs">
      <p>
        <span className="tabular-nums">{percent(confidence)}</span> sure
        {runnerUp !== null && confidence < 0.9 && `, else: ${KIND_NAMES[runnerUp]}`}
      </p>
      <ul aria-label="Why" className="list-disc pl-4">
        {evidence.slice(0, MOST_REASONS).map((fact) => (
          <li key={fact.fact}>{kindFactText(fact)}</li>
        ))}
      </ul>
    </div>
  );
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
