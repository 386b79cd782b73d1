import path from 'node:path';

/** @type {typeof globalThis & { refinexAddresses?: Map<unknown, string> }} */
const kept = globalThis;

/**
 * The address of a handler as the document of the API writes it: `/api/jobs/{id}/rows`; undefined for what is no handler of a route.
 * @param {unknown} handler
 */
export const addressOf = (handler) => kept.refinexAddresses?.get(handler);

const ROUTE = /\/app\/((?:api|share)\/.*)\/route\.ts$/;
const EXPORTED = /export const (?:GET|POST|PUT|PATCH|DELETE)\b|\b\w+ as (?:GET|POST|PUT|PATCH|DELETE)\b/g;

/** A plugin of Vite that has every route file say the address of its handlers, for tests that call handlers as they are. */
export const routeAddresses = {
  name: 'refinex-route-addresses',
  /** @type {'pre'} */
  enforce: 'pre',
  /**
   * @param {string} code
   * @param {string} id
   */
  transform(code, id) {
    const folder = ROUTE.exec(id.split(path.sep).join('/'))?.[1];
    if (folder === undefined) return undefined;
    const address = JSON.stringify(`/${folder.replace(/\[(?:\.\.\.)?(\w+)\]/g, '{$1}')}`);
    const handlers = [...code.matchAll(EXPORTED)].map(([text]) => text.replace(/export const | as .*/g, ''));
    const noted = handlers.map((handler) => `globalThis.refinexAddresses.set(${handler}, ${address});`);
    return `${code}\nglobalThis.refinexAddresses ??= new Map();\n${noted.join('\n')}\n`;
  },
};
