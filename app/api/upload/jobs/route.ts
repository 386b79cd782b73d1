import { pageQuery } from '@/lib/contract/common';
import { route } from '@/lib/http/route';
import { listJobs } from '@/lib/services/datasets/list-jobs';

export const GET = route({ auth: 'required', query: pageQuery }, ({ actor, query }) => listJobs(actor, query));
