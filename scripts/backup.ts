import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { inPlace } from '@/scripts/lib/backup/place';
import { writeBackup } from '@/scripts/lib/backup/write-backup';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const { values } = parseArgs({
  options: {
    to: { type: 'string' },
    'state-dir': { type: 'string', default: process.env.REFINEX_STATE_DIR || path.join(root, '.refinex') },
  },
});
const name = `refinex-${new Date().toISOString().slice(0, 19).replaceAll(':', '-')}`;
const target = path.resolve(values.to ?? path.join('backups', name));
const stateDirectory = path.resolve(values['state-dir']);

try {
  const made = await inPlace(root, { stateDirectory, toFill: false }, (place) => writeBackup(place, target));
  const rows = made.tables.reduce((sum, table) => sum + table.rows, 0);
  console.log(`Written to ${target}: ${rows} rows, ${made.files} files, ${(made.bytes / 1e6).toFixed(1)} MB.`);
  if (!made.hasFiles) console.log('The files of Vercel Blob are not in it: back up that store by its own means.');
  process.exit(0);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
