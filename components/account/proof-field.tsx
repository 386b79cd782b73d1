import { PasswordInput } from '@/components/auth/password-input';
import { Field } from '@/components/ui/field';

interface ProofFieldProps {
  hasPassword: boolean;
  label: string;
  value: string;
  error?: string;
  onChange(value: string): void;
}

/** What is asked before something that must not happen from an unwatched screen. */
export function ProofField({ hasPassword, label, value, error, onChange }: ProofFieldProps) {
  if (!hasPassword) {
    return (
      <p className="text-muted text-sm">
        You have no password here: this works within ten minutes after signing in.
        {error && (
          <span role="alert" className="mt-1 block text-danger">
            {error}
          </span>
        )}
      </p>
    );
  }
  return (
    <Field label={label} {...(error && { error })}>
      {(control) => (
        <PasswordInput
          autoComplete="current-password"
          value={value}
          onChange={(event) => onChange(event.target.value)}
          {...control}
        />
      )}
    </Field>
  );
}
