"""Counterparts of the stages of this benchmark in other libraries.

`python measure.py` prints which libraries this interpreter has, in which versions, and which stages they can run.
`python measure.py <library> <stage> <file>` then makes one run for each line it reads and answers it with one line
of JSON in the shape of bench/measure.ts.
"""

import gc
import importlib
import json
import sys
import time

from memory import peak_bytes, reset_peak

LIBRARIES = ("pandas", "duckdb")
HELPERS = ("numpy", "pyarrow", "openpyxl")


def version_of(name):
    try:
        return importlib.import_module(name).__version__
    except ImportError:
        return None


def describe():
    found = {}
    for library in LIBRARIES:
        version = version_of(library)
        if version is not None:
            stages = importlib.import_module(f"{library}_stages").STAGES
            found[library] = {"version": version, "stages": [name for name in stages]}
    helpers = {name: version_of(name) for name in HELPERS}
    return {
        "python": sys.version.split()[0],
        "libraries": found,
        "helpers": {name: version for name, version in helpers.items() if version is not None},
    }


def measure(library, stage, path):
    prepare, run = importlib.import_module(f"{library}_stages").STAGES[stage]
    prepared = prepare(path)
    gc.collect()
    base = reset_peak()
    print(json.dumps({"ready": True}), flush=True)
    for _ in sys.stdin:
        cpu, start = time.process_time(), time.perf_counter()
        detail = run(prepared)
        ms, cpu_ms = (time.perf_counter() - start) * 1000, (time.process_time() - cpu) * 1000
        answer = {"ms": ms, "cpuMs": cpu_ms, "detail": detail, "baseBytes": base, "peakBytes": peak_bytes()}
        print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    if len(sys.argv) == 1:
        print(json.dumps(describe()))
    else:
        measure(*sys.argv[1:4])
