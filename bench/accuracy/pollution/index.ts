import { type Half, splitHalf } from '@/bench/accuracy/split-half';
import { seededRandom } from '@/bench/random';
import { type BaseTable, baseTables } from './base-tables';
import { difference } from './compare';
import { POLLUTIONS } from './pollutions';

/** Spoils clean tables in the ways real files are spoilt and prints how many come back exactly as they were, the two halves of the tables apart. */
export async function measurePollution(): Promise<void> {
  await reportPollution(baseTables());
}

export async function reportPollution(
  tables: readonly BaseTable[],
  isShown: (name: string) => boolean = () => false,
): Promise<void> {
  const lines: string[] = [];
  const all: Record<Half, Count> = { work: { right: 0, files: 0 }, held: { right: 0, files: 0 } };
  for (const [name, pollute] of Object.entries(POLLUTIONS)) {
    const own: Record<Half, Count> = { work: { right: 0, files: 0 }, held: { right: 0, files: 0 } };
    for (const table of tables) {
      const polluted = pollute(table, seededRandom(table.file.length));
      if (polluted === undefined) continue;
      const half = splitHalf(table.file);
      const wrong = await difference(table, polluted).catch((error: unknown) => String(error));
      for (const count of [own[half], all[half]]) {
        count.files++;
        if (wrong === undefined) count.right++;
      }
      if (wrong !== undefined && half === 'work' && isShown(name)) console.log(`${name} · ${table.file}: ${wrong}`);
    }
    lines.push(`| ${name} | ${shareOf(own.work)} | ${shareOf(own.held)} |`);
  }
  console.log(`\n| spoilt by | work | held |\n|---|---|---|\n${lines.join('\n')}`);
  console.log(`| **all** | ${shareOf(all.work)} | ${shareOf(all.held)} |`);
}

interface Count {
  right: number;
  files: number;
}

function shareOf({ right, files }: Count): string {
  return files === 0 ? '' : `${right} of ${files} (${((100 * right) / files).toFixed(1)} %)`;
}
