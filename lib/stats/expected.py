"""Prints the literals of expected.fixture.ts: what numpy and pandas compute for the samples. Run: python3 lib/stats/expected.py > lib/stats/expected.fixture.ts && npx biome format --write lib/stats/expected.fixture.ts"""

import json
import math

import numpy as np
import pandas as pd

SAMPLES = {
    "mixed": [3.5, -1.25, 4.0, 4.0, 17.75, 0.0, 2.5, -8.0, 1e3],
    "even": [1.0, 2.0, 3.0, 4.0],
    "tenths": [0.1, 0.2, 0.3, 0.7, 0.6, 0.9, 0.4],
    "ties": [5.0, 1.0, 5.0, 1.0, 2.0],
    "equal": [7.0, 7.0, 7.0],
    "offset": [1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16],
    "wave": [round(math.sin(i) * 1000 + i * i / 50, 3) for i in range(2000)],
}
PROBABILITIES = [0, 0.01, 0.1, 0.25, 0.5, 0.75, 0.9, 0.999, 1]


def measures(sample):
    values = np.array(sample)
    series = pd.Series(values)
    q1, q3 = np.quantile(values, [0.25, 0.75])
    deviations = values - values.mean()
    second = (deviations**2).mean()
    counts, edges = np.histogram(values, bins=20)
    return {
        "quantiles": [float(np.quantile(values, p)) for p in PROBABILITIES],
        "mean": float(series.mean()),
        "variance": float(series.var()),
        "sd": float(series.std()),
        "skewness": float((deviations**3).mean() / second**1.5) if second > 0 else None,
        "mode": float(series.mode()[0]),
        "fences": [float(q1 - 1.5 * (q3 - q1)), float(q3 + 1.5 * (q3 - q1))],
        "mad": float(1.4826 * np.median(np.abs(values - np.median(values)))),
        "lastZScore": float((values[-1] - series.mean()) / series.std()) if second > 0 else None,
        "histogram": {"edges": [float(edge) for edge in edges], "counts": [int(count) for count in counts]},
    }


print("// Made by expected.py.")
print(f"export const PROBABILITIES: number[] = {json.dumps(PROBABILITIES)};")
print("/** For each sample what numpy and pandas compute. */")
print(f"export const EXPECTED = {json.dumps({name: measures(sample) for name, sample in SAMPLES.items()}, indent=2)};")
