import { z } from 'zod';
import { idParams, route } from '@/lib/http/route';
import { correlationOf } from '@/lib/services/charts/correlation';

const query = z.object({
  method: z.enum(['pearson', 'spearman'], 'must be pearson or spearman').default('pearson'),
  columns: z.string().transform(columnList).optional(),
});

/** Names or ids with commas between them, or a JSON array of them for names that have commas. */
function columnList(text: string, context: z.RefinementCtx): string[] {
  if (!text.startsWith('[')) return text.split(',').map((column) => column.trim());
  const list = z.array(z.string()).safeParse(parsed(text));
  if (list.success) return list.data;
  context.addIssue({ code: 'custom', message: 'must be names with commas between them, or a JSON array of names' });
  return z.NEVER;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export const GET = route({ auth: 'required', params: idParams, query }, ({ actor, params, query }) =>
  correlationOf(actor, params.id, query),
);
