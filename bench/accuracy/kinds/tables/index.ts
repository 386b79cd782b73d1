import { COMMERCE } from './commerce';
import { INDUSTRY } from './industry';
import { MEDIA } from './media';
import { PEOPLE } from './people';
import { PUBLIC } from './public';
import { SCIENCE } from './science';
import { SERVICES } from './services';
import { TRADES } from './trades';

/** All tables made for the labelled set. */
export const MADE = [...COMMERCE, ...PEOPLE, ...PUBLIC, ...SCIENCE, ...TRADES, ...MEDIA, ...SERVICES, ...INDUSTRY];
