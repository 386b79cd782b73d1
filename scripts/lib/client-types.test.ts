import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openApiDocument } from '@/lib/contract/api/document';
import { clientTypes } from './client-types';

test('the client has the types of the API as it is; else `npm run client`', () => {
  const kept = readFileSync(path.join(process.cwd(), 'clients/typescript/src/api.ts'), 'utf8');
  expect(kept === clientTypes(openApiDocument())).toBe(true);
});

test('says what an operation takes and gives', () => {
  const types = clientTypes(openApiDocument());
  expect(types).toContain(`  'GET /api/jobs/{id}/find': {
    path: { id: string };
    query: { version?: 'source' | 'cleaned'; view?: 'all' | 'changes'; filters?: Filters; sort?: Sort; row: number };
    answer: Find;
  };`);
  expect(types).toContain(`  'POST /api/jobs/{id}/undo': {
    path: { id: string };
    query?: { step?: number };
    answer: Change;
  };`);
});
