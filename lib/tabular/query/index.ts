/** Views of a table: which rows, in which order, and what there is to choose from. */
export { type FacetOptions, type Facets, facets } from './facets';
export { filterRows } from './filter-rows';
export { findRow } from './find-row';
export { allPositions, sortRows } from './sort-rows';
export type { Filter, SortKey } from './types';
