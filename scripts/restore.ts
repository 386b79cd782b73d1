import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { inPlace } from '@/scripts/lib/backup/place';
import { readManifest, restoreBackup } from '@/scripts/lib/backup/restore-backup';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const { values } = parseArgs({
  options: {
    from: { type: 'string' },
    'state-dir': { type: 'string', default: process.env.REFINEX_STATE_DIR || path.join(root, '.refinex') },
  },
});

try {
  if (!values.from) throw new Error('Say which backup: npm run restore -- --from <directory>');
  const directory = path.resolve(values.from);
  await readManifest(directory); // before a state is made for it
  const stateDirectory = path.resolve(values['state-dir']);
  const { createdAt, files } = await inPlace(root, { stateDirectory, toFill: true }, (place) =>
    restoreBackup(directory, place),
  );
  console.log(`Restored as it was at ${createdAt}, with ${files} files. What was under way then begins anew.`);
  process.exit(0);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
