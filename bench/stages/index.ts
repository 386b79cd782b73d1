import type { AnyStage } from '@/bench/stage';
import { CHART_STAGES } from './charts';
import { CLEANING_STAGES } from './cleaning';
import { COMPARING_STAGES } from './comparing';
import { EDITING_STAGES } from './editing';
import { FINDING_STAGES } from './finding';
import { FORMULA_STAGES } from './formulas';
import { INSIGHT_STAGES } from './insights';
import { READING_STAGES } from './reading';
import { VIEWING_STAGES } from './viewing';
import { WRITING_STAGES } from './writing';

/** All stages, by area. To add one: write it in its file, and if it has a counterpart, in `bench/python/`. */
export const STAGES: readonly AnyStage[] = [
  ...READING_STAGES,
  ...CLEANING_STAGES,
  ...FINDING_STAGES,
  ...EDITING_STAGES,
  ...FORMULA_STAGES,
  ...VIEWING_STAGES,
  ...CHART_STAGES,
  ...COMPARING_STAGES,
  ...INSIGHT_STAGES,
  ...WRITING_STAGES,
];
