export type { KindDecision } from './decide-kind';
export type { KindFact } from './evidence';
export { COLUMN_KINDS, type ColumnKind, isMeasured, isOrdered } from './kind';
export { kindDecision, kindOf } from './kind-of';
export { areSurelyAmounts } from './sure-amounts';
export { type FactName, WEIGHTS } from './weights';
