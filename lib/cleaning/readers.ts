import type { OperationId } from './registry';

/** Operations that read text as values of a type, and leave missing what they cannot read. */
export const READERS: readonly OperationId[] = ['convert_number', 'convert_date', 'change_type', 'unify_boolean'];

/** Operations after which a column holds values of another type. */
export const RETYPERS: readonly OperationId[] = [...READERS, 'bucket_age'];
