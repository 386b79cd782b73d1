import { describe, expect, test } from 'vitest';
import { readJson } from './input';

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
