import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { migrateDatabase } from '@/db/migrate';
import { userEnvironment } from '@/scripts/lib/environment';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const url = userEnvironment(root, false).DATABASE_URL;
if (!url) {
  console.error('Set DATABASE_URL to the database to migrate. (`npm run up` migrates its embedded one by itself.)');
  process.exit(1);
}
await migrateDatabase(url, path.join(root, 'db', 'migrations'));
console.log('The database has the newest schema.');
