/**
 * Many people at once against the production build: what they wait, and where it saturates. `npm run load -- --help`.
 */
import { randomBytes } from 'node:crypto';
import { openAsBlob } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { generateCsv } from '@/bench/generate';
import { TestStack } from '@/e2e/stack';
import { writeBomb } from './bomb';
import { quantile } from './latencies';
import { makeOffice, type Office } from './office';
import { signUp, untilEnded, upload } from './person';
import { type Shot, shoot } from './shoot';
import { watchVitals } from './vitals';

const USAGE = `Many people at once against a production stack that is started for it, on state and ports of its own.

  npm run load -- [--people 100] [--datasets 4] [--rows 100000] [--rates 10,25,50,75,100] [--seconds 60]
  npm run load -- --pressed [--rates 50] [--big-rows 1000000] [--bombs 3] [--bomb-rows 40000000]

The rates are requests a second of all together. --pressed asks twice at each rate: at rest, and while a large file is cleaned and
workbooks that unpack to a gigabyte are read. Times are from when a request was due to the end of its answer.`;

const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '100' },
    datasets: { type: 'string', default: '4' },
    rows: { type: 'string', default: '100000' },
    rates: { type: 'string' },
    seconds: { type: 'string', default: '60' },
    pressed: { type: 'boolean', default: false },
    'big-rows': { type: 'string', default: '1000000' },
    bombs: { type: 'string', default: '3' },
    'bomb-rows': { type: 'string', default: '40000000' },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
if (values.help) {
  console.log(USAGE);
  process.exit(0);
}
const rates = (values.rates ?? (values.pressed ? '50' : '10,25,50,75,100')).split(',').map(Number);
const seconds = Number(values.seconds);
/** A large file may take a while; then it is asked no longer. */
const LONGEST_PRESS_SECONDS = 600;

const METRICS_TOKEN = randomBytes(24).toString('hex');
const MANY = '1000000';
const settings = {
  METRICS_TOKEN,
  MAX_UPLOAD_MB: '500',
  RATE_LIMIT_REGISTER: MANY,
  RATE_LIMIT_LOGIN: MANY,
  RATE_LIMIT_UPLOAD: MANY,
  RATE_LIMIT_INVITE: MANY,
};

const folder = await mkdtemp(path.join(tmpdir(), 'refinex-load-'));
let stack: TestStack | undefined;

function tell(title: string, shots: readonly Shot[], took: number): void {
  const failed = shots.filter(({ status }) => status === 0 || status >= 400);
  const row = (name: string, of: readonly Shot[]) => {
    const ms = (share: number) =>
      String(
        Math.round(
          quantile(
            of.map((shot) => shot.ms),
            share,
          ),
        ),
      ).padStart(7);
    const errors = of.filter((shot) => failed.includes(shot)).length;
    return `  ${name.padEnd(18)}${String(of.length).padStart(7)}${ms(0.5)}${ms(0.95)}${ms(0.99)}${ms(1)}${String(errors).padStart(8)}`;
  };
  console.log(`\n${title}: ${(shots.length / took).toFixed(1)} answered a second`);
  console.log(
    `  ${''.padEnd(18)}${['asked', 'p50', 'p95', 'p99', 'most'].map((word) => word.padStart(7)).join('')}  errors`,
  );
  console.log(row('all', shots));
  for (const kind of [...new Set(shots.map((shot) => shot.kind))].sort()) {
    console.log(
      row(
        kind,
        shots.filter((shot) => shot.kind === kind),
      ),
    );
  }
  for (const answer of new Set(failed.map(({ status }) => status))) {
    const count = failed.filter(({ status }) => status === answer).length;
    console.log(`  ${count} × ${answer === 0 ? 'no answer' : answer}`);
  }
}

async function measure(url: string, office: Office, title: string, perSecond: number, until?: () => boolean) {
  const [web, worker] = [url, workerUrl(url)].map((each) => watchVitals(each, METRICS_TOKEN));
  const started = performance.now();
  const most = until ? LONGEST_PRESS_SECONDS : seconds;
  const shots = await shoot(url, office, { perSecond, seconds: most, ...(until && { until }) });
  tell(`${title}, ${perSecond} a second`, shots, (performance.now() - started) / 1000);
  console.log(`  web: ${web?.()}\n  worker: ${worker?.()}`);
}

/** The stack takes the port after that of the pages for its worker. */
const workerUrl = (url: string): string => {
  const worker = new URL(url);
  worker.port = String(Number(worker.port) + 1);
  return worker.origin;
};

/** Has a large file cleaned and hostile workbooks read, each by somebody else. Tells when all of it has ended. */
async function press(url: string): Promise<() => boolean> {
  const [big, bomb] = [path.join(folder, 'big.csv'), path.join(folder, 'bomb.xlsx')];
  await generateCsv('mixed', big, Number(values['big-rows']), 99);
  await writeBomb(bomb, Number(values['bomb-rows']));
  const started = performance.now();
  const send = async (name: string, file: string) => {
    const person = await signUp(url);
    const id = await upload(url, person, { name, content: await openAsBlob(file) });
    const status = await untilEnded(url, person, id);
    console.log(`  ${name} ${status} after ${Math.round((performance.now() - started) / 1000)} s`);
  };
  const sent = [send('big.csv', big)];
  for (let each = 1; each <= Number(values.bombs); each++) sent.push(send(`bomb-${each}.xlsx`, bomb));
  let hasEnded = false;
  void Promise.allSettled(sent).then((outcomes) => {
    for (const outcome of outcomes) if (outcome.status === 'rejected') console.log(`  not sent: ${outcome.reason}`);
    hasEnded = true;
  });
  return () => hasEnded;
}

try {
  stack = await TestStack.start({ settings });
  const { url } = stack;
  const [people, datasets, rows] = [Number(values.people), Number(values.datasets), Number(values.rows)];
  const office = await makeOffice(url, folder, { people, datasets, rows });
  console.log(`${people} people, ${datasets} datasets of ${rows} rows, ${url}`);
  await shoot(url, office, { perSecond: 5, seconds: 5 }); // nothing is measured before it was asked once
  for (const rate of rates) {
    await measure(url, office, 'at rest', rate);
    if (values.pressed) await measure(url, office, 'pressed', rate, await press(url));
  }
} finally {
  await stack?.stop();
  await rm(folder, { recursive: true, force: true });
}
process.exit(0);
