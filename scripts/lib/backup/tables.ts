import type pg from 'pg';

/** Our tables, each after those its rows refer to. */
export async function tablesInOrder(client: pg.ClientBase): Promise<string[]> {
  const { rows: tables } = await client.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables
      WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY table_name`,
  );
  const { rows: references } = await client.query<{ from: string; to: string }>(
    `SELECT f.relname AS "from", t.relname AS "to" FROM pg_constraint c
       JOIN pg_class f ON f.oid = c.conrelid JOIN pg_class t ON t.oid = c.confrelid
      WHERE c.contype = 'f' AND f.oid <> t.oid AND c.connamespace = 'public'::regnamespace`,
  );
  const ordered = new Set<string>();
  const visit = (name: string, above: readonly string[]) => {
    if (above.includes(name))
      throw new Error(`Tables refer to one another in a circle: ${[...above, name].join(' → ')}`);
    for (const { from, to } of references) if (from === name && !ordered.has(to)) visit(to, [...above, name]);
    ordered.add(name);
  };
  for (const { name } of tables) if (!ordered.has(name)) visit(name, []);
  return [...ordered];
}

/** The order of rows: what answers something comes after it. */
export async function orderOf(client: pg.ClientBase, table: string): Promise<string> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT column_name AS name FROM information_schema.columns
      WHERE table_schema = 'public' AND table_name = $1 AND column_name IN ('created_at', 'id') ORDER BY column_name`,
    [table],
  );
  return rows.length === 0 ? '' : `ORDER BY ${rows.map(({ name }) => quoted(name)).join(', ')}`;
}

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** Time of the newest migration. Throws when there was none. */
export async function schemaOf(client: pg.ClientBase): Promise<number> {
  const { rows } = await client.query<{ newest: string | null }>(
    'SELECT max(created_at) AS newest FROM drizzle.__drizzle_migrations',
  );
  if (!rows[0]?.newest) throw new Error('The database has no schema of RefineX.');
  return Number(rows[0].newest);
}
