export { type FindOptions, findTable } from './find-table';
export * from './finding';
