export { COLUMN_KINDS, type ColumnKind, isMeasured } from './kind';
export { kindOf } from './kind-of';
