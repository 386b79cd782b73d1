import { workCellsParams, workCellsQuery } from '@/lib/contract/work-list';
import { route } from '@/lib/http/route';
import { getWorkCells } from '@/lib/services/datasets/get-work-cells';

const options = { auth: 'required', params: workCellsParams, query: workCellsQuery } as const;

export const GET = route(options, ({ actor, params, query }) => getWorkCells(actor, params.id, params.kind, query));
