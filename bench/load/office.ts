import { openAsBlob } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { generateCsv } from '@/bench/generate';
import { get, type Person, post, signUp, untilEnded, upload } from './person';

export interface Dataset {
  id: string;
  rows: number;
  charts: string[];
  /** Address of a share link without the host. */
  share: string;
}

/** People who work in one workspace, and its datasets. */
export interface Office {
  people: Person[];
  datasets: Dataset[];
}

const CHARTS = [
  { x_col: 'region', y_col: 'amount', chart_type: 'bar', aggregate: 'sum' },
  { x_col: 'age', y_col: 'amount', chart_type: 'bar', aggregate: 'mean' },
  { x_col: 'amount', chart_type: 'histogram' },
];

async function dataset(url: string, owner: Person, workspaceId: string, file: string, seed: number): Promise<Dataset> {
  const content = await openAsBlob(file);
  const id = await upload(url, owner, { name: `sales-${seed}.csv`, content, workspaceId });
  if ((await untilEnded(url, owner, id)) !== 'completed') throw new Error('A dataset of the office failed.');
  const { row_count } = await get<{ row_count: number }>(url, owner, `/api/upload/jobs/${id}`);
  const charts: string[] = [];
  for (const chart of CHARTS) {
    charts.push((await post<{ chart_id: string }>(url, owner, `/api/jobs/${id}/charts`, chart)).chart_id);
  }
  const link = await post<{ token: string }>(url, owner, `/api/charts/${charts[0]}/share`, {});
  return { id, rows: row_count, charts, share: `/share/${link.token}` };
}

/** So many people in a workspace with so many datasets of so many rows. */
export async function makeOffice(
  url: string,
  folder: string,
  { people: count, datasets: files, rows }: { people: number; datasets: number; rows: number },
): Promise<Office> {
  const owner = await signUp(url);
  const { workspace_id } = await post<{ workspace_id: string }>(url, owner, '/api/workspaces', { name: 'Sales' });
  const people = [owner];
  while (people.length < count) {
    const person = await signUp(url);
    const invite = await post<{ url: string }>(url, owner, `/api/workspaces/${workspace_id}/invites`, {
      role: 'analyst',
    });
    await post(url, person, `/api/invites/${invite.url.split('/').at(-1)}`, {});
    people.push(person);
  }
  const datasets: Dataset[] = [];
  for (let seed = 1; seed <= files; seed++) {
    const file = path.join(folder, `office-${seed}.csv`);
    await generateCsv('mixed', file, rows, seed);
    datasets.push(await dataset(url, owner, workspace_id, file, seed));
    await rm(file);
  }
  return { people, datasets };
}
