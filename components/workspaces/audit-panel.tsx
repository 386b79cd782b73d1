'use client';

import { Download } from 'lucide-react';
import { useState } from 'react';
import useSWR from 'swr';
import type { ApiError } from '@/components/api/api-error';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { AuditEventJson } from '@/lib/contract/workspaces';
import { auditWords } from './audit-words';
import { auditFilePath, auditPath, securityFilePath } from './workspaces-api';

const PAGE = 20;

/** As everywhere in the log, so that it is the same wherever it is read. */
const moment = (iso: string): string => `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC`;

interface AuditPanelProps {
  workspaceId: string;
  initial: AuditEventJson[];
}

/** What was done to the workspace; nobody can take an entry back. */
export function AuditPanel({ workspaceId, initial }: AuditPanelProps) {
  const [limit, setLimit] = useState(PAGE);
  const { data = initial, error } = useSWR<AuditEventJson[], ApiError>(auditPath(workspaceId, 0, limit), {
    fallbackData: initial,
    keepPreviousData: true,
  });
  return (
    <section aria-labelledby="workspace-audit" className="grid gap-3">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 id="workspace-audit" className="font-semibold text-lg">
          Audit log
        </h2>
        <div className="flex flex-wrap gap-2">
          <Button asChild size="sm">
            <a href={securityFilePath(workspaceId)} download>
              <Download aria-hidden="true" />
              Security log
            </a>
          </Button>
          <Button asChild size="sm">
            <a href={auditFilePath(workspaceId)} download>
              <Download aria-hidden="true" />
              Export CSV
            </a>
          </Button>
        </div>
      </div>
      {error && <Notice>The audit log could not be read. {error.message}</Notice>}
      <ul aria-labelledby="workspace-audit" className="divide-y rounded-xl border bg-surface">
        {data.map((event) => (
          <li key={event.event_id} className="grid gap-x-4 px-3 py-2 text-sm sm:grid-cols-[minmax(0,1fr)_auto] sm:px-4">
            <p className="[overflow-wrap:anywhere]">
              <span className="font-medium" title={event.actor.email}>
                {event.actor.name}
              </span>{' '}
              {auditWords(event)}
            </p>
            <time dateTime={event.created_at} className="text-muted text-xs tabular-nums sm:pt-0.5">
              {moment(event.created_at)}
            </time>
          </li>
        ))}
      </ul>
      {data.length === limit && (
        <Button className="justify-self-center" onClick={() => setLimit(Math.min(1000, limit * 2))}>
          Show more
        </Button>
      )}
    </section>
  );
}
