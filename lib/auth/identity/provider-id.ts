import { IDENTITY_PROVIDERS } from '@/lib/contract/account';

export const PROVIDER_IDS = IDENTITY_PROVIDERS;
export type ProviderId = (typeof PROVIDER_IDS)[number];

export const googleIssuer = 'https://accounts.google.com';
