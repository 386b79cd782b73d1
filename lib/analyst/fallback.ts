import type { Answer } from '.';
import { type Analyst, AnalystFailure, type Question } from './analyst';
import { builtin } from './builtin';

/** Asks an analyst; when it has no answer, the built-in one, and says why. */
export async function withFallback(asked: Analyst, question: Question): Promise<Answer> {
  try {
    return { items: await asked.recommend(question), source: asked.source, fallbackReason: null };
  } catch (error) {
    if (!(error instanceof AnalystFailure)) throw error;
    const fallbackReason = `${error.message} These recommendations come from the built-in analyst.`;
    return { items: await builtin.recommend(question), source: 'builtin', fallbackReason };
  }
}
