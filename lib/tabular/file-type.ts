export { FILE_TYPES, type FileType } from './formats';
