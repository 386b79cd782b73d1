import { z } from 'zod';
import { defineOperation } from '@/lib/cleaning/operation';
import { plural } from '@/lib/text/words';

export const dismissFinding = defineOperation({
  id: 'dismiss_finding',
  phase: 'edit',
  origin: 'manual',
  label: 'Dismiss findings',
  description:
    'A person looked at what seemed wrong and decided that it is right. Nothing is changed; the same finding does not come back, in next month’s file either.',
  lossy: false,
  params: z.strictObject({
    /** Ids of findings, which follow from what they say and not from where it stands. */
    findings: z.array(z.string().min(1).max(200)).min(1).max(100_000),
  }),
  columns: () => ({ reads: [], adds: [], removes: [] }),
  apply: (table) => ({ table, changes: [] }),
  sentence: ({ findings }) => `${plural(findings.length, 'finding')} dismissed`,
});
