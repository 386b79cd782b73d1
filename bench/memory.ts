import { readFileSync, writeFileSync } from 'node:fs';

/**
 * Forgets the most memory this process held so far, where the system can (Linux), so that what was prepared outside the
 * clock does not hide what a run needs. Gives the memory that peaks are measured from, in bytes.
 */
export function resetPeak(): number {
  try {
    writeFileSync('/proc/self/clear_refs', '5');
  } catch {
    // Elsewhere the peak is that of the whole life of the process.
  }
  return peakBytes();
}

/** The most memory this process held since `resetPeak`, in bytes. */
export function peakBytes(): number {
  try {
    const [, kilobytes] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
    if (kilobytes !== undefined) return Number(kilobytes) * 1024;
  } catch {
    // No /proc: what the system counts instead.
  }
  return process.resourceUsage().maxRSS * 1024;
}
