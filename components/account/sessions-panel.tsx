'use client';

import useSWR from 'swr';
import type { ApiError } from '@/components/api/api-error';
import { RelativeTime } from '@/components/library/relative-time';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/dialog';
import { useChange } from '@/components/workspaces/use-change';
import type { SessionJson } from '@/lib/contract/account';
import { plural } from '@/lib/text/words';
import { endAllSessions, endOtherSessions, endSession, SESSIONS_PATH } from './account-api';
import { deviceWords } from './device-words';

/** Where one is signed in, and how to end that: one by one, all others, or everywhere. */
export function SessionsPanel({ initial }: { initial: SessionJson[] }) {
  const { data = initial, mutate } = useSWR<SessionJson[], ApiError>(SESSIONS_PATH, { fallbackData: initial });
  const { isBusy, change } = useChange();
  const others = data.length - 1;

  async function end(id: string): Promise<void> {
    await change(
      () => endSession(id),
      () => 'Signed out there',
    );
    await mutate();
  }

  async function endOthers(): Promise<void> {
    await change(endOtherSessions, ({ ended }) => `Signed out in ${plural(ended, 'other place')}`);
    await mutate();
  }

  function endAll(): void {
    void change(endAllSessions, () => {
      // A full load, so that nothing rendered for who was signed in is kept.
      window.location.assign('/login');
      return undefined;
    });
  }

  return (
    <section aria-labelledby="account-sessions" className="grid gap-3">
      <div className="grid gap-1">
        <h2 id="account-sessions" className="font-semibold text-lg">
          Where you are signed in
        </h2>
        <p className="text-muted text-sm">What you end is signed out at once.</p>
      </div>
      <ul aria-label="Sessions" className="divide-y rounded-xl border bg-surface">
        {data.map((session) => (
          <SessionRow key={session.session_id} session={session} onEnd={() => void end(session.session_id)} />
        ))}
      </ul>
      <div className="flex flex-wrap gap-2">
        {others > 0 && (
          <Button isBusy={isBusy} onClick={() => void endOthers()}>
            Sign out everywhere else
          </Button>
        )}
        <ConfirmDialog
          title="Sign out everywhere?"
          confirmLabel="Sign out everywhere"
          onConfirm={endAll}
          trigger={<Button isBusy={isBusy}>Sign out everywhere</Button>}
        >
          Every browser and every program that signed in with your password has to sign in again, this one too.
        </ConfirmDialog>
      </div>
    </section>
  );
}

function SessionRow({ session, onEnd }: { session: SessionJson; onEnd(): void }) {
  const device = deviceWords(session.user_agent);
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 p-3 sm:px-4">
      <div className="min-w-0 flex-1 basis-52">
        <p className="flex flex-wrap items-center gap-2 font-medium">
          <span className="min-w-0 [overflow-wrap:anywhere]">{device}</span>
          {session.is_current && <Badge>This browser</Badge>}
        </p>
        <p className="text-muted text-sm [overflow-wrap:anywhere]">
          {session.kind === 'api' && 'API · '}
          signed in <RelativeTime iso={session.created_at} />
          {!session.is_current && (
            <>
              {' '}
              · last used <RelativeTime iso={session.last_seen_at} />
            </>
          )}
          {session.address && ` · from ${session.address}`}
        </p>
      </div>
      {!session.is_current && (
        <Button size="sm" aria-label={`Sign out: ${device}`} onClick={onEnd}>
          Sign out
        </Button>
      )}
    </li>
  );
}
