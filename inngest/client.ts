import { Inngest } from 'inngest';
import { logger } from '@/lib/log';
import { Observe } from './observe';

/** Where events go and who may call the functions comes from `INNGEST_*` in the environment. */
export const inngest = new Inngest({ id: 'refinex', logger, checkpointing: false, middleware: [Observe] });
