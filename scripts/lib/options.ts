import path from 'node:path';
import { parseArgs } from 'node:util';

export interface StackOptions {
  mode: 'production' | 'development';
  port: number;
  /** Interface the pages are served on. */
  host: string;
  stateDirectory: string;
  /** Next.js' output directory, relative to the checkout. */
  dist: string;
  /** Leave the user's settings out: the whole stack embedded. For tests. */
  isIsolated: boolean;
  /** Settings given on the command line; they go before all others. */
  settings: Record<string, string>;
}

function readSetting(text: string): [string, string] {
  const at = text.indexOf('=');
  if (at < 1) throw new Error(`--set ${text} is not NAME=value.`);
  return [text.slice(0, at), text.slice(at + 1)];
}

/** Reads the command line of `npm run up` and `npm run dev`. Throws with a sentence on an unknown or senseless option. */
export function parseOptions(args: string[], root: string, variables: NodeJS.ProcessEnv): StackOptions {
  const { values } = parseArgs({
    args,
    options: {
      dev: { type: 'boolean', default: false },
      port: { type: 'string', default: variables.PORT || '3000' },
      host: { type: 'string', default: '127.0.0.1' },
      'state-dir': { type: 'string', default: variables.REFINEX_STATE_DIR || path.join(root, '.refinex') },
      dist: { type: 'string', default: variables.NEXT_DIST_DIR || '.next' },
      isolated: { type: 'boolean', default: false },
      set: { type: 'string', multiple: true, default: [] },
    },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 1 || port > 65_435) {
    throw new Error(`--port ${values.port} is not a port number.`);
  }
  return {
    mode: values.dev ? 'development' : 'production',
    port,
    host: values.host,
    stateDirectory: path.resolve(values['state-dir']),
    dist: values.dist,
    isIsolated: values.isolated,
    settings: Object.fromEntries(values.set.map(readSetting)),
  };
}
