import { idParams } from '@/lib/contract/common';
import { formulaCheckBody } from '@/lib/contract/formulas';
import { route } from '@/lib/http/route';
import { checkFormula } from '@/lib/services/datasets/check-formula';

export const POST = route(
  { auth: 'required', scope: 'read', params: idParams, body: formulaCheckBody },
  ({ actor, params, body }) => checkFormula(actor, params.id, body),
);
