import { lengthOf } from '@/lib/formula/checked';
import { FALSE, type Scalar, TRUE, UNKNOWN, type Values } from '@/lib/formula/types';

type ScalarType = Values['type'];

/** Combinations of texts that are looked up in a table rather than made again for each row. */
const MOST_COMBINATIONS = 1 << 21;

/**
 * A function of single values, done for every place. Missing in, missing out. Where all that varies is text, it is done once for each
 * combination of texts.
 */
export function applyScalar(type: ScalarType, args: readonly Values[], apply: (...values: Scalar[]) => Scalar): Values {
  const length = args.reduce((most, arg) => Math.max(most, lengthOf(arg)), 1);
  const varying = args.filter((arg) => lengthOf(arg) > 1);
  const combinations = varying.reduce(
    (product, arg) => product * (arg.type === 'text' ? arg.dictionary.length + 1 : Number.POSITIVE_INFINITY),
    1,
  );
  if (length > combinations && combinations <= MOST_COMBINATIONS)
    return applyToCombinations(type, args, combinations, length, apply);
  const sink = sinkOf(type, length);
  const readers = args.map(readerOf);
  const values = new Array<Scalar>(args.length);
  for (let i = 0; i < length; i++) {
    let isMissing = false;
    for (let j = 0; j < readers.length; j++) {
      const value = (readers[j] as Reader)(i);
      values[j] = value;
      if (value === null) isMissing = true;
    }
    sink.set(i, isMissing ? null : apply(...values));
  }
  return sink.done();
}

function applyToCombinations(
  type: ScalarType,
  args: readonly Values[],
  combinations: number,
  length: number,
  apply: (...values: Scalar[]) => Scalar,
): Values {
  const keys = new Int32Array(length);
  let size = 1;
  const places = args.map((arg): { size: number; count: number } => {
    const count = arg.type === 'text' && lengthOf(arg) > 1 ? arg.dictionary.length + 1 : 1;
    if (arg.type === 'text' && count > 1) {
      for (let i = 0; i < length; i++) keys[i] = (keys[i] as number) + ((arg.codes[i] as number) + 1) * size;
    }
    const place = { size, count };
    size *= count;
    return place;
  });
  const isUsed = new Uint8Array(combinations);
  for (let i = 0; i < length; i++) isUsed[keys[i] as number] = 1;
  const sink = sinkOf(type, combinations);
  for (let key = 0; key < combinations; key++) {
    if (isUsed[key] === 0) continue;
    const values = args.map((arg, index): Scalar => {
      const { size: at, count } = places[index] as { size: number; count: number };
      if (count === 1) return readerOf(arg)(0);
      return arg.type === 'text' ? (arg.dictionary[(Math.floor(key / at) % count) - 1] ?? null) : null;
    });
    sink.set(key, values.includes(null) ? null : apply(...values));
  }
  return take(sink.done(), keys);
}

/** `values[keys[i]]` for each place. */
function take(values: Values, keys: Int32Array): Values {
  if (values.type === 'text') return { ...values, codes: keys.map((key) => values.codes[key] as number) };
  if (values.type === 'boolean')
    return { type: 'boolean', values: Uint8Array.from(keys, (key) => values.values[key] as number) };
  return { type: values.type, values: Float64Array.from(keys, (key) => values.values[key] as number) };
}

type Reader = (place: number) => Scalar;

/** Reads single values; of values of length 1 the same at every place. */
export function readerOf(values: Values): Reader {
  const step = lengthOf(values) === 1 ? 0 : 1;
  if (values.type === 'text') {
    const { codes, dictionary } = values;
    return (place) => dictionary[codes[place * step] as number] ?? null;
  }
  if (values.type === 'boolean') {
    const flags = values.values;
    return (place) => {
      const flag = flags[place * step];
      return flag === UNKNOWN ? null : flag === TRUE;
    };
  }
  const numbers = values.values;
  return (place) => {
    const number = numbers[place * step] as number;
    return Number.isNaN(number) ? null : number;
  };
}

/** Takes single values place by place. Empty text is missing, and so is what is no finite number. */
function sinkOf(type: ScalarType, length: number): { set: (place: number, value: Scalar) => void; done: () => Values } {
  if (type === 'text') {
    const codes = new Int32Array(length).fill(-1);
    const dictionary: string[] = [];
    const codeOf = new Map<string, number>();
    const set = (place: number, value: Scalar) => {
      if (value === null || value === '') return;
      const text = String(value);
      let code = codeOf.get(text);
      if (code === undefined) {
        code = dictionary.push(text) - 1;
        codeOf.set(text, code);
      }
      codes[place] = code;
    };
    return { set, done: () => ({ type, codes, dictionary }) };
  }
  if (type === 'boolean') {
    const values = new Uint8Array(length).fill(UNKNOWN);
    const set = (place: number, value: Scalar) => {
      if (value !== null) values[place] = value === true ? TRUE : FALSE;
    };
    return { set, done: () => ({ type, values }) };
  }
  const values = new Float64Array(length).fill(Number.NaN);
  const set = (place: number, value: Scalar) => {
    if (typeof value === 'number' && Number.isFinite(value)) values[place] = value + 0;
  };
  return { set, done: () => ({ type, values }) };
}

/** One value as values of length 1. A text that is written out may be empty: to replace by, say. */
export function constantOf(type: ScalarType, value: Scalar): Values {
  if (type === 'text' && value === '') return { type, codes: new Int32Array(1), dictionary: [''] };
  const sink = sinkOf(type, 1);
  sink.set(0, value);
  return sink.done();
}
