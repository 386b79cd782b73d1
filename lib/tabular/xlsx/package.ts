import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { AppError } from '@/lib/errors';

/**
 * What an unpacked workbook may be. A sheet of a million rows and ten columns is some 400 MB of XML and packs 6 to 30
 * times; deflate's best is 1,032 times, which no table reaches.
 */
export interface UnzipLimits {
  entries: number;
  totalBytes: number;
  /** Unpacked ÷ packed size, looked at in parts over `ratioFromBytes`. */
  ratio: number;
  ratioFromBytes: number;
}

export const DEFAULT_LIMITS: UnzipLimits = {
  entries: 10_000,
  totalBytes: 1024 ** 3,
  ratio: 200,
  ratioFromBytes: 16 * 1024 ** 2,
};

/** The refusal of what unpacks beyond the limits; `what` it is begins the sentence. */
export function tooDense(what = 'The workbook'): AppError {
  return new AppError(
    'unreadable_file',
    `${what} unpacks to far more data than its size allows for and was not opened. Save the table as CSV.`,
  );
}

/** The parts of an Office file, a ZIP archive. Part names are compared without case, as the standard says. */
export class OfficePackage {
  private readonly parts = new Map<string, Entry>();
  private inflatedBytes = 0;

  private constructor(
    private readonly zip: ZipFile,
    private readonly limits: UnzipLimits,
  ) {}

  /**
   * Reads the directory of the archive.
   *
   * @throws AppError `unreadable_file` when what the directory claims is beyond the limits; yauzl's own error when it
   * is no archive
   */
  static async open(bytes: Buffer, limits: UnzipLimits = DEFAULT_LIMITS): Promise<OfficePackage> {
    const zip = await yauzl.fromBufferPromise(bytes, { lazyEntries: true });
    if (zip.entryCount > limits.entries) throw tooDense();
    const opened = new OfficePackage(zip, limits);
    let claimedBytes = 0;
    for await (const entry of zip.eachEntry()) {
      claimedBytes += entry.uncompressedSize;
      const isDense =
        entry.uncompressedSize > limits.ratioFromBytes && entry.uncompressedSize > entry.compressedSize * limits.ratio;
      if (claimedBytes > limits.totalBytes || isDense) throw tooDense();
      opened.parts.set(entry.fileName.toLowerCase(), entry);
    }
    return opened;
  }

  has(name: string): boolean {
    return this.parts.has(name.toLowerCase());
  }

  /**
   * The unpacked text of a part, piece by piece. The bytes that really come out are counted as well, and yauzl
   * compares them with the directory, so that a directory which lies gains nothing.
   *
   * @throws AppError `unreadable_file` when the part does not exist or the limit is reached
   */
  async *text(name: string): AsyncGenerator<string> {
    const entry = this.parts.get(name.toLowerCase());
    if (entry === undefined) throw new AppError('unreadable_file', `The workbook is incomplete: it lacks ${name}.`);
    const stream = await this.zip.openReadStreamPromise(entry);
    const decoder = new TextDecoder();
    for await (const chunk of stream) {
      const bytes: Buffer = chunk;
      this.inflatedBytes += bytes.length;
      if (this.inflatedBytes > this.limits.totalBytes) throw tooDense();
      yield decoder.decode(bytes, { stream: true });
    }
    yield decoder.decode();
  }
}
