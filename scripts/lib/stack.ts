import path from 'node:path';
import { migrateDatabase } from '@/db/migrate';
import { buildApp } from '@/scripts/lib/build-app';
import {
  appEnvironment,
  executorEnvironment,
  hasInngestServer,
  knownVariables,
  userEnvironment,
  type Variables,
  withoutSettings,
} from '@/scripts/lib/environment';
import { lastLines, rotateLogs } from '@/scripts/lib/logs';
import type { StackOptions } from '@/scripts/lib/options';
import { freePort } from '@/scripts/lib/ports';
import { preparePostgres } from '@/scripts/lib/postgres';
import { formatDuration, say, timed } from '@/scripts/lib/progress';
import { type Run, RunFile } from '@/scripts/lib/run-file';
import { loadOrCreateSecrets } from '@/scripts/lib/secrets';
import { appService, executorService, postgresService } from '@/scripts/lib/services';
import { openState, type StatePaths } from '@/scripts/lib/state';
import { Supervisor } from '@/scripts/lib/supervisor';

/** Everything RefineX needs to run on one machine: database, executor, web and worker process. */
export class Stack {
  private readonly paths: StatePaths;
  private readonly supervisor: Supervisor;
  private readonly ports = new Set<number>();
  private runFile: RunFile | undefined;
  private readonly stopping = new AbortController();
  private address = '';

  constructor(
    private readonly root: string,
    private readonly options: StackOptions,
    listener: { onBroken(reason: string): void },
  ) {
    this.paths = openState(options.stateDirectory);
    const deadSince = new Map<string, number>();
    this.supervisor = new Supervisor({
      died: (name, how, restartInMs) => {
        deadSince.set(name, performance.now());
        say(name, `${how}; starting it again in ${formatDuration(restartInMs)}`);
      },
      blocked: (name, obstacle) => say(name, `${obstacle}; waiting for it`),
      recovered: (name) => say(name, `works again · ${formatDuration(performance.now() - (deadSince.get(name) ?? 0))}`),
      gaveUp: (name, logFile) =>
        listener.onBroken(`${name} ends again and again; giving up. Last lines of ${logFile}:\n${lastLines(logFile)}`),
      changed: (processes) => this.runFile?.update({ processes }),
    });
  }

  /** The address people open. */
  get url(): string {
    return this.address;
  }

  get logs(): string {
    return this.paths.logs;
  }

  /** Starts everything and waits until it is healthy; resolves to the other stack when one already runs on this state. */
  async start(): Promise<Run | null> {
    const other = await this.takeState();
    if (other) return other;
    rotateLogs(this.paths.logs);
    const secrets = loadOrCreateSecrets(this.paths.secretsFile);
    const user = this.userSettings();

    const webPort = await this.port(this.options.port, 'web');
    this.address = `http://localhost:${webPort}`;
    const databaseUrl = user.DATABASE_URL || (await this.startPostgres(secrets.postgresPassword));
    await this.migrate(databaseUrl, Boolean(user.DATABASE_URL));
    if (this.options.mode === 'production') await this.build(user);

    const executorPort = hasInngestServer(user) ? null : await this.executorPort();
    const app = appEnvironment(user, {
      databaseUrl,
      secrets,
      url: this.address,
      blobDirectory: this.paths.blobs,
      executorUrl: executorPort === null ? null : `http://127.0.0.1:${executorPort}`,
    });
    await timed('app', () => this.startApp(app, webPort, executorPort));
    this.runFile?.update({ url: this.address });
    return null;
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.supervisor.stop();
    this.runFile?.release();
    this.runFile = undefined;
  }

  kill(): void {
    this.supervisor.kill();
  }

  private async takeState(): Promise<Run | null> {
    const taken = await RunFile.take(this.paths.runFile);
    if (!(taken instanceof RunFile)) return taken;
    if (taken.ended.length > 0) say('clean-up', `ended what a killed run left: ${taken.ended.join(', ')}`);
    this.runFile = taken;
    return null;
  }

  private userSettings(): Variables {
    const known = knownVariables(this.root);
    const { isIsolated, mode, settings } = this.options;
    const found = isIsolated ? withoutSettings(process.env, known) : userEnvironment(this.root, mode === 'development');
    return { ...found, ...settings };
  }

  /** A port nobody has, remembered so that no other part gets it. */
  private async port(preferred: number, part: string): Promise<number> {
    const port = await freePort(preferred, this.ports);
    this.ports.add(port);
    if (port !== preferred && part === 'web') say(part, `port ${preferred} is taken; using ${port}`);
    return port;
  }

  /** Tests stay away from the usual ports, which a developer's stack may be about to take. */
  private executorPort(): Promise<number> {
    return this.port(this.options.isIsolated ? this.options.port + 2 : 8288, 'executor');
  }

  private async startPostgres(password: string): Promise<string> {
    let url = '';
    await timed('postgres', async () => {
      const { isIsolated } = this.options;
      const port = await this.port(isIsolated ? this.options.port + 3 : 54_320, 'postgres');
      const postgres = await preparePostgres({ directory: this.paths.postgres, password, port });
      url = postgres.url;
      await this.supervisor.start(postgresService(this.root, this.paths, postgres, port));
      const elsewhere = postgres.directory === this.paths.postgres ? '' : `, data in ${postgres.directory}`;
      return `on port ${port}${elsewhere}`;
    });
    return url;
  }

  private migrate(databaseUrl: string, isTheirs: boolean): Promise<void> {
    return timed('database', async () => {
      try {
        await migrateDatabase(databaseUrl, path.join(this.root, 'db', 'migrations'));
      } catch (cause) {
        throw new Error(`The database${isTheirs ? ' of DATABASE_URL' : ''} cannot be migrated.`, { cause });
      }
      return isTheirs ? 'yours, by DATABASE_URL; migrated' : 'migrated';
    });
  }

  private async build(user: Variables): Promise<void> {
    await timed('build', async () => {
      const isNew = await buildApp({
        root: this.root,
        dist: this.options.dist,
        environment: user,
        logFile: path.join(this.paths.logs, 'build.log'),
        signal: this.stopping.signal,
        onStart: () => say('build', 'the sources changed; building …'),
      });
      return isNew ? 'done' : 'unchanged';
    });
  }

  private async startApp(app: Variables, webPort: number, executorPort: number | null): Promise<string> {
    const { root, paths, options } = this;
    const isDev = options.mode === 'development';
    const web = { root, paths, app, dist: options.dist, port: webPort, host: options.host };
    const workerPort = isDev ? webPort : await this.port(webPort + 1, 'worker');
    const starting = [this.supervisor.start(appService({ ...web, role: isDev ? 'all' : 'web', isDev }))];
    if (!isDev) {
      const worker = { ...web, port: workerPort, host: '127.0.0.1', role: 'worker' as const, isDev };
      starting.push(this.supervisor.start(appService(worker)));
    }
    const functionsUrl = `http://127.0.0.1:${workerPort}/api/inngest`;
    if (executorPort !== null) {
      const environment = executorEnvironment(app, executorPort, functionsUrl);
      starting.push(this.supervisor.start(executorService(root, paths, environment, executorPort)));
    }
    await Promise.all(starting);
    return executorPort === null
      ? `web and worker healthy; your Inngest server reaches the functions at ${functionsUrl}`
      : isDev
        ? 'pages and executor healthy'
        : 'web, worker and executor healthy';
  }
}
