import { z } from 'zod';
import { EXPORT_FORMATS } from '@/lib/tabular/formats';
import { escapeFormulasQuery, flag, openFlag } from './common';

/** The cleaned table as a file. */
export const exportQuery = escapeFormulasQuery.extend({
  format: z.enum(EXPORT_FORMATS).default('csv'),
  /** Whether the names of the columns come first; as in the file that was uploaded where nothing is said. */
  header: openFlag,
  headers: z.enum(['current', 'original']).default('current'),
});

/** A report as a page, or as a file. */
export const reportQuery = z.object({ download: flag });
