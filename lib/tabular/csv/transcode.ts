import { Buffer, isAscii, isUtf8 } from 'node:buffer';
import { NUL } from './bytes';
import { guessLegacyEncoding } from './detect-encoding';
import { incompleteTail, repairUtf8 } from './utf8';
import { windows1252ToUtf8 } from './windows-1252';

/** What was found on the way. */
export interface TranscodeReport {
  encoding: string;
  /** Bytes that were not valid UTF-8 in a file that otherwise is, read as windows-1252. */
  repairedBytes: number;
  /** Characters that are not valid in the encoding, replaced by U+FFFD. */
  replacedCharacters: number;
  removedNuls: number;
}

/**
 * Turns the bytes of a file into valid UTF-8 without NULs, chunk by chunk. UTF-8 passes through as it is.
 *
 * In a file whose first bytes are plain ASCII the encoding shows only at the first other byte; `provisional` says so,
 * and the encoding is decided there.
 */
export class Transcoder {
  readonly report: TranscodeReport;
  private decoder: TextDecoder | undefined;
  private carried = new Uint8Array(0);

  constructor(
    encoding: string,
    private provisional: boolean,
  ) {
    this.report = { encoding, repairedBytes: 0, replacedCharacters: 0, removedNuls: 0 };
    this.switchTo(encoding);
  }

  /** The UTF-8 of the next chunk; with `final` also of what was held back. May be a view on `chunk`. */
  next(chunk: Uint8Array, final: boolean): Uint8Array {
    return this.withoutNuls(this.report.encoding === 'utf-8' ? this.passUtf8(chunk, final) : this.decode(chunk, final));
  }

  private switchTo(encoding: string): void {
    this.report.encoding = encoding;
    const own = encoding === 'utf-8' || encoding === 'windows-1252';
    this.decoder = own ? undefined : new TextDecoder(encoding, { ignoreBOM: true });
  }

  private passUtf8(chunk: Uint8Array, final: boolean): Uint8Array {
    if (isAscii(chunk) && this.carried.length === 0) return chunk;
    const bytes = this.carried.length === 0 ? chunk : Buffer.concat([this.carried, chunk]);
    const whole = final ? bytes : bytes.subarray(0, bytes.length - incompleteTail(bytes));
    this.carried = bytes.slice(whole.length);
    if (isUtf8(whole)) {
      this.provisional &&= isAscii(whole);
      return whole;
    }
    if (this.provisional) {
      this.carried = new Uint8Array(0);
      this.switchTo(guessLegacyEncoding(bytes));
      if (this.report.encoding !== 'utf-8') return this.decode(bytes, final);
    }
    this.provisional = false;
    const { bytes: fixed, repaired } = repairUtf8(whole);
    this.report.repairedBytes += repaired;
    return fixed;
  }

  private decode(chunk: Uint8Array, final: boolean): Uint8Array {
    if (this.decoder === undefined) return windows1252ToUtf8(chunk);
    const text = this.decoder.decode(chunk, { stream: !final });
    let at = text.indexOf('\ufffd');
    while (at >= 0) {
      this.report.replacedCharacters++;
      at = text.indexOf('\ufffd', at + 1);
    }
    return Buffer.from(text, 'utf8');
  }

  private withoutNuls(bytes: Uint8Array): Uint8Array {
    if (!bytes.includes(NUL)) return bytes;
    const kept = bytes.filter((byte) => byte !== NUL);
    this.report.removedNuls += bytes.length - kept.length;
    return kept;
  }
}
