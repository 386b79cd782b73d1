"""Counterparts of the stages in pandas and DuckDB: `python3 python.py <library> <stage> <csv> <runs>`.

Prints one line of JSON in the shape of bench/measure.ts. The first run is reported apart, as there.
"""

import io
import json
import resource
import sys
import time


def pandas_stages(path):
    import pandas

    frame = None

    def read_csv():
        nonlocal frame
        frame = pandas.read_csv(path)
        return f"{len(frame)} rows x {len(frame.columns)} columns"

    def to_csv():
        if frame is None:
            read_csv()
        out = io.StringIO()
        frame.to_csv(out, index=False)
        return f"{out.tell()} characters"

    return {"read_csv": read_csv, "to_csv": to_csv}


def duckdb_stages(path):
    import duckdb

    def read_csv():
        connection = duckdb.connect()
        connection.execute("CREATE TABLE t AS SELECT * FROM read_csv(?)", [path])
        return f"{connection.execute('SELECT count(*) FROM t').fetchone()[0]} rows"

    return {"read_csv": read_csv}


LIBRARIES = {"pandas": pandas_stages, "duckdb": duckdb_stages}


def peak_bytes():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def main():
    library, stage, path, runs = sys.argv[1:5]
    work = LIBRARIES[library](path).get(stage)
    if work is None:
        return
    base = peak_bytes()
    times = []
    detail = ""
    cpu = time.process_time()
    for run in range(int(runs) + 1):
        if run == 1:
            cpu = time.process_time()
        start = time.perf_counter()
        detail = work()
        times.append((time.perf_counter() - start) * 1000)
    result = {
        "detail": detail,
        "firstMs": times[0],
        "runsMs": times[1:],
        "cpuMs": (time.process_time() - cpu) * 1000 / max(1, len(times) - 1),
        "peakBytes": peak_bytes(),
        "baseBytes": base,
    }
    print(json.dumps(result))


main()
