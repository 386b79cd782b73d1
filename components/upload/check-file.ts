import { AppError } from '@/lib/errors';
import { sniffFileType } from '@/lib/tabular/sniff';

const HEAD_BYTES = 64 * 1024;

/**
 * Why a file would be refused, in a sentence, as far as its name, size and first bytes tell; undefined when it may be sent.
 * The server judges by the same rules.
 */
export async function checkFile(file: File, maxMegabytes: number): Promise<string | undefined> {
  if (file.size > maxMegabytes * 1024 * 1024) {
    return `The file is larger than ${maxMegabytes} MB, the most that can be uploaded.`;
  }
  const head = await readHead(file);
  if (!head) return 'The file cannot be read. It may have been moved or deleted, or be a folder.';
  try {
    sniffFileType(file.name, head, file.size);
    return undefined;
  } catch (error) {
    if (error instanceof AppError) return error.message;
    throw error;
  }
}

async function readHead(file: File): Promise<Uint8Array | undefined> {
  try {
    return new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer());
  } catch {
    // The browser says no more than that it cannot be read.
    return undefined;
  }
}
