import { z } from 'zod';

/** Zero-based rows of the source file. */
export const rowNumber = z.number().int().min(0).max(0xffffffff);
export const rowNumbers = z.array(rowNumber).min(1);

/** A cell as a person enters it. */
export const cellValue = z.union([z.number(), z.string().min(1)]);
