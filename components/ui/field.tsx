import { CircleAlert } from 'lucide-react';
import { Label } from 'radix-ui';
import { type ReactNode, useId } from 'react';

export interface ControlProps {
  id: string;
  'aria-describedby'?: string;
  'aria-invalid'?: true;
}

interface FieldProps {
  label: string;
  hint?: ReactNode;
  error?: string;
  /** Renders the control with the ids that tie it to label, hint and error. */
  children: (control: ControlProps) => ReactNode;
}

/** A labelled control; its error is read out when it appears. */
export function Field({ label, hint, error, children }: FieldProps) {
  const id = useId();
  const hintId = hint ? `${id}-hint` : undefined;
  const errorId = error ? `${id}-error` : undefined;
  const describedBy = [errorId, hintId].filter(Boolean).join(' ');
  return (
    <div className="grid gap-1.5">
      <Label.Root htmlFor={id} className="font-medium text-sm">
        {label}
      </Label.Root>
      {children({
        id,
        ...(describedBy && { 'aria-describedby': describedBy }),
        ...(error && { 'aria-invalid': true }),
      })}
      <div aria-live="polite" className="empty:hidden">
        {error && (
          <p id={errorId} className="flex items-start gap-1.5 text-danger text-sm">
            <CircleAlert className="mt-0.5 size-4 shrink-0" aria-hidden="true" />
            {error}
          </p>
        )}
      </div>
      {hint && (
        <div id={hintId} className="text-muted text-sm">
          {hint}
        </div>
      )}
    </div>
  );
}
