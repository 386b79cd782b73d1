import { idParams } from '@/lib/contract/common';
import { route } from '@/lib/http/route';
import { formulaWords } from '@/lib/services/datasets/formula-words';

export const GET = route({ auth: 'required', params: idParams }, ({ actor, params }) => formulaWords(actor, params.id));
