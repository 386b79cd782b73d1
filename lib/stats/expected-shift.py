"""Prints the literals of expected-shift.fixture.ts by scipy and numpy. Run: python3 lib/stats/expected-shift.py > lib/stats/expected-shift.fixture.ts && npx biome format --write lib/stats/expected-shift.fixture.ts"""

import json

import numpy as np
from scipy import special, stats

first = sorted([3.0, 1.5, 4.0, 4.0, 9.0, 2.5, 7.0, 7.0, 8.5, 0.5, 6.0])
second = sorted([5.0, 4.0, 12.0, 9.5, 9.0, 2.0, 11.0])
before, after = [30, 50, 20], [10, 60, 40]

ps = [0.001, 0.2, 0.03, 0.04, 0.6, 0.0004, 0.04]


def psi():
    p = (np.array(before) + 0.5) / (sum(before) + 1.5)
    q = (np.array(after) + 0.5) / (sum(after) + 1.5)
    return float(((q - p) * np.log(q / p)).sum())


EXPECTED = {
    "first": first,
    "second": second,
    "ks": float(stats.ks_2samp(first, second).statistic),
    "wasserstein": float(stats.wasserstein_distance(first, second)),
    "kolmogorov": [[x, float(special.kolmogorov(x))] for x in [0.25, 0.5, 0.9, 1.36, 2.0, 3.5]],
    "before": before,
    "after": after,
    "psi": psi(),
    "ps": ps,
    "hochberg": [float(q) for q in stats.false_discovery_control(ps, method="bh")],
    "reach": [[p, df, float(stats.t.ppf(1 - p / 2, df))] for p, df in [(0.05, 3), (0.05, 10.5), (0.01, 200), (0.5, 1)]],
}
print("// Made by expected-shift.py.")
print(f"export const EXPECTED = {json.dumps(EXPECTED, indent=1)} as const;")
