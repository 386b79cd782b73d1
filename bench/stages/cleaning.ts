import { cleanFile, outcome } from '@/bench/cleaning';
import { type AnyStage, type DataFile, stage } from '@/bench/stage';
import { temporaryStore } from '@/bench/temporary-store';

const cleaning = (name: string, about: string, data: DataFile, budgetMs: number): AnyStage =>
  stage({
    name,
    about,
    data,
    budgetMs,
    counterpart: 'clean',
    variant: { counterpart: 'clean_categories', label: 'text as categories' },
    prepare: async (path) => ({ path, store: temporaryStore() }),
    run: async ({ path, store }) => outcome(await cleanFile(path, store)),
  });

export const CLEANING_STAGES: readonly AnyStage[] = [
  cleaning('clean', 'from the uploaded CSV of 1M × 10 to the published dataset', { set: 'mixed' }, 2500),
  cleaning('clean-wide', 'from the uploaded CSV of 10k × 100 to the published dataset', { set: 'wide' }, 1000),
];
