import { describe, expect, test } from 'vitest';
import { judge, QUIET } from './alarm';
import type { HostUse } from './host';

const calm: HostUse = { cpu: 0.1, memory: 0.4, disk: 0.5 };

/** What was told at each look. */
function told(looks: readonly Partial<HostUse>[]): string[][] {
  let state = QUIET;
  return looks.map((look) => {
    const judged = judge(state, { ...calm, ...look });
    state = judged.state;
    return judged.alarms.map(({ resource, used }) => `${resource} ${used.toFixed(2)}`);
  });
}

describe('judge', () => {
  test('tells once that a resource is scarce, and again after it was over', () => {
    const looks = [
      { disk: 0.8 },
      { disk: 0.81 },
      { disk: 0.9 },
      { disk: 0.78 },
      { disk: 0.85 },
      { disk: 0.7 },
      { disk: 0.82 },
    ];
    expect(told(looks)).toEqual([[], ['disk 0.81'], [], [], [], [], ['disk 0.82']]);
  });

  test('tells of processors only what lasts', () => {
    const busy = Array.from({ length: 10 }, () => ({ cpu: 1 }));
    expect(told(busy).flat()).toEqual(['cpu 1.00']);
    expect(
      told([...busy.slice(1), { cpu: 0 }, ...busy.slice(1)])
        .slice(0, 9)
        .flat(),
    ).toEqual([]);
  });

  test('tells of several at once, and of no disk where files are kept elsewhere', () => {
    expect(told([{ memory: 0.95, disk: 0.99 }])).toEqual([['memory 0.95', 'disk 0.99']]);
    expect(told([{ memory: 0.95, disk: null }])).toEqual([['memory 0.95']]);
  });
});
