import { z } from 'zod';
import { uploadOptionsSchema } from '@/lib/contract/reading';
import type { NewJob } from '@/lib/data/jobs';
import { env } from '@/lib/env';
import { AppError } from '@/lib/errors';
import { newStoragePrefix, storage } from '@/lib/storage';
import type { ReadingOptions } from '@/lib/tabular/reading-options';
import { sniffFileType } from '@/lib/tabular/sniff';
import { displayFilename } from '@/lib/text/filename';
import { limitBytes, peekBytes, tooLarge } from './byte-stream';
import { parseInput } from './input';
import { discard, type FilePart, readFileForm } from './multipart';

const HEAD_BYTES = 64 * 1024;
/** What boundaries, part headers and the options field may add to the file. */
const FORM_OVERHEAD_BYTES = 256 * 1024;

/** What was stored, and how to find its kind once it is known what the person says of it. */
interface StoredFile extends Omit<NewJob, 'options' | 'fileType'> {
  fileTypeFor(options: Pick<ReadingOptions, 'as_table'>): NewJob['fileType'];
}

async function storeFile(part: FilePart, storagePrefix: string): Promise<StoredFile> {
  const filename = displayFilename(part.filename);
  const { head, isComplete, all } = await peekBytes(part.bytes, HEAD_BYTES);
  const size = isComplete ? head.byteLength : Number.POSITIVE_INFINITY;
  const fileTypeFor: StoredFile['fileTypeFor'] = (options) => sniffFileType(filename, head, size, options);
  // The options may come after the file: what no option makes readable is refused before it is stored.
  fileTypeFor({ as_table: true });
  const { sizeBytes } = await storage().put(`${storagePrefix}/source`, limitBytes(all, env().MAX_UPLOAD_MB));
  return { filename, sizeBytes, storagePrefix, fileTypeFor };
}

function parseOptions(field: string | undefined): Partial<z.infer<typeof uploadOptionsSchema>> {
  if (field === undefined || field.trim() === '') return {};
  const json = z.string().transform((text, context) => {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      context.addIssue({ code: 'custom', message: 'is not valid JSON' });
      return z.NEVER;
    }
  });
  return parseInput(z.object({ options: json.pipe(uploadOptionsSchema) }), { options: field }).options;
}

/** Anything but a UUID cannot be the id of a workspace. */
function parseWorkspace(field: string | undefined): string | undefined {
  if (field === undefined || field.trim() === '') return undefined;
  return parseInput(z.object({ workspace_id: z.uuid('is not the id of a workspace') }), { workspace_id: field })
    .workspace_id;
}

/** An honest client says how much is coming: refuse before it is read. */
function requireBearableLength(request: Request): void {
  const announced = Number(request.headers.get('content-length') ?? 0);
  const maxMegabytes = env().MAX_UPLOAD_MB;
  if (announced <= maxMegabytes * 1024 * 1024 + FORM_OVERHEAD_BYTES) return;
  if (request.body) void discard(request.body.getReader());
  throw tooLarge(maxMegabytes);
}

/**
 * Takes the upload of a request into storage, streaming. What it returns becomes a job row; when it throws, nothing of
 * the file remains. Throws `unsupported_file_type`, `empty_file`, `file_too_large` or `invalid_input`.
 */
export async function receiveUpload(request: Request): Promise<NewJob> {
  requireBearableLength(request);
  const storagePrefix = newStoragePrefix();
  try {
    const { file, fields } = await readFileForm(request, (part) => storeFile(part, storagePrefix));
    const { fileTypeFor, ...stored } = file;
    const options = parseOptions(fields.get('options'));
    const workspaceId = parseWorkspace(fields.get('workspace_id'));
    return { ...stored, fileType: fileTypeFor(options.reading ?? {}), options, workspaceId };
  } catch (error) {
    await storage().deletePrefix(storagePrefix);
    if (error instanceof AppError) throw error;
    throw new Error('Storing an upload failed.', { cause: error });
  }
}
