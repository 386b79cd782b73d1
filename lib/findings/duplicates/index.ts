export {
  type FieldComparison,
  findRecordDuplicates,
  type RecordDuplicates,
  type RecordGroup,
  type RecordPair,
} from './find-record-duplicates';
