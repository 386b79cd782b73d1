import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { openApiDocument } from '@/lib/contract/api/document';
import { clientTypes } from '@/scripts/lib/client-types';

/** Makes the generated part of the TypeScript client anew: `npm run client`. */
const file = path.join(import.meta.dirname, '../clients/typescript/src/api.ts');
writeFileSync(file, clientTypes(openApiDocument()));
