'use client';

import { MailWarning } from 'lucide-react';
import { resendVerification } from '@/components/account/account-api';
import { Button } from '@/components/ui/button';
import { useChange } from '@/components/workspaces/use-change';

/** Says that the address has not been confirmed, until it is. */
export function VerifyBar({ email }: { email: string }) {
  const { isBusy, change } = useChange();
  return (
    <section aria-label="Your e-mail address" className="bg-warn-soft">
      <div className="mx-auto flex max-w-7xl flex-wrap items-center gap-x-4 gap-y-1 px-4 py-1.5 text-sm sm:px-6">
        <p className="flex min-w-0 flex-1 basis-64 items-start gap-2">
          <MailWarning className="mt-0.5 size-4 shrink-0 text-warn" aria-hidden="true" />
          <span className="min-w-0 [overflow-wrap:anywhere]">
            Confirm your address by the link in the mail to {email}. Until then RefineX writes neither to you nor for
            you.
          </span>
        </p>
        <Button
          size="sm"
          isBusy={isBusy}
          onClick={() => void change(resendVerification, () => `Another link is on its way to ${email}`)}
        >
          Send it again
        </Button>
      </div>
    </section>
  );
}
