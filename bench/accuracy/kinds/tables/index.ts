import { COMMERCE } from './commerce';
import { MEDIA } from './media';
import { PEOPLE } from './people';
import { PUBLIC } from './public';
import { SCIENCE } from './science';
import { TRADES } from './trades';

/** All tables made for the labelled set. */
export const MADE = [...COMMERCE, ...PEOPLE, ...PUBLIC, ...SCIENCE, ...TRADES, ...MEDIA];
