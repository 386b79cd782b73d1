"""Prints the literals of expected.fixture.ts: pandas' .corr() of generated columns with missing cells. Run: python3 lib/charts/correlation/expected.py > lib/charts/correlation/expected.fixture.ts && npx biome format --write lib/charts/correlation/expected.fixture.ts"""

import json

import numpy as np
import pandas as pd

ROWS = 3000


def column(c):
    """The same in expected values and in the test: whole arithmetic, exact in both."""
    i = np.arange(ROWS)
    noise = (i * (7919 + 104729 * c) + 31 * c) % 1009
    base = (i * 17) % 701
    values = {
        0: base * 1.0,
        1: base + noise / 4,
        2: noise / 1024 + 1000.0,
        3: ((noise % 5) - 2) * 1.0,
        4: (base % 7) * base + noise / 8.0,
        5: -base * 3.0 + noise,
    }[c].astype(float)
    if c in (1, 3, 5):
        values[(i * (c + 2)) % (7 + c) == 0] = np.nan
    if c == 4:
        values[i % 5 != 0] = np.nan
    return values


frame = pd.DataFrame({c: column(c) for c in range(6)})
present = frame.notna().astype(int)


def spearman():
    """.corr(method="spearman") needs scipy; this is its definition: Pearson of the ranks of each complete pair."""
    matrix = np.ones((6, 6))
    for a in range(6):
        for b in range(6):
            both = frame[[a, b]].dropna() if a != b else frame[[a]].dropna()
            if a != b:
                matrix[a, b] = both[a].rank().corr(both[b].rank())
    return matrix


print("// Made by expected.py.")
print("/** What pandas computes for the generated columns. */")
expected = {
    "pearson": frame.corr().values.tolist(),
    "spearman": spearman().tolist(),
    "n": (present.T @ present).values.tolist(),
}
print(f"export const EXPECTED = {json.dumps(expected)};")
