"""The stages DuckDB has a counterpart for: name → (prepare, run)."""

import duckdb


def path_of(path):
    return path


def read_csv(path):
    connection = duckdb.connect()
    connection.execute("CREATE TABLE t AS SELECT * FROM read_csv(?)", [path])
    return f"{connection.execute('SELECT count(*) FROM t').fetchone()[0]} rows"


STAGES = {"read_csv": (path_of, read_csv)}
