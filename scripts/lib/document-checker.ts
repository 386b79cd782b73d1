import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { openApiDocument } from '@/lib/contract/api/document';

const DOCUMENT = 'refinex';

const escaped = (key: string): string => encodeURIComponent(key.replaceAll('~', '~0').replaceAll('/', '~1'));

/** Checks values against schemas of the document, each found by the keys that lead to it. */
export function documentChecker(): { problems(pointer: readonly string[], value: unknown): string[] } {
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: true });
  addFormats(ajv);
  ajv.addSchema({ ...openApiDocument(), $id: DOCUMENT });
  const compiled = new Map<string, ValidateFunction>();
  return {
    problems(pointer, value) {
      const ref = `${DOCUMENT}#/${pointer.map(escaped).join('/')}`;
      const validate = compiled.get(ref) ?? ajv.compile({ $ref: ref });
      compiled.set(ref, validate);
      if (validate(value)) return [];
      return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
    },
  };
}
