// @ts-check
// The web server: Next.js behind the door. `node server/main.mjs --port 3000 --hostname localhost`.
import { createServer } from 'node:http';
import { parseArgs } from 'node:util';
import { answerClientError, behindDoor, LIMITS } from './door.mjs';

const { values } = parseArgs({
  options: {
    port: { type: 'string', short: 'p', default: process.env.PORT ?? '3000' },
    hostname: { type: 'string', short: 'H' },
  },
});
const port = Number(values.port);
const { hostname } = values;

const server = createServer({
  headersTimeout: 20_000,
  // Longer than proxies and clients keep a connection that rests, so that none sends into one that is just being closed.
  keepAliveTimeout: 65_000,
  // A body has limits of its own.
  requestTimeout: LIMITS.uploadMs + LIMITS.discardMs,
  connectionsCheckingInterval: 5_000,
});
server.on('clientError', answerClientError);

// Read when the framework is loaded.
Object.assign(process.env, { NODE_ENV: 'production' });
const { default: next } = await import('next');
const app = next({ dev: false, dir: process.cwd(), hostname: hostname ?? 'localhost', port, httpServer: server });
await app.prepare();
server.on(
  'request',
  behindDoor(app.getRequestHandler(), {
    isSecure: process.env.NEXTAUTH_URL?.startsWith('https://'),
    // What is built knows how (instrumentation.ts), and tells once it is loaded.
    direct: (request, response) => /** @type {any} */ (globalThis).refinexDirect?.(request, response),
  }),
);

/** Takes no new connection, lets the answers under way end, and goes. @param {number} code */
async function stop(code) {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  await closed;
  await app.close();
  process.exit(code);
}
process.once('SIGTERM', () => void stop(143));
process.once('SIGINT', () => void stop(130));

server.once('error', (error) => {
  console.error(`The web server cannot listen on ${hostname ?? ''}:${port}: ${error.message}`);
  process.exit(1);
});
server.listen(port, hostname);
