import { createServer } from 'node:net';

function canListen(port: number, host?: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/** What somebody else does with a port that is ours, in words; undefined when it is free. */
export async function takenPort(port: number): Promise<string | undefined> {
  return (await canListen(port, '127.0.0.1')) ? undefined : `port ${port} is taken by another program`;
}

/**
 * The first port from `preferred` upwards on which this machine lets us listen, leaving out those in `except`.
 * Throws when a hundred in a row are taken.
 */
export async function freePort(preferred: number, except: ReadonlySet<number> = new Set()): Promise<number> {
  for (let port = preferred; port < preferred + 100; port++) {
    if (except.has(port)) continue;
    // Both: some systems let one program have 127.0.0.1 while another has every address.
    if ((await canListen(port, '127.0.0.1')) && (await canListen(port))) return port;
  }
  throw new Error(`No free port between ${preferred} and ${preferred + 99}.`);
}
