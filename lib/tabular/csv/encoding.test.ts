import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalEncoding, detectEncoding, guessLegacyEncoding } from './detect-encoding';
import { Transcoder } from './transcode';
import { windows1252ToUtf8 } from './windows-1252';

function transcode(bytes: Uint8Array, encoding: string, cut: number): { text: string; report: Transcoder['report'] } {
  const transcoder = new Transcoder(encoding, false);
  const parts = [transcoder.next(bytes.subarray(0, cut), false), transcoder.next(bytes.subarray(cut), true)];
  // The second call must not change what the first has given.
  return { text: Buffer.concat(parts).toString('utf8'), report: transcoder.report };
}

describe('Transcoder', () => {
  it('passes UTF-8 through unchanged wherever it is cut', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(40), (text, cut) => {
        fc.pre(!text.includes('\0'));
        expect(transcode(Buffer.from(text), 'utf-8', cut).text).toBe(Buffer.from(text).toString());
      }),
      { numRuns: 200 },
    );
  });

  it('turns UTF-16 and multi-byte text into UTF-8 wherever it is cut', () => {
    const utf16 = Buffer.from('Zoë,李,😀\n', 'utf16le');
    const gbk = Buffer.from([0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xb3, 0xc7, 0xca, 0xd0]);
    for (let cut = 0; cut <= utf16.length; cut++) expect(transcode(utf16, 'utf-16le', cut).text).toBe('Zoë,李,😀\n');
    for (let cut = 0; cut <= gbk.length; cut++) expect(transcode(gbk, 'gbk', cut).text).toBe('姓名,城市');
  });

  it('reads what is not UTF-8 as windows-1252, byte by byte, and removes NULs', () => {
    const bytes = Buffer.concat([Buffer.from('Zoë'), Buffer.from([0xe9, 0x80, 0x00, 0xe2, 0x82]), Buffer.from('李')]);
    const { text, report } = transcode(bytes, 'utf-8', 3);
    expect(text).toBe('Zoëé€â‚李');
    expect(report).toMatchObject({ encoding: 'utf-8', repairedBytes: 4, removedNuls: 1 });
  });

  it('has the characters of windows-1252 where ISO 8859-1 has control characters', () => {
    expect(Buffer.from(windows1252ToUtf8(Buffer.from([0x41, 0x80, 0x93, 0x99, 0xff]))).toString()).toBe('A€“™ÿ');
  });
});

describe('detectEncoding', () => {
  const detect = (bytes: Uint8Array, complete = true) => detectEncoding(bytes, complete);

  it('knows byte order marks, UTF-8 cut in the middle of a character, and undecided ASCII', () => {
    expect(detect(Buffer.from('\ufeffa'))).toEqual({ encoding: 'utf-8', markBytes: 3, provisional: false });
    expect(detect(Buffer.from('\ufeffa', 'utf16le'))).toEqual({
      encoding: 'utf-16le',
      markBytes: 2,
      provisional: false,
    });
    expect(detect(Buffer.from([0xfe, 0xff, 0, 0x61]))).toEqual({
      encoding: 'utf-16be',
      markBytes: 2,
      provisional: false,
    });
    expect(detect(Buffer.from([0, 0x61, 0, 0x2c, 0, 0x62]))).toEqual({
      encoding: 'utf-16be',
      markBytes: 0,
      provisional: false,
    });
    expect(detect(Buffer.from('Zoë').subarray(0, 3), false).encoding).toBe('utf-8');
    expect(detect(Buffer.from('plain'))).toEqual({ encoding: 'utf-8', markBytes: 0, provisional: true });
  });

  it.each(['имя,город\nАнна,Москва\n', '姓名,城市\n王一,上海\n', 'שם\tעיר\r\nדוד\tחיפה\r\n', '名前,色\n田中,赤 😀\n'])(
    'knows UTF-16 without a mark in any script: %j',
    (text) => {
      for (const repeated of [text, text.repeat(500)]) {
        const little = Buffer.from(repeated, 'utf16le');
        const big = Buffer.from(repeated, 'utf16le').swap16();
        // What is looked at may end anywhere, in the middle of a pair of characters too.
        for (let cut = little.length - 4; cut <= little.length; cut++) {
          expect(detect(little.subarray(0, cut)).encoding).toBe('utf-16le');
          expect(detect(big.subarray(0, cut)).encoding).toBe('utf-16be');
        }
      }
    },
  );

  it.each([
    ['text with a NUL at the end of every third letter', Buffer.from('abc\0def\0gh,\0ij\n\0'.repeat(50))],
    ['UTF-8 with some NULs', Buffer.from('Zoë,1\0\nAnnä,2\0\n'.repeat(50))],
    ['windows-1251 with some NULs', Buffer.from('\xc0\xed\xed\xe0,\0\xcc\xee\xf1\xea\n'.repeat(50), 'latin1')],
  ])('does not take %s for UTF-16', (_, bytes) => {
    expect(detect(bytes).encoding).not.toMatch(/utf-16/);
  });

  it('knows Japanese mail text, which is all ASCII bytes', () => {
    const bytes = Buffer.from([
      0x1b, 0x24, 0x42, 0x46, 0x7c, 0x4b, 0x5c, 0x38, 0x6c, 0x1b, 0x28, 0x42, 0x2c, 0x31, 0x0a,
    ]);
    expect(detect(Buffer.concat([bytes, bytes, bytes])).encoding).toBe('iso-2022-jp');
  });

  it('takes a few accented letters for windows-1252', () => {
    for (const text of [
      'Andrés',
      'café,1',
      'naïve Zoë',
      'Malmö;Århus',
      'Straße',
      'Müller,Björn',
      'façade',
      'São Paulo',
      'Łódź'.slice(1),
    ]) {
      const bytes = Buffer.from(`name\n${text}\n`, 'latin1');
      expect(guessLegacyEncoding(bytes), text).toBe('windows-1252');
    }
  });

  it('refuses labels that name no encoding', () => {
    expect(canonicalEncoding('latin1')).toBe('windows-1252');
    expect(() => canonicalEncoding('utf-99')).toThrow('not known');
  });
});
