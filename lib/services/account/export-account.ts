import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import type { Page } from '@/lib/contract/common';
import type { Actor } from '@/lib/data/actor';
import { type ListedJob, listJobRows } from '@/lib/data/jobs';
import { listAnnotations } from '@/lib/services/annotations/list-annotations';
import { listDatasetAnnotations } from '@/lib/services/annotations/list-dataset-annotations';
import { goalOf } from '@/lib/services/charts/get-goal';
import { listCharts } from '@/lib/services/charts/list-charts';
import { exportRecipe } from '@/lib/services/datasets/export-recipe';
import { jobJson } from '@/lib/services/datasets/job-json';
import { listInsights } from '@/lib/services/insights/read-insights';
import { listPresets } from '@/lib/services/presets/list-presets';
import { listWorkspaces } from '@/lib/services/workspaces/list-workspaces';
import { storage } from '@/lib/storage';
import { getAccount } from './get-account';
import { listSessions } from './list-sessions';
import { listTokens } from './list-tokens';

const PAGE = 1_000;

/** A list to its end. */
async function all<T>(list: (page: Page) => Promise<T[]>): Promise<T[]> {
  const found: T[] = [];
  for (;;) {
    const page = await list({ limit: PAGE, offset: found.length });
    found.push(...page);
    if (page.length < PAGE) return found;
  }
}

/** What every file system and every unzipper takes for one name. */
const fileName = (name: string): string =>
  name
    .replace(/[^\p{L}\p{N}._ -]/gu, '_')
    .replace(/^\.+/, '_')
    .slice(0, 120) || '_';

class Archive {
  private readonly zip = new ZipFile();
  readonly output = Readable.from(this.zip.outputStream);

  constructor() {
    this.zip.on('error', (error: Error) => this.output.destroy(error));
  }

  addJson(name: string, value: unknown): void {
    this.zip.addBuffer(Buffer.from(`${JSON.stringify(value, null, 2)}\n`), name);
  }

  addText(name: string, text: string): void {
    this.zip.addBuffer(Buffer.from(text), name);
  }

  /** A stored file, opened when its turn comes. */
  addStored(name: string, key: string): void {
    this.zip.addReadStreamLazy(name, (ready) => ready(null, Readable.from(storage().get(key))));
  }

  /** Adds what `fill` adds, while it is read, and ends. */
  async filled(fill: () => Promise<void>): Promise<void> {
    try {
      await fill();
      this.zip.end();
    } catch (error) {
      this.output.destroy(error instanceof Error ? error : new Error('Filling an archive failed.', { cause: error }));
    }
  }
}

async function addDataset(archive: Archive, actor: Actor, job: ListedJob, folder: string): Promise<void> {
  const { id } = job;
  archive.addJson(`${folder}/dataset.json`, jobJson(job));
  const source = `${job.storagePrefix}/source`;
  if (await storage().exists(source)) archive.addStored(`${folder}/source/${fileName(job.filename)}`, source);
  if (job.status !== 'completed') return;
  archive.addText(`${folder}/recipe.json`, (await exportRecipe(actor, id)).text);
  const charts = await all((page) => listCharts(actor, id, page));
  const onCharts = await Promise.all(charts.map(({ chart_id }) => listAnnotations(actor, chart_id)));
  archive.addJson(`${folder}/goal.json`, await goalOf(actor, id));
  archive.addJson(`${folder}/charts.json`, charts);
  archive.addJson(`${folder}/insights.json`, await all((page) => listInsights(actor, id, page)));
  archive.addJson(`${folder}/annotations.json`, [...onCharts.flat(), ...(await listDatasetAnnotations(actor, id))]);
}

/**
 * Everything of the actor's as a ZIP, made while it is read: the account with its settings, and of every dataset they own the file as it was
 * uploaded, the recipe, goal, charts, insights and annotations.
 */
export function exportAccount(actor: Actor, sessionId: string): AsyncIterable<Uint8Array> {
  const archive = new Archive();
  void archive.filled(async () => {
    archive.addJson('account.json', await getAccount(actor));
    archive.addJson('sessions.json', await listSessions(actor, sessionId));
    archive.addJson('tokens.json', await listTokens(actor));
    const workspaces = await listWorkspaces(actor);
    archive.addJson('workspaces.json', workspaces);
    const presets = await Promise.all(workspaces.map(({ workspace_id: id }) => listPresets(actor, id)));
    archive.addJson('presets.json', presets);
    const jobs = await all((page) => listJobRows(actor, page));
    const own = jobs.filter(({ owner }) => owner?.id === actor.userId);
    for (const job of own) {
      await addDataset(archive, actor, job, `datasets/${fileName(job.filename)}-${job.id.slice(0, 8)}`);
    }
  });
  return archive.output;
}
