import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { ERROR_STATUS } from '@/lib/errors';
import { ANSWERS, addressOf, answerClientError, behindDoor, SOCKET_ADDRESS_HEADER } from './door.mjs';

type Handle = (request: IncomingMessage, response: ServerResponse) => unknown;

let server: Server;
const sockets: Socket[] = [];

afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

async function listen(handle: Handle, options: Parameters<typeof behindDoor>[1] = {}): Promise<void> {
  server = createServer(behindDoor(handle, options));
  server.on('clientError', answerClientError);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
}

interface Connection {
  send(text: string): void;
  /** Everything that came, once it holds so many answers, or once the connection ended. */
  answers(count: number): Promise<string>;
  ended: Promise<void>;
}

function open(): Connection {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  sockets.push(socket);
  socket.on('error', () => {}); // a connection that is ended while it still sends
  let text = '';
  let look = () => {};
  const ended = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  socket.on('data', (data) => {
    text += data;
    look();
  });
  return {
    ended,
    send: (part) => void socket.write(part),
    async answers(count) {
      const arrived = new Promise<void>((resolve) => {
        look = () => {
          if (text.split('HTTP/1.1 ').length > count) resolve();
        };
        look();
      });
      await Promise.race([arrived, ended]);
      return text;
    },
  };
}

const get = (path: string, method = 'GET') => `${method} ${path} HTTP/1.1\r\nHost: refinex.test\r\n\r\n`;
const post = (path: string, length: number) =>
  `POST ${path} HTTP/1.1\r\nHost: refinex.test\r\nContent-Length: ${length}\r\n\r\n`;

/** Hands a body on as the framework does, without looking whether the reader still wants it. */
function bodyOf(request: IncomingMessage): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      request.on('data', (chunk: Uint8Array) => controller.enqueue(chunk));
      request.on('end', () => controller.close());
      request.on('error', (error) => controller.error(error));
    },
  });
}

const ok: Handle = (_request, response) => response.end('ok');

/** Reads the first piece, refuses and is gone. */
const impatient: Handle = async (request, response) => {
  if (request.method === 'POST') {
    const reader = bodyOf(request).getReader();
    await reader.read();
    await reader.cancel();
    response.writeHead(400, { 'Content-Type': 'application/json' });
  }
  response.end('{}');
};

describe('bodies', () => {
  test('a refused body runs out, and the next request on the connection is answered', async () => {
    await listen(impatient);
    const connection = open();
    connection.send(post('/api/jobs', 3_000_000) + 'x'.repeat(1_000_000));
    expect(await connection.answers(1)).toMatch(/^HTTP\/1\.1 400 /);
    connection.send('x'.repeat(2_000_000) + get('/api/next'));
    expect(await connection.answers(2)).toContain('HTTP/1.1 200 OK');
  });

  test.each([
    ['announced', post('/api/jobs', 2000) + 'x'.repeat(2000)],
    [
      'not announced',
      'POST /api/jobs HTTP/1.1\r\nHost: refinex.test\r\nTransfer-Encoding: chunked\r\n\r\n' +
        `7d0\r\n${'x'.repeat(2000)}\r\n0\r\n\r\n`,
    ],
  ])('one that is too long, %s, is 413 and the connection stays whole', async (_how, request) => {
    await listen(
      (received, response) =>
        new Response(bodyOf(received)).text().catch((error: Error) => {
          response.statusCode = 413;
          response.end(error.message);
        }),
      { bodyBytes: 1000 },
    );
    const connection = open();
    connection.send(request);
    expect(await connection.answers(1)).toMatch(/^HTTP\/1\.1 413 .*"body_too_large"/s);
    connection.send(get('/api/%ff'));
    expect(await connection.answers(2)).toContain('HTTP/1.1 400 ');
  });

  test('an upload may be longer', async () => {
    await listen(
      async (request, response) => {
        let length = 0;
        for await (const chunk of bodyOf(request)) length += chunk.length;
        response.end(String(length));
      },
      { bodyBytes: 1000 },
    );
    const connection = open();
    connection.send(post('/api/upload', 5000) + 'x'.repeat(5000));
    expect(await connection.answers(1)).toMatch(/\r\n5000$/);
  });

  test('one that stops arriving is 408, and so is one that never ends', async () => {
    await listen((request) => bodyOf(request), { idleMs: 20 });
    const stopped = open();
    stopped.send(`${post('/api/upload', 100)}half`);
    expect(await stopped.answers(1)).toMatch(/^HTTP\/1\.1 408 .*"timed_out"/s);
    await stopped.ended;
  });

  test('one that goes on after the answer ends the connection', async () => {
    await listen(impatient, { discardMs: 20 });
    const connection = open();
    connection.send(`${post('/api/jobs', 100)}half`);
    expect(await connection.answers(1)).toMatch(/^HTTP\/1\.1 400 /);
    await connection.ended;
  });
});

describe('what no handler sees', () => {
  test.each([
    ['TRACE', get('/api/jobs', 'TRACE'), 405, 'method_not_allowed'],
    ['PROPFIND', get('/', 'PROPFIND'), 405, 'method_not_allowed'],
    ['an escape that is not UTF-8', get('/share/%ff'), 400, 'invalid_input'],
    ['half an escape', get('/share/%f'), 400, 'invalid_input'],
    ['NUL', get('/api/%00'), 400, 'invalid_input'],
    ['a host that is none', 'GET / HTTP/1.1\r\nHost: a b/c\r\n\r\n', 400, 'invalid_input'],
    ['what is no HTTP', 'nonsense\r\n\r\n', 400, 'invalid_input'],
    ['headers without end', `GET / HTTP/1.1\r\nX: ${'x'.repeat(40_000)}`, 431, 'headers_too_large'],
  ])('%s', async (_what, request, status, code) => {
    await listen(ok);
    const connection = open();
    connection.send(request);
    const answer = await connection.answers(1);
    expect(answer).toContain(`HTTP/1.1 ${status} `);
    expect(answer).toContain(`"code":"${code}"`);
  });

  test.each([
    ['/a?b=%ff', '/a?b=%ff'],
    ['http://elsewhere.test/a?b', '/a?b'],
    ['//elsewhere.test/a', '//elsewhere.test/a'],
    ['*', undefined],
    ['mailto:a@b', undefined],
  ])('the address of %s is %s', (target, address) => expect(addressOf(target)).toBe(address));
});

test('an error in other words gets the body of the contract, one in these and a success stay as they are', async () => {
  await listen((request, response) => {
    if (request.url === '/api/empty') response.writeHead(405).end();
    else if (request.url === '/api/plain') {
      response.statusCode = 500;
      response.write('Internal ');
      response.end('Server Error');
    } else {
      response.statusCode = request.url === '/api/fine' ? 200 : 404;
      response.setHeader('Content-Type', 'application/json').end('{"mine":1}');
    }
  });
  const connection = open();
  for (const path of ['empty', 'plain', 'worded', 'fine']) connection.send(get(`/api/${path}`));
  const [, ...answers] = (await connection.answers(4)).split('HTTP/1.1 ');
  const bodies = answers.map((answer) => answer.slice(0, 3) + (/"code":"\w+"|\{"mine":1\}/.exec(answer)?.[0] ?? ''));
  expect(bodies).toEqual(['405"code":"method_not_allowed"', '500"code":"internal"', '404{"mine":1}', '200{"mine":1}']);
});

test('the address of the connection is told, whatever the client says', async () => {
  await listen((request, response) => response.end(request.headers[SOCKET_ADDRESS_HEADER]));
  const connection = open();
  connection.send(`GET / HTTP/1.1\r\nHost: refinex.test\r\n${SOCKET_ADDRESS_HEADER}: 1.2.3.4\r\n\r\n`);
  expect(await connection.answers(1)).toContain('127.0.0.1');
});

describe('what needs no framework', () => {
  const framework: Handle = (_request, response) => response.end('the framework');

  test.each([
    ['/api/direct', 'HTTP/1.1 200 OK', 'directly'],
    ['/api/not-now', 'HTTP/1.1 200 OK', 'the framework'],
    ['/api/never', 'HTTP/1.1 200 OK', 'the framework'],
    ['/api/broken', 'HTTP/1.1 500 ', '"code":"internal"'],
    ['/api/%ff', 'HTTP/1.1 400 ', '"code":"invalid_input"'],
  ])('%s', async (path, status, body) => {
    await listen(framework, {
      direct: (request, response) => {
        if (request.url === '/api/never') return undefined;
        return (async () => {
          if (request.url === '/api/broken') throw new Error('broken');
          if (request.url === '/api/direct') response.end('directly');
          return request.url === '/api/direct';
        })();
      },
    });
    const connection = open();
    connection.send(get(path));
    const answer = await connection.answers(1);
    expect(answer).toContain(status);
    expect(answer).toContain(body);
  });

  test('a request with a body is left to the framework, which reads it', async () => {
    await listen(framework, { direct: async () => true });
    const connection = open();
    connection.send(`${post('/api/jobs', 2)}{}`);
    expect(await connection.answers(1)).toContain('the framework');
  });
});

test('by https is said to be the only way, where it is the way', async () => {
  await listen(ok, { isSecure: true });
  const connection = open();
  connection.send(get('/', 'TRACE'));
  expect(await connection.answers(1)).toContain('Strict-Transport-Security: max-age=63072000');
});

test('its answers are those of the application', () => {
  const statuses: Record<string, number> = ERROR_STATUS;
  for (const [status, [code = ''] = []] of Object.entries(ANSWERS)) expect(statuses[code]).toBe(Number(status));
});
