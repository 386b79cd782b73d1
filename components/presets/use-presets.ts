'use client';

import useSWR from 'swr';
import type { ApiError } from '@/components/api/api-error';
import { fetchJson } from '@/components/api/fetch-json';
import { useWorkspaces } from '@/components/workspaces/workspace-provider';
import type { PresetChoice, PresetListJson, SavedPresetJson } from '@/lib/contract/presets';

const PRESETS_PATH = '/api/presets';
/** The ways to clean, whatever workspace they were asked for. */
export const isPresetsPath = (key: unknown): boolean => typeof key === 'string' && key.startsWith(PRESETS_PATH);
const json = { 'Content-Type': 'application/json' };

/** The ways to clean one may choose from, and what the workspace one is in offers. */
export function usePresets(initial?: PresetListJson) {
  const { current } = useWorkspaces();
  return useSWR<PresetListJson, ApiError>(`${PRESETS_PATH}?workspace_id=${current.workspace_id}`, {
    revalidateOnFocus: false,
    ...(initial && { fallbackData: initial, revalidateOnMount: false }),
  });
}

/** Remembers a choice. Throws ApiError. */
export const sendChoice = (choice: PresetChoice): Promise<PresetListJson> =>
  fetchJson(PRESETS_PATH, { method: 'PATCH', headers: json, body: JSON.stringify(choice) });

/** Saves how a dataset is cleaned. Throws ApiError. */
export const savePreset = (name: string, jobId: string): Promise<SavedPresetJson> =>
  fetchJson(PRESETS_PATH, { method: 'POST', headers: json, body: JSON.stringify({ name, job_id: jobId }) });

/** Throws ApiError. */
export const renamePreset = (preset: string, name: string): Promise<SavedPresetJson> =>
  fetchJson(`${PRESETS_PATH}/${preset}`, { method: 'PATCH', headers: json, body: JSON.stringify({ name }) });

/** Throws ApiError. */
export const deletePreset = (preset: string): Promise<unknown> =>
  fetchJson(`${PRESETS_PATH}/${preset}`, { method: 'DELETE' });
