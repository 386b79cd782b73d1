'use client';

import { useState } from 'react';
import { ApiError } from '@/components/api/api-error';
import { fetchJson } from '@/components/api/fetch-json';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';

/** Uses the link up when somebody says so: programs that look into mails open links, too. */
export function VerifyForm({ token }: { token: string }) {
  const [isBusy, setBusy] = useState(false);
  const [isDone, setDone] = useState(false);
  const [problem, setProblem] = useState<string>();

  async function confirm(): Promise<void> {
    setBusy(true);
    setProblem(undefined);
    try {
      await fetchJson('/api/auth/verify-email', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ token }),
      });
      setDone(true);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setProblem(error.message);
    } finally {
      setBusy(false);
    }
  }

  if (isDone) {
    return (
      <>
        <Notice tone="info">Your e-mail address is confirmed.</Notice>
        <Button asChild variant="primary" size="lg">
          {/* A full load, so that nothing rendered before is kept. */}
          <a href="/">Go to RefineX</a>
        </Button>
      </>
    );
  }
  return (
    <>
      {problem && <Notice>{problem}</Notice>}
      <Button variant="primary" size="lg" isBusy={isBusy} onClick={() => void confirm()}>
        Confirm
      </Button>
    </>
  );
}
