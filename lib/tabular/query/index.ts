/** Views of a table: which rows, in which order, and what there is to choose from. */
export { type FacetOptions, type Facets, facets } from './facets';
export { filterRows, filterSteps } from './filter-rows';
export { findRow } from './find-row';
export { allPositions, sortRows, sortSteps } from './sort-rows';
export type { Filter, SortKey } from './types';
