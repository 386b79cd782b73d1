import { z } from 'zod';
import { OPERATION_IDS, OPERATIONS } from '@/lib/cleaning/registry';
import type { OperationJson } from '@/lib/contract/recipe';

/** Every operation there is, for forms. */
export function listOperations(): OperationJson[] {
  return OPERATION_IDS.map((id) => {
    const { label, description, phase, origin, lossy, schema } = OPERATIONS[id];
    return { id, label, description, phase, origin, lossy, params: z.toJSONSchema(schema, { io: 'input' }) };
  });
}
