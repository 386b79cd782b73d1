import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { AppError } from '@/lib/errors';
import { sniffFileType } from './sniff';

const bytes = (text: string, encoding: BufferEncoding = 'utf8') => Buffer.from(text, encoding);

function sniff(filename: string, content: Uint8Array, options = {}): string {
  return sniffFileType(filename, content.subarray(0, 65536), content.length, options);
}

function refusal(filename: string, content: Uint8Array): AppError {
  try {
    sniff(filename, content);
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error(`${filename} was accepted.`);
}

const zip = (name: string) => bytes(`PK\x03\x04\x14\x00\x06\x00\x08\x00${'\x00'.repeat(20)}${name}`, 'latin1');
const ole = bytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1and more', 'latin1');
const png = readFileSync('node_modules/vega-datasets/data/gimp.png');
const oneByteNoise = Uint8Array.from({ length: 5000 }, (_, i) => (i * i * 31 + i * 17 + (i >> 3)) & 255);

describe('sniffFileType accepts', () => {
  it.each<[string, Uint8Array, string]>([
    ['a.csv', bytes('a,b\n1,2\n'), 'csv'],
    ['A B (1).final.CSV', bytes('x'), 'csv'],
    ['../../etc/"x".csv', bytes('a;b'), 'csv'],
    ['a.tsv', bytes('a\tb'), 'tsv'],
    ['a.tab', bytes('a\tb'), 'tsv'],
    ['bom.csv', bytes('\ufeffa,b'), 'csv'],
    ['utf16le.csv', bytes('\ufeffa,b\n1,2', 'utf16le'), 'csv'],
    ['utf16be.csv', bytes('\ufeffa,b\n1,2', 'utf16le').swap16(), 'csv'],
    ['utf16 without a mark.csv', bytes('name,age\nBob,3', 'utf16le'), 'csv'],
    ['greek utf16 without a mark.csv', bytes('όνομα;ηλικία\nΓιώργος;3', 'utf16le').swap16(), 'csv'],
    ['chinese utf16.csv', bytes('\ufeff姓名,年龄\n王,3', 'utf16le'), 'csv'],
    ['latin1.csv', bytes('né,à\nü,ß', 'latin1'), 'csv'],
    ['a few nuls.csv', bytes('a,b\n\0\0,2\n3,\0'), 'csv'],
    ['iso-2022-jp.csv', bytes('\x1b$B;aL>\x1b(B,\x1b$BG/\x1b(B'), 'csv'],
    ['begins with a bracket.csv', bytes('[id],[name]\n1,x'), 'csv'],
    ['begins like a bitmap.csv', bytes('BMI,age\n22,31'), 'csv'],
    ['a.xlsx', zip('[Content_Types].xml'), 'xlsx'],
    ['a.xlsx', zip('xl/workbook.xml'), 'xlsx'],
    ['a.parquet', bytes('PAR1\x15\x04'), 'parquet'],
    ['a.json', bytes('[{"a":1}]'), 'json'],
    ['a.json', bytes('\ufeff \n [\n{"a":1}]'), 'json'],
    ['a.json', bytes('{"a":1}'), 'json'],
    ['a.json', bytes('{"a":1}\n'), 'json'],
    ['a.json', bytes('{\n"a":1}\n'), 'json'],
    ['a.json', bytes('\ufeff[{"a":1}]', 'utf16le'), 'json'],
    ['lines.json', bytes('{"a":1}\n{"a":2}\n'), 'ndjson'],
    ['lines.json', bytes('[1,2]\n[3,4]\n'), 'ndjson'],
    ['a.ndjson', bytes('{"a":1}\n'), 'ndjson'],
    ['a.jsonl', bytes('{"a":1}'), 'ndjson'],
    ['a list.jsonl', bytes('[\n{"a":1}\n]'), 'json'],
    ['a.ods', zip('mimetypeapplication/vnd.oasis.opendocument.spreadsheet'), 'ods'],
    ['a.arrow', bytes('ARROW1\0\0'), 'arrow'],
    ['a.feather', bytes('ARROW1\0\0'), 'arrow'],
    ['a.arrows', bytes('\xff\xff\xff\xff\x10', 'latin1'), 'arrow'],
    ['a.csv.gz', gzipSync('a,b'), 'gz'],
    ['a.csv.zst', bytes('\x28\xb5\x2f\xfd\x04', 'latin1'), 'zst'],
    ['a.zip', zip('a.csv'), 'zip'],
    ['a workbook named so.zip', zip('xl/workbook.xml'), 'xlsx'],
    ['a.psv', bytes('a|b\n1|2'), 'csv'],
    ['a.data', bytes('5.1,3.5,Iris-setosa\n4.9,3.0,Iris-setosa\n'), 'csv'],
    [
      'a.dat',
      bytes('18.0   8   307.0  "chevrolet malibu"\n15.0   8   350.0  "buick skylark 320"\n1.0 2 3.5 "x"'),
      'csv',
    ],
    ['a.dat', bytes('a\tb\n1\t2\n'), 'tsv'],
    ['a.dat', bytes('12\n13\n15\n'), 'csv'],
    ['table', bytes('Title\n\na;b\n1;2\n3;4\n5;6\n7;8'), 'csv'],
    ['part-00000', bytes('{"a":1}\n{"a":2}\n'), 'ndjson'],
    ['sales.2024', bytes('a,b\n1,2\n'), 'csv'],
    ['numbers', bytes('PAR1\x15\x04'), 'parquet'],
    ['workbook', zip('xl/workbook.xml'), 'xlsx'],
    ['utf16', bytes('\ufeffa\tb\n1\t2\n', 'utf16le'), 'tsv'],
  ])('%s', (filename, content, expected) => {
    expect(sniff(filename, content)).toBe(expected);
  });
});

describe('sniffFileType refuses', () => {
  it.each<[string, Uint8Array, RegExp]>([
    ['a.txt', bytes('a,b\n1,2'), /rename it to \.csv/],
    ['a.xls', ole, /save it as \.xlsx/],
    ['a.pdf', bytes('%PDF-1.7'), /CSV or XLSX/],
    ['old.feather', bytes('FEA1'), /first version of Feather/],
    ['text.gz', bytes('a,b'), /not a gzip archive/],
    ['a.exe', bytes('MZ'), /\.exe are not supported/],
    [
      'README',
      bytes('Hello, world.\nThis is prose, as a person writes it, with commas.\nAnd more.'),
      /no extension, and no table/,
    ],
    [
      'notes',
      bytes(
        'One thing, of course, is missing from it.\nAnother thing, we think, is not.\nThe third, as ever, may be.\n',
      ),
      /no table/,
    ],
    ['one line', bytes('a,b'), /no table/],
    ['page', bytes('<!doctype html>\n<p>1,2'), /web page/],
    ['noise.dat', oneByteNoise, /does not hold text/],
    ['photo', png, /PNG image/],
    ['photo.csv', png, /PNG image/],
    ['photo.csv', bytes('\xff\xd8\xff\xe0', 'latin1'), /JPEG image/],
    ['photo.tsv', bytes('GIF89a..'), /GIF image/],
    ['photo.csv', bytes('RIFF1234WEBPVP8 '), /WebP image/],
    ['doc.csv', bytes('%PDF-1.7'), /PDF document/],
    ['book.csv', zip('xl/workbook.xml'), /Excel workbook/],
    ['archive.csv', zip('a.csv'), /ZIP archive/],
    ['old.csv', ole, /old Office file/],
    ['packed.csv', gzipSync('a,b'), /gzip archive/],
    ['columns.csv', bytes('PAR1'), /Parquet file/],
    ['page.csv', bytes('  <!DOCTYPE html><html>'), /web page/],
    ['sheet.csv', bytes('<?xml version="1.0"?>'), /XML/],
    ['list.csv', bytes('[\n {"a": 1}]'), /Rename it to \.json/],
    ['noise.csv', oneByteNoise, /does not hold text/],
    ['zeros.csv', new Uint8Array(5000), /does not hold text|empty/],
    ['noise.json', oneByteNoise, /does not hold text/],
    ['words.json', bytes('hello'), /must begin with/],
    ['text.xlsx', bytes('a,b\n1,2'), /not an Excel workbook/],
    ['word.xlsx', zip('word/document.xml'), /Word document/],
    ['slides.xlsx', zip('ppt/presentation.xml'), /PowerPoint/],
    ['text.ods', bytes('a'), /not an OpenDocument spreadsheet/],
    ['libre.xlsx', zip('mimetypeapplication/vnd.oasis.opendocument.spreadsheet'), /OpenDocument spreadsheet/],
    ['letter.xlsx', zip('mimetypeapplication/vnd.oasis.opendocument.text'), /OpenDocument file/],
    ['binary.xlsx', zip('xl/workbook.bin'), /\.xlsb/],
    ['locked.xlsx', ole, /password/],
    ['text.parquet', bytes('a,b'), /not a Parquet file/],
    ['photo.parquet', png, /PNG image/],
    ['secret.parquet', bytes('PARE'), /encrypted/],
  ])('%s', (filename, content, message) => {
    const error = refusal(filename, content);
    expect(error.message).toMatch(message);
    expect(error.message).toMatch(/^[A-Z].*\.$/);
  });

  it.each<[string, Uint8Array]>([
    ['a.csv', new Uint8Array(0)],
    ['a.xlsx', new Uint8Array(0)],
    ['a.csv', bytes(' \r\n\t ')],
    ['a.csv', bytes('\ufeff')],
    ['a.json', bytes('\ufeff\n')],
    ['a.csv', bytes('\ufeff \n', 'utf16le')],
  ])('%s when there is nothing in it', (filename, content) => {
    expect(refusal(filename, content).code).toBe('empty_file');
  });

  it('a .txt file, unless a person says that it holds a table, and then only if it does', () => {
    const table = bytes('a|b\n1|2\n3|4\n');
    expect(refusal('a.txt', table).message).toMatch(/as_table/);
    expect(sniff('a.txt', table, { as_table: true })).toBe('csv');
    expect(() => sniff('a.txt', bytes('Dear Ada,\nhow are you?\n'), { as_table: true })).toThrow(/no table was found/);
    expect(() => sniff('a.exe', table, { as_table: true })).toThrow(/\.exe are not supported/);
  });

  it('says which code', () => {
    expect(refusal('a.txt', bytes('a')).code).toBe('unsupported_file_type');
    expect(refusal('photo.csv', png).code).toBe('unsupported_file_type');
    expect(refusal(`a.${'x'.repeat(500)}`, bytes('a')).message.length).toBeLessThan(200);
  });
});
