/** What the change logs say about single rows and columns, for the screens that show them. */
export { type ChangedRowsFilter, changedRows } from './changed-rows';
export { countChangesOfColumn } from './count-changes';
export type { Mark } from './mark';
export { marksForRows } from './marks-for-rows';
