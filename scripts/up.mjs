// @ts-check
// `npm run up` and `npm run dev`. Needs nothing but Node: installs what is missing, then hands over to stack.ts.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { install, isInstalled, requireNode } from './lib/install.mjs';

requireNode();
const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
console.log('\nRefineX');
if (!isInstalled(root)) {
  console.log('  install   the packages of package-lock.json …');
  const start = Date.now();
  install(root);
  console.log(`  install   done · ${((Date.now() - start) / 1000).toFixed(1)} s`);
}

const { register } = await import('tsx/esm/api');
register();
const { runStack } = await import('./stack.ts');
await runStack(root, process.argv.slice(2));
