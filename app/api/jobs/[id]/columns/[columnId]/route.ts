import { columnParams } from '@/lib/contract/columns';
import { route } from '@/lib/http/route';
import { describeColumn } from '@/lib/services/datasets/describe-column';

export const GET = route({ auth: 'required', params: columnParams }, ({ actor, params }) =>
  describeColumn(actor, params.id, params.columnId),
);
