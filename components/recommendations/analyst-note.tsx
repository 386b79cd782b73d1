'use client';

import { useId, useState } from 'react';
import { toast } from 'sonner';
import useSWR, { mutate } from 'swr';
import { ApiError } from '@/components/api/api-error';
import { allowModel, analystPath, recommendationsPath } from '@/components/chart-page/charts-api';
import { Disclosure } from '@/components/ui/disclosure';
import { Switch } from '@/components/ui/switch';
import type { AnalystJson } from '@/lib/contract/goals';

/** Who proposes the charts, and what of the data leaves this installation for that. */
export function AnalystNote({ jobId, initial }: { jobId: string; initial: AnalystJson }) {
  const { data: analyst = initial } = useSWR<AnalystJson, ApiError>(analystPath(jobId), { fallbackData: initial });
  return (
    <Disclosure label="What is sent" summary={inShort(analyst)}>
      {analyst.is_configured ? <ModelNote jobId={jobId} analyst={analyst} /> : <BuiltInNote />}
    </Disclosure>
  );
}

function inShort({ is_configured, is_enabled, model, host }: AnalystJson): string {
  if (!is_configured) return 'No model is configured; everything is computed here.';
  if (!is_enabled) return 'The model is switched off for this workspace; everything is computed here.';
  return `${model ?? 'A model'}${host ? ` at ${host}` : ''} proposes; every number is checked here.`;
}

function BuiltInNote() {
  return (
    <p className="max-w-prose text-muted text-sm">
      Nothing leaves this installation. The built-in analyst looks for trends, differences between groups, correlations,
      concentration and outliers, and ranks them by the words of your goal. An administrator can configure a language
      model to help with proposals.
    </p>
  );
}

function ModelNote({ jobId, analyst }: { jobId: string; analyst: AnalystJson }) {
  const id = useId();
  const [isBusy, setBusy] = useState(false);

  async function change(isEnabled: boolean): Promise<void> {
    if (isBusy || !analyst.can_change) return;
    setBusy(true);
    try {
      await mutate(analystPath(jobId), allowModel(jobId, isEnabled), { revalidate: false });
      void mutate(recommendationsPath(jobId));
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      toast.error(`Nothing was changed. ${error.message}`);
    } finally {
      setBusy(false);
    }
  }

  return (
    <div className="grid max-w-prose gap-3 text-sm">
      <div className="flex items-start gap-3">
        <Switch
          id={id}
          checked={analyst.is_enabled}
          onChange={(isEnabled) => void change(isEnabled)}
          aria-disabled={!analyst.can_change || isBusy}
          aria-describedby={`${id}-hint`}
        />
        <div className="grid gap-0.5">
          <label htmlFor={id} className="font-medium">
            Let the model propose charts and word insights in this workspace
          </label>
          <p id={`${id}-hint`} className="text-muted">
            {analyst.can_change
              ? 'Holds for all datasets of the workspace. Without it the built-in analyst proposes.'
              : 'Your role in the workspace does not allow changing this.'}
          </p>
        </div>
      </div>
      <div className="grid gap-1">
        <p className="text-muted">{analyst.is_enabled ? 'This is sent, and nothing else:' : 'This would be sent:'}</p>
        <ul className="grid list-disc gap-0.5 pl-5">
          {analyst.sends.map((what) => (
            <li key={what}>{what}</li>
          ))}
        </ul>
      </div>
    </div>
  );
}
