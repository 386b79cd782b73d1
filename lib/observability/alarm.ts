import type { HostUse } from './host';

export type Resource = keyof HostUse;

/** Past this share people are told; it is over once less than the second is in use. */
const WARN_AT = 0.8;
const OVER_AT = 0.75;
/** A file that is cleaned may take all processors for a while: only what lasts is told. */
const CPU_LOOKS = 10;

export interface Alarm {
  resource: Resource;
  /** Share in use, 0–1. */
  used: number;
}

export interface AlarmState {
  /** Use of the processors at the last looks. */
  cpu: readonly number[];
  raised: ReadonlySet<Resource>;
}

export const QUIET: AlarmState = { cpu: [], raised: new Set() };

const mean = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0) / numbers.length;

/** What is to be told after another look at the host: each resource once when it grows scarce, and again only after it was over. */
export function judge(state: AlarmState, use: HostUse): { state: AlarmState; alarms: Alarm[] } {
  const cpu = [...state.cpu, use.cpu].slice(-CPU_LOOKS);
  const raised = new Set(state.raised);
  const alarms: Alarm[] = [];
  const shares: [Resource, number | null][] = [
    ['cpu', cpu.length === CPU_LOOKS ? mean(cpu) : null],
    ['memory', use.memory],
    ['disk', use.disk],
  ];
  for (const [resource, used] of shares) {
    if (used === null) continue;
    if (used < OVER_AT) raised.delete(resource);
    if (used <= WARN_AT || raised.has(resource)) continue;
    raised.add(resource);
    alarms.push({ resource, used });
  }
  return { state: { cpu, raised }, alarms };
}
