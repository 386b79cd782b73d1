export type * from './align/alignment';
export type * from './align/row-types';
export type * from './causes/cause';
export type * from './deltas/delta';
export type * from './matching/match';
export type * from './period';
export type * from './series/series-types';
export type * from './significance/significant';
