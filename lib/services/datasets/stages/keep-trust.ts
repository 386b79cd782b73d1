import { recordTrust } from '@/lib/data/system/pipeline';
import type { CurrentVersion } from '@/lib/data/versions';
import type { TrustFacts } from '@/lib/findings/trust';

/** A change that was published at once is looked through by whoever asks first; lists of datasets then show what was found. */
export async function keepTrust(
  jobId: string,
  { version, trust: known }: Pick<CurrentVersion['dataset'], 'version' | 'trust'>,
  trust: TrustFacts | null,
): Promise<void> {
  if (known === null && trust !== null) await recordTrust(jobId, version, trust);
}
