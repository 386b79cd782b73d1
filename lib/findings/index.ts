export { type FindOptions, findSteps, findTable } from './find-table';
export * from './finding';
