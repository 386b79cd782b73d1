import { AppError } from '@/lib/errors';
import { isPlainText, sniffFileType } from '@/lib/tabular/sniff';

const HEAD_BYTES = 64 * 1024;

/**
 * Why a file would be refused, in a sentence, as far as its name, size and first bytes tell; undefined when it may be sent.
 * The server judges by the same rules.
 */
export async function checkFile(file: File, maxMegabytes: number, asTable = false): Promise<string | undefined> {
  if (file.size > maxMegabytes * 1024 * 1024) {
    return `The file is larger than ${maxMegabytes} MB, the most that can be uploaded.`;
  }
  const head = await readHead(file);
  if (!head) return 'The file cannot be read. It may have been moved or deleted, or be a folder.';
  try {
    sniffFileType(file.name, head, file.size, { as_table: asTable });
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

/** Whether a refused file would be taken if a person said that it holds a table. */
export async function mayBeReadAsTable(file: File, maxMegabytes: number): Promise<boolean> {
  return isPlainText(file.name) && (await checkFile(file, maxMegabytes, true)) === undefined;
}
