import { NonRetriableError } from 'inngest';
import { AppError } from '@/lib/errors';

/** Runs a step's work. What a person must mend is not mended by trying again. */
export async function once<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof AppError) throw new NonRetriableError(error.message, { cause: error });
    throw error;
  }
}
