import path from 'node:path';
import { parseOptions } from '@/scripts/lib/options';
import { commandLineOf, isRunning, markProcess, parentOf } from '@/scripts/lib/processes';
import { formatDuration } from '@/scripts/lib/progress';
import { Stack } from '@/scripts/lib/stack';

/** Sets how this process ends: the first signal stops the stack in order, the second ends it at once. Answers whether it is ending. */
function stopOnSignals(stack: Stack): () => boolean {
  let isStopping = false;
  const onSignal = () => {
    if (isStopping) {
      stack.kill();
      process.exit(130);
    }
    isStopping = true;
    console.log('\n  Stopping … (once more: at once)');
    void stack.stop().then(() => {
      console.log('  Stopped.');
      process.exit(0);
    });
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);
  if (process.env.npm_lifecycle_event) {
    // npm that is killed tells nobody. Between it and us there may be the shell that it starts scripts with.
    const isShell = /^\S*sh -c /.test(commandLineOf(process.ppid));
    const npm = markProcess(isShell ? parentOf(process.ppid) : process.ppid);
    const watch = setInterval(() => {
      if (isRunning(npm)) return;
      clearInterval(watch);
      onSignal();
    }, 500);
    watch.unref();
  }
  return () => isStopping;
}

/** What went wrong, and what that came from. */
function sentence(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause === undefined ? error.message : `${error.message}\n  Cause: ${sentence(error.cause)}`;
}

/** Runs the local stack until it is stopped. */
export async function runStack(root: string, args: string[]): Promise<void> {
  let stack: Stack | undefined;
  let isStopping = () => false;
  try {
    const options = parseOptions(args, root, process.env);
    stack = new Stack(root, options, {
      onBroken: (reason) => {
        console.error(`\n  ${reason}`);
        void stack?.stop().then(() => process.exit(1));
      },
    });
    isStopping = stopOnSignals(stack);
    const other = await stack.start();
    if (other) {
      console.log(`  RefineX already runs here: ${other.url ?? 'it is just starting'} (process ${other.pid}).\n`);
      return;
    }
    // Since this process began, the installing included.
    console.log(`\n  Ready after ${formatDuration(performance.now())}. Open ${stack.url}\n`);
    console.log(`  Logs: ${path.relative(process.cwd(), stack.logs) || '.'}   Stop: Ctrl-C\n`);
  } catch (error) {
    if (isStopping()) return; // what was under way broke off because of it
    console.error(`\n  ${sentence(error)}\n`);
    await stack?.stop();
    process.exit(1);
  }
}
