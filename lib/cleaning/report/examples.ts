import { type ChangeEntry, entryAt } from '@/lib/cleaning/changes/entry';
import { type ChangeLog, entryCount } from '@/lib/cleaning/changes/model';

/** Up to `most` changes that a step made, from as many columns as there are. */
export function examplesOfStep(logs: readonly ChangeLog[], step: number, most: number): ChangeEntry[] {
  const blocks = logs.flatMap((log) => log.blocks.filter((block) => block.step === step));
  const examples: ChangeEntry[] = [];
  for (let index = 0; examples.length < most; index++) {
    const left = blocks.filter((block) => index < entryCount(block));
    if (left.length === 0) break;
    for (const block of left.slice(0, most - examples.length)) examples.push(entryAt(block, index));
  }
  return examples;
}
