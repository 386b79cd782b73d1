import { createServer } from 'node:net';

function canListen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/** The first port from `preferred` upwards on which this machine lets us listen. Throws when a hundred in a row are taken. */
export async function freePort(preferred: number): Promise<number> {
  for (let port = preferred; port < preferred + 100; port++) {
    if (await canListen(port)) return port;
  }
  throw new Error(`No free port between ${preferred} and ${preferred + 99}.`);
}
