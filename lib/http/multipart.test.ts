import { describe, expect, test } from 'vitest';
import { type FilePart, readFileForm } from './multipart';

const BOUNDARY = '----refinex';

const file = (name: string, content: string, field = 'file') =>
  `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${field}"; filename="${name}"\r\nContent-Type: text/csv\r\n\r\n${content}\r\n`;
const field = (name: string, value: string) =>
  `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
const END = `--${BOUNDARY}--\r\n`;

function request(body: string | ReadableStream<Uint8Array>, type = `multipart/form-data; boundary=${BOUNDARY}`) {
  // Node asks for `duplex` with a streamed body; the types of the DOM do not know it.
  const init = { method: 'POST', body, headers: { 'content-type': type }, duplex: 'half' };
  return new Request('http://refinex.test/api/upload', init);
}

async function collect({ filename, bytes }: FilePart): Promise<string> {
  let text = `${filename}: `;
  for await (const chunk of bytes) text += Buffer.from(chunk).toString();
  return text;
}

const refused = (message: RegExp) => ({ code: 'invalid_input', message: expect.stringMatching(message) });

describe('readFileForm', () => {
  test('gives the file and the fields, in any order', async () => {
    const before = await readFileForm(request(field('options', '{}') + file('a.csv', 'x,y\n1,2') + END), collect);
    const after = await readFileForm(request(file('a.csv', 'x,y\n1,2') + field('options', '{}') + END), collect);
    expect(before).toEqual({ file: 'a.csv: x,y\n1,2', fields: new Map([['options', '{}']]) });
    expect(after).toEqual(before);
  });

  test('takes names as they are, in UTF-8', async () => {
    const names = ['../a/ü 日本.csv', 'C:\\x\\y.csv'.replaceAll('\\', '\\\\'), 'a\\"b.csv'];
    const taken = names.map((name) =>
      readFileForm(request(file(name, '') + END), async ({ filename, bytes }) => {
        for await (const _ of bytes);
        return filename;
      }),
    );
    expect((await Promise.all(taken)).map((form) => form.file)).toEqual(['../a/ü 日本.csv', 'C:\\x\\y.csv', 'a"b.csv']);
  });

  test('a file that holds the boundary of nobody is only a file', async () => {
    const content = '--\r\n------refine\r\n\r\n--';
    expect((await readFileForm(request(file('a.csv', content) + END), collect)).file).toBe(`a.csv: ${content}`);
  });

  test.each([
    ['no multipart', request('{}', 'application/json'), /multipart\/form-data/],
    ['no boundary', request('x', 'multipart/form-data'), /multipart\/form-data/],
    ['no body', request(''), /complete multipart form|field "file"/],
    ['nothing of the form', request('garbage'), /complete multipart form/],
    ['only fields', request(field('options', '{}') + END), /Send a file in the field "file"/],
    ['a file in another field', request(file('a.csv', 'x', 'data') + END), /in the field "file"/],
    ['two files', request(file('a.csv', 'x') + file('b.csv', 'y') + END), /one file at a time/],
    ['a file without its end', request(file('a.csv', 'x,y\r\n1,2')), /before the file was complete|complete multipart/],
    ['a form without its end', request(file('a.csv', 'x') + field('options', '{}')), /complete multipart form/],
    ['an endless field', request(field('options', 'x'.repeat(70_000)) + file('a.csv', 'x') + END), /too long/],
    ['many fields', request(field('a', '1').repeat(11) + file('a.csv', 'x') + END), /too many fields/],
  ])('%s is refused', async (_what, sent, message) => {
    await expect(readFileForm(sent, collect)).rejects.toMatchObject(refused(message));
  });

  test('a client that goes away breaks the file off, and taking it has settled by then', async () => {
    let settled = false;
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(Buffer.from(file('a.csv', 'x'.repeat(100_000))));
      },
      pull(controller) {
        controller.error(new Error('aborted'));
      },
    });
    const take = (part: FilePart) =>
      collect(part).finally(() => {
        settled = true;
      });
    await expect(readFileForm(request(body), take)).rejects.toMatchObject(refused(/interrupted/));
    expect(settled).toBe(true);
  });

  test('what taking the file throws is thrown, while the client is still sending; the rest is discarded', async () => {
    let sent = 0;
    let isRead = () => {};
    const everythingRead = new Promise<void>((resolve) => {
      isRead = resolve;
    });
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(Buffer.from(file('a.csv', 'x').slice(0, -2)));
      },
      pull(controller) {
        if (++sent === 200) {
          controller.close();
          isRead();
        } else controller.enqueue(new Uint8Array(65_536));
      },
    });
    const refuse = async ({ bytes }: FilePart) => {
      for await (const _ of bytes) throw new Error('not this one');
    };
    await expect(readFileForm(request(body), refuse)).rejects.toThrow('not this one');
    expect(sent).toBeLessThan(200);
    await everythingRead;
  });

  test('a slow taker is not run over: the client is read no faster than the file is taken', async () => {
    let sent = 0;
    let mostAhead = 0;
    let taken = 0;
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(Buffer.from(file('a.csv', '').slice(0, -2)));
      },
      pull(controller) {
        if (sent < 100 * 65_536) {
          sent += 65_536;
          mostAhead = Math.max(mostAhead, sent - taken);
          controller.enqueue(new Uint8Array(65_536));
        } else {
          controller.enqueue(Buffer.from(`\r\n${END}`));
          controller.close();
        }
      },
    });
    const take = async ({ bytes }: FilePart) => {
      for await (const chunk of bytes) {
        await new Promise((resolve) => setImmediate(resolve));
        taken += chunk.byteLength;
      }
    };
    await readFileForm(request(body), take);
    expect(taken).toBe(100 * 65_536);
    expect(mostAhead).toBeLessThan(8 * 65_536);
  });
});
