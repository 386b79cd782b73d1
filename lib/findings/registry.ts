import { findOddBlanks } from './detectors/blank';
import { findBadChecksums } from './detectors/checksum';
import { findBrokenText } from './detectors/encoding';
import { findStrayDates } from './detectors/future';
import { findImpossible } from './detectors/impossible';
import { findSharedKeys } from './detectors/key';
import { findForeignWords } from './detectors/language';
import { findMisplaced } from './detectors/misplaced';
import { findDisorder } from './detectors/order';
import { findFarValues } from './detectors/outlier';
import { findOddPatterns } from './detectors/pattern';
import { findSentinels } from './detectors/sentinel';
import { findWrongSums } from './detectors/sum';
import { findSlips } from './detectors/typo';
import { findDeviants } from './detectors/vote';
import type { Detector } from './draft';

/** Every detector. To add one: write it in its file and name it here. */
export const DETECTORS = {
  encoding: findBrokenText,
  checksum: findBadChecksums,
  impossible: findImpossible,
  sentinel: findSentinels,
  dates: findStrayDates,
  pattern: findOddPatterns,
  languages: findForeignWords,
  slips: findSlips,
  votes: findDeviants,
  misplaced: findMisplaced,
  order: findDisorder,
  sums: findWrongSums,
  far: findFarValues,
  keys: findSharedKeys,
  blanks: findOddBlanks,
} as const satisfies Record<string, Detector>;
