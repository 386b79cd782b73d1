import { type ChangeEntry, entryAt } from '@/lib/cleaning/changes/entry';
import { type ChangeLog, entryCount, type LoggedBlock } from '@/lib/cleaning/changes/model';

/** Up to `most` changes that a step made, from as many columns as there are. */
export function examplesOfStep(logs: readonly ChangeLog[], step: number, most: number): ChangeEntry[] {
  const blocks = logs.flatMap((log) => log.blocks.filter((block) => block.step === step));
  const examples: ChangeEntry[] = [];
  for (let index = 0; examples.length < most; index++) {
    const left = blocks.filter((block) => index < entryCount(block));
    if (left.length === 0) break;
    for (const block of left.slice(0, most - examples.length)) examples.push(exampleAt(block, index));
  }
  return examples;
}

/** An entry whose reason, where it names a row, counts it from 1 as the report does. */
function exampleAt(block: LoggedBlock, index: number): ChangeEntry {
  const entry = entryAt(block, index);
  const { reason } = entry;
  return 'row' in reason && reason.row !== undefined ? { ...entry, reason: { ...reason, row: reason.row + 1 } } : entry;
}
