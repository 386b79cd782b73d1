import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { freePort } from '@/scripts/lib/ports';
import { preparePostgres } from '@/scripts/lib/postgres';
import { RunFile } from '@/scripts/lib/run-file';
import { postgresService } from '@/scripts/lib/services';
import { openState } from '@/scripts/lib/state';
import { type Service, Supervisor } from '@/scripts/lib/supervisor';

// What supervisor.integration.test.ts starts and kills: a database, one process that works until it is stopped, and one that
// ends whenever it is told to. Says what happens, a line of JSON each.
const [state = ''] = process.argv.slice(2);
const root = process.cwd();
const paths = openState(state);
mkdirSync(paths.logs, { recursive: true });
const runFile = await RunFile.take(paths.runFile);
if (!(runFile instanceof RunFile)) throw new Error('taken');

const tell = (event: string, name = '') => console.log(JSON.stringify({ event, name }));
const supervisor = new Supervisor(
  {
    died: (name) => tell('died', name),
    blocked: (name) => tell('blocked', name),
    recovered: (name) => tell('recovered', name),
    gaveUp: (name) => tell('gave up', name),
    changed: (processes) => runFile.update({ processes }),
  },
  20,
);

const dummy = (name: string, program: string): Service => ({
  name,
  command: process.execPath,
  args: ['--import', pathToFileURL(path.join(root, 'scripts', 'lib', 'exit-with-parent.mjs')).href, '-e', program],
  env: { NODE_ENV: 'test' },
  cwd: root,
  logFile: path.join(paths.logs, `${name}.log`),
  stopSignal: 'SIGTERM',
  graceMs: 500,
  isReady: async () => true,
  readyTimeoutMs: 5_000,
});

const idle = 'setInterval(() => {}, 1000)';
const withChild = `require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(idle)}]); ${idle}`;

process.on('SIGTERM', () => {
  void supervisor.stop().then(() => {
    runFile.release();
    process.exit(0);
  });
});

const port = await freePort(55_000 + Math.floor(Math.random() * 5_000));
const postgres = await preparePostgres({ directory: paths.postgres, password: 'probe', port, ephemeral: true });
await supervisor.start(postgresService(root, paths, postgres, port));
await supervisor.start(dummy('worker', withChild));
await supervisor.start(dummy('stubborn', `process.on('SIGTERM', () => {}); ${idle}`));
tell('ready');
