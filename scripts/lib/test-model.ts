import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How a model's endpoint answers one request. */
export type Reply = (request: IncomingMessage, response: ServerResponse) => void;

/** An endpoint that speaks OpenAI's protocol over HTTP and answers as it is told to. */
export interface TestModel {
  baseUrl: string;
  /** Bodies of the requests, oldest first. */
  asked: string[];
  /** Replies to the next requests in turn; the last one stays. */
  replies: Reply[];
  stop(): void;
}

export async function startTestModel(): Promise<TestModel> {
  const model: TestModel = { baseUrl: '', asked: [], replies: [], stop: () => {} };
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    model.asked.push(Buffer.concat(chunks).toString());
    const reply = model.replies.length > 1 ? model.replies.shift() : model.replies[0];
    if (reply === undefined) response.writeHead(404).end();
    else reply(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  model.baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
  model.stop = () => {
    server.closeAllConnections();
    server.close();
  };
  return model;
}

const PIECE = 17;

const chunk = (delta: object, finish_reason: string | null = null): string =>
  `data: ${JSON.stringify({ id: 'x', object: 'chat.completion.chunk', choices: [{ index: 0, delta, finish_reason }] })}\n\n`;

function pieces(text: string): string[] {
  return Array.from({ length: Math.ceil(text.length / PIECE) }, (_, i) => text.slice(i * PIECE, (i + 1) * PIECE));
}

const STREAM = { 'content-type': 'text/event-stream' };

/** Says a text, streamed in small pieces as models write. */
export const streams =
  (text: string): Reply =>
  (_, response) => {
    response.writeHead(200, STREAM);
    for (const piece of pieces(text)) response.write(chunk({ content: piece }));
    response.end(`${chunk({}, 'stop')}data: [DONE]\n\n`);
  };

/** Begins as `streams` does, and loses the connection after a part of it. */
export const breaksOff =
  (text: string, part = 0.6): Reply =>
  (_, response) => {
    response.writeHead(200, STREAM);
    response.write(
      pieces(text.slice(0, Math.floor(part * text.length)))
        .map((piece) => chunk({ content: piece }))
        .join(''),
      () => setImmediate(() => response.destroy()),
    );
  };

/** Says a text as a whole. */
export const says =
  (text: string): Reply =>
  (_, response) => {
    const message = { role: 'assistant', content: text };
    const body = { id: 'x', object: 'chat.completion', choices: [{ index: 0, finish_reason: 'stop', message }] };
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  };

/** Refuses. */
export const refuses =
  (status: number, headers: Record<string, string> = {}): Reply =>
  (_, response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(JSON.stringify({ error: { message: 'secret trace' } }));
  };

/** Never answers. */
export const hangs: Reply = () => undefined;
