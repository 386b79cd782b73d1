export {
  type FieldComparison,
  findRecordDuplicates,
  type RecordDuplicates,
  type RecordGroup,
  type RecordPair,
  recordDuplicateSteps,
} from './find-record-duplicates';
