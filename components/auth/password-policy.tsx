import { Check, Circle } from 'lucide-react';
import { cn } from '@/components/ui/cn';
import { MIN_PASSWORD_LENGTH } from './form-errors';

/** What a password must be, ticked while it is typed. */
export function PasswordPolicy({ password }: { password: string }) {
  const isLongEnough = password.length >= MIN_PASSWORD_LENGTH;
  const missing = MIN_PASSWORD_LENGTH - password.length;
  const Icon = isLongEnough ? Check : Circle;
  return (
    <div className="grid gap-1">
      <p className={cn('flex items-center gap-1.5', isLongEnough && 'text-accent')}>
        <Icon className={isLongEnough ? 'size-4' : 'mx-0.5 size-3'} aria-hidden="true" />
        {isLongEnough || password.length === 0
          ? `At least ${MIN_PASSWORD_LENGTH} characters`
          : `At least ${MIN_PASSWORD_LENGTH} characters: ${missing} more`}
      </p>
      <p>Any characters will do. Very common passwords are refused.</p>
    </div>
  );
}
