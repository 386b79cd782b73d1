import type { CleanedLikeJson } from '@/lib/contract/cleaned-like';
import { list, plural } from '@/lib/text/words';
import type { DoneStep, OperationLabel } from './results';

const quoted = (names: readonly string[], shown = 5) =>
  list(
    names.map((name) => `“${name}”`),
    shown,
  );

/** How the recipe of another dataset fitted the file, as full sentences: what was taken for what, then what could not run. */
export function likeSentences(
  like: CleanedLikeJson,
  steps: readonly Pick<DoneStep, 'operation' | 'enabled' | 'skippedReason'>[],
  operations: readonly OperationLabel[],
): string[] {
  const { filename, renamed, perhaps, missing, added, left } = like;
  const labelOf = (operation: string) => operations.find(({ id }) => id === operation)?.label ?? operation;
  const sentences: string[] = [];
  if (renamed.length > 0) {
    const pairs = renamed.map(({ model, column }) => `“${column}” for “${model}”`);
    sentences.push(`${list(pairs, 10)} ${renamed.length === 1 ? 'was' : 'were'} taken, and renamed.`);
  }
  if (missing.length > 0) sentences.push(`This file has nothing like ${quoted(missing)} of ${filename}.`);
  for (const { model, column } of perhaps) {
    sentences.push(`“${column}” may be “${model}”: that is not certain, so it was not taken for it.`);
  }
  const others = added.filter((name) => !perhaps.some(({ column }) => column === name));
  if (others.length > 0) sentences.push(`${quoted(others)} ${others.length === 1 ? 'is' : 'are'} new.`);
  for (const { operation, columns } of left) {
    if (columns !== null) sentences.push(`“${labelOf(operation)}” was left out: it needs ${quoted(columns)}.`);
  }
  const ofRows = left.filter(({ columns }) => columns === null).length;
  if (ofRows > 0) {
    sentences.push(
      `${plural(ofRows, 'step')} about single rows of ${filename} ${ofRows === 1 ? 'was' : 'were'} left out.`,
    );
  }
  for (const { operation, enabled, skippedReason } of steps) {
    if (enabled && skippedReason !== null) sentences.push(`“${labelOf(operation)}” could not run: ${skippedReason}`);
  }
  return sentences;
}

/** Whether everything of the recipe ran. */
export const ranWhole = (
  { left, perhaps, missing }: CleanedLikeJson,
  steps: readonly Pick<DoneStep, 'enabled' | 'skippedReason'>[],
): boolean =>
  left.length + perhaps.length + missing.length === 0 &&
  steps.every(({ enabled, skippedReason }) => !enabled || skippedReason === null);
