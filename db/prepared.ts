import { type Database, database } from './client';

/**
 * A query that is made once for a database: its text is built once, and with `.prepare(name)` PostgreSQL reads and plans it once a
 * connection. Names must differ.
 */
export function onDatabase<Query extends object>(make: () => Query): () => Query {
  const made = new WeakMap<Database, Query>();
  return () => {
    const known = made.get(database());
    if (known) return known;
    const query = make();
    made.set(database(), query);
    return query;
  };
}
