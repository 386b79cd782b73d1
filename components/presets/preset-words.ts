import { describeChoices } from '@/components/upload/cleaning-options';
import { choicesOf } from '@/lib/cleaning/preset-choices';
import { PRESET_NAMES, PRESETS, type Preset } from '@/lib/cleaning/presets';
import type { PresetId, PresetListJson, SavedPresetJson } from '@/lib/contract/presets';
import { list } from '@/lib/text/words';

/** A way to clean as it is offered. */
export interface PresetView {
  readonly preset: PresetId;
  readonly name: string;
  readonly hint: string;
}

const HINTS: Readonly<Record<Preset, string>> = {
  standard:
    'Ready to chart: dates as months, ages in groups, missing amounts filled with the mean, mostly empty columns removed. What that gives up is counted, and each can be kept.',
  careful:
    'Gives nothing up: full dates and times, ages as numbers, nothing filled in. What is not sure is left for you to decide.',
};

/** Those there always are, then the saved ones. */
export const presetViews = ({ saved }: Pick<PresetListJson, 'saved'>): PresetView[] => [
  ...PRESETS.map((preset) => ({ preset, name: PRESET_NAMES[preset], hint: HINTS[preset] })),
  ...saved.map((preset) => ({ preset: preset.preset, name: preset.name, hint: savedHint(preset) })),
];

/** What a saved preset does, in a sentence. */
export function savedHint({ steps, created_by: author }: SavedPresetJson): string {
  const sentence = describeChoices(choicesOf(steps));
  return author === null ? sentence : `${sentence} Saved by ${list([author])}.`;
}
