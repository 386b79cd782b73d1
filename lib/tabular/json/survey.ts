import { type ChildCounts, valueStream } from './values';

/** Where the rows of a file may be: in a list or an object. */
export interface Place {
  path: readonly string[];
  isObject: boolean;
  children: ChildCounts;
}

/** Places of a file that are remembered; a file of more is no table but a database. */
const MOST_PLACES = 10_000;

/** What a file holds: whether it is one document, the lists and objects in it that only objects are around, and what they hold. */
export async function surveyJson(
  chunks: AsyncIterable<Uint8Array>,
): Promise<{ documents: number; places: readonly Place[] }> {
  const places: Place[] = [];
  const stream = valueStream(undefined, {
    container: (path, isObject, children) => {
      const mayHoldRows = isObject ? children.objects + children.lists > 0 : true;
      if (places.length < MOST_PLACES && mayHoldRows) places.push({ path, isObject, children });
    },
  });
  for await (const chunk of chunks) stream.write(chunk);
  stream.end();
  return { documents: stream.documents, places };
}

/** How the rows of one document are laid out, and where. */
export interface RowPlace {
  path: readonly string[];
  /** `list`: its items; `members`: an object of objects; `columns`: an object of lists; `document`: all of it is one row. */
  layout: 'list' | 'members' | 'columns' | 'document';
  /** Other lists of objects that might have been meant. */
  others: readonly string[];
}

/**
 * The longest list of objects, or object of objects when it is longer than every list; without any an object of lists of values,
 * the longest list of lists, the longest list of values; else the document itself.
 */
export function chooseRows(places: readonly Place[]): RowPlace {
  const lists = places.filter(({ isObject }) => !isObject);
  const ofObjects = ranked(lists, ({ objects }) => objects);
  const members = ranked(
    places.filter(
      ({ isObject, children: { objects, lists: inner, others } }) => isObject && inner + others === 0 && objects > 1,
    ),
    ({ objects }) => objects,
  );
  const [list] = ofObjects;
  const [object] = members;
  if (object !== undefined && object.children.objects > (list?.children.objects ?? 0)) {
    return { path: object.path, layout: 'members', others: [] };
  }
  if (list !== undefined) return { path: list.path, layout: 'list', others: ofObjects.slice(1).map(nameOf) };
  const [columns] = ranked(
    places.filter(({ isObject, children: { objects, others } }) => isObject && objects + others === 0),
    ({ lists: inner }) => inner,
  );
  if (columns !== undefined && columns.children.lists > 1) return { path: columns.path, layout: 'columns', others: [] };
  const [ofLists] = ranked(lists, ({ lists: inner }) => inner);
  if (ofLists !== undefined) return { path: ofLists.path, layout: 'list', others: [] };
  // A list of values inside an object of other things belongs to it, as do empty lists; alone it is the table.
  const [only, ...more] = lists;
  const root = places.find(({ path, isObject }) => isObject && path.length === 0)?.children;
  const isAlone = only !== undefined && more.length === 0 && (root === undefined || root.others === 0);
  return isAlone ? { path: only.path, layout: 'list', others: [] } : { path: [], layout: 'document', others: [] };
}

/** The places that hold any, the fullest first, of equals the one with a usual name, or the outermost. */
function ranked(places: readonly Place[], size: (children: ChildCounts) => number): Place[] {
  return places
    .filter(({ children }) => size(children) > 0)
    .sort((a, b) => size(b.children) - size(a.children) || usual(b) - usual(a) || a.path.length - b.path.length);
}

/** Names under which services return their rows. */
const USUAL_NAMES = ['data', 'records', 'rows', 'items', 'results', 'values'];
const usual = ({ path }: Place): number => (USUAL_NAMES.includes(path.at(-1)?.toLowerCase() ?? '') ? 1 : 0);

const nameOf = ({ path }: Place): string => path.join('.');
