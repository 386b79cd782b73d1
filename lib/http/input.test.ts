import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { parseInput, readJson } from './input';

const read = (body: string): Promise<unknown> => readJson(new Request('http://localhost/', { method: 'POST', body }));

describe('text a database cannot hold', () => {
  test.each([['{"title":"a\\u0000b"}'], ['{"filters":[{"values":["\\u0000"]}]}'], ['{"\\u0000":1}']])(
    'a NUL is refused: %s',
    async (body) => {
      await expect(read(body)).rejects.toMatchObject({
        code: 'invalid_input',
        message: expect.stringContaining('NUL'),
      });
    },
  );

  test('half of a character pair becomes the sign for what is unreadable; whole pairs stay', async () => {
    expect(await read('{"title":"a\\ud800b","pair":"\\ud83d\\ude00","list":["\\uDC00",1,null]}')).toEqual({
      title: 'a\ufffdb',
      pair: '😀',
      list: ['\ufffd', 1, null],
    });
  });

  test('what only looks like an escape stays as it is', async () => {
    expect(await read(String.raw`{"path":"C:\\u0000","__proto__":"\\ud800"}`)).toEqual(
      JSON.parse(String.raw`{"path":"C:\\u0000","__proto__":"\\ud800"}`),
    );
  });
});

test('what is too much, too little or of another kind is said in plain words', () => {
  const schema = z.object({
    list: z.array(z.int()).max(2),
    text: z.string().max(3),
    count: z.number().min(0),
    more: z.object({}),
    own: z.string().min(4, 'is short'),
  });
  const wrong = { list: [1, 2, 3], text: 'four', count: -1, more: 'x', own: 'a' };
  expect(() => parseInput(schema, wrong)).toThrow(
    'The request is not valid. list: must have at most 2 entries; text: must have at most 3 characters; count: must be at least 0; more: must be an object; own: is short.',
  );
});
