export { type HeaderParts, headerParts } from './header-parts';
export { labelOf, unitOf } from './label-of';
