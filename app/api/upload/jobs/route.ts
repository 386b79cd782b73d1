import { listJobs } from '@/lib/data/jobs';
import { pageQuery, route } from '@/lib/http/route';

export const GET = route({ auth: 'required', query: pageQuery }, ({ actor, query }) => listJobs(actor, query));
