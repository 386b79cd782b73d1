// @ts-check
// `npm run verify`. Needs nothing but Node: installs what is missing, then hands over to verify.ts.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { install, requireNode } from './lib/install.mjs';

requireNode();
const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const start = performance.now();
console.log('\n── install');
console.log(install(root) ? 'installed' : 'up to date');
const installMs = performance.now() - start;

const { register } = await import('tsx/esm/api');
register();
const { verify } = await import('./verify.ts');
process.exit(await verify(root, installMs));
