'use client';

import { Bookmark } from 'lucide-react';
import { toast } from 'sonner';
import { ApiError } from '@/components/api/api-error';
import { presetViews } from '@/components/presets/preset-words';
import { sendChoice, usePresets } from '@/components/presets/use-presets';
import { EmptyState } from '@/components/ui/empty-state';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { useWorkspaces } from '@/components/workspaces/workspace-provider';
import type { PresetChoice, PresetId, PresetListJson } from '@/lib/contract/presets';
import { SavedPreset } from './saved-preset';
import { SettingsTabs } from './settings-tabs';

/** What holds for files to come: the way they are cleaned, for oneself and for the workspace, and the ways one saved. */
export function SettingsPage({ presets }: { presets: PresetListJson }) {
  const { current } = useWorkspaces();
  const { data = presets, mutate } = usePresets(presets);
  const ways = presetViews(data).map(({ preset, name }) => ({ value: preset, label: name }));

  async function choose(choice: PresetChoice, done: string): Promise<void> {
    try {
      await mutate(sendChoice({ ...choice, workspace_id: current.workspace_id }), { revalidate: false });
      toast.success(done);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      toast.error(error.message);
    }
  }

  function chooseWay(value: string, send: (way: PresetId) => Promise<void>): void {
    const way = ways.find((option) => option.value === value);
    if (way) void send(way.value);
  }

  return (
    <div className="mx-auto grid max-w-3xl grid-cols-1 gap-6">
      <h1 className="font-semibold text-2xl tracking-tight">Settings</h1>
      <SettingsTabs />
      <section aria-labelledby="settings-cleaning" className="grid gap-4 rounded-xl border bg-surface p-4 sm:p-5">
        <div className="grid gap-1">
          <h2 id="settings-cleaning" className="font-semibold text-lg">
            How files are cleaned
          </h2>
          <p className="text-muted text-sm">
            What is chosen on the upload page is remembered here. Files that are cleaned already stay as they are.
          </p>
        </div>
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label="Your files">
            {(control) => (
              <Select
                {...control}
                value={data.current}
                onChange={(value) => chooseWay(value, (chosen) => choose({ chosen }, 'Your choice is remembered'))}
                options={ways}
              />
            )}
          </Field>
          {data.can_set_default && (
            <Field
              label={`Default of “${current.name}”`}
              hint={<span className="text-xs">For those who have not chosen. Only its admins set it.</span>}
            >
              {(control) => (
                <Select
                  {...control}
                  value={data.workspace_default ?? 'standard'}
                  onChange={(value) =>
                    chooseWay(value, (way) => choose({ workspace_default: way }, 'The default of the workspace is set'))
                  }
                  options={ways}
                />
              )}
            </Field>
          )}
        </div>
      </section>
      <section aria-labelledby="settings-saved" className="grid gap-3">
        <h2 id="settings-saved" className="font-semibold text-lg">
          Saved presets
        </h2>
        {data.saved.length === 0 ? (
          <EmptyState icon={Bookmark} title="None yet" headingLevel="h3" className="rounded-xl border bg-surface py-8">
            Set a recipe up in the review of a dataset, open the menu beside “Add step” and choose “Save as a preset”.
          </EmptyState>
        ) : (
          <ul className="divide-y rounded-xl border bg-surface">
            {data.saved.map((preset) => (
              <SavedPreset key={preset.preset} preset={preset} onChanged={() => void mutate()} />
            ))}
          </ul>
        )}
      </section>
    </div>
  );
}
