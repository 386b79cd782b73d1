import { AppError } from '@/lib/errors';
import { type Analyst, AnalystFailure } from './analyst';

/** The analyst, asked only when `admit` lets it: one that throws `too_many_requests` is an analyst without an answer. */
export function admitted(analyst: Analyst, admit: () => Promise<void>): Analyst {
  return {
    source: analyst.source,
    recommend: async (question) => {
      try {
        await admit();
      } catch (error) {
        if (!(error instanceof AppError) || error.code !== 'too_many_requests') throw error;
        throw new AnalystFailure(error.message);
      }
      return analyst.recommend(question);
    },
  };
}
