import { z } from 'zod';

/** Zero-based rows of the source file. */
export const rowNumber = z.number().int().min(0).max(0xffffffff);
export const rowNumbers = z.array(rowNumber).min(1);

/** Ids of the findings a repair was accepted for. */
export const findingIds = z.array(z.string().min(1).max(200)).min(1).max(100_000).optional();

/** A cell as a person enters it. */
export const cellValue = z.union([z.number(), z.string().min(1)]);
