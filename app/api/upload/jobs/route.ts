import { jobListQuery } from '@/lib/contract/jobs';
import { route } from '@/lib/http/route';
import { listJobs } from '@/lib/services/datasets/list-jobs';

export const GET = route({ auth: 'required', query: jobListQuery }, ({ actor, query }) => listJobs(actor, query));
