export type { ColumnProfile, ProfileFlag } from './column-profile';
export { profileTable } from './profile-table';
