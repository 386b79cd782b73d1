"""Prints the literals of expected-tests.fixture.ts: numpy, pandas and math where they know, otherwise the definitions by brute force or quadrature. Run: python3 lib/stats/expected-tests.py > lib/stats/expected-tests.fixture.ts && npx biome format --write lib/stats/expected-tests.fixture.ts"""

import itertools
import json
import math

import numpy as np
import pandas as pd



def simpson(f, a, b, n=20_000):
    x = np.linspace(a, b, 2 * n + 1)
    y = f(x)
    return (b - a) / (6 * n) * (y[0] + y[-1] + 4 * y[1:-1:2].sum() + 2 * y[2:-1:2].sum())


def t_two_sided(t, df):
    """2·P(T > t): with t = √df·tan θ the density becomes cos^(df−1) θ."""
    constant = math.exp(math.lgamma((df + 1) / 2) - math.lgamma(df / 2)) / math.sqrt(math.pi)
    return 2 * constant * simpson(lambda a: np.cos(a) ** (df - 1), math.atan(t / math.sqrt(df)), math.pi / 2)


def f_tail(f, d1, d2):
    """P(F > f) for even d1 and d2: a binomial sum (Abramowitz and Stegun 26.6.4)."""
    x = d2 / (d2 + d1 * f)
    n = d1 // 2 + d2 // 2 - 1
    return sum(math.comb(n, k) * x ** k * (1 - x) ** (n - k) for k in range(d2 // 2, n + 1))


x = pd.Series([0.5, 1.5, 2.0, np.nan, 4.0, 4.0, 7.5, -3.0, 9.0, 11.0])
y = pd.Series([1.0, 0.0, 2.5, 3.0, 2.5, 8.0, np.nan, -1.0, 7.0, 6.5])
groups = [0, 0, 0, 1, 1, 1, 2, 2, 2, 2]
values = [4.0, 5.5, 6.0, 7.0, 9.5, 8.0, 1.0, 2.5, 3.0, 2.0]


def eta():
    frame = pd.DataFrame({"g": groups, "v": values})
    total = ((frame.v - frame.v.mean()) ** 2).sum()
    within = ((frame.v - frame.groupby("g").v.transform("mean")) ** 2).sum()
    between = total - within
    return {"etaSquared": between / total, "f": (between / 2) / (within / 7)}


series = [3.0, 4.0, 4.0, 6.5, 5.0, 9.0, 8.5, 12.0, 11.0, 15.0]


def mann_kendall():
    s = sum(np.sign(b - a) for a, b in itertools.combinations(series, 2))
    n = len(series)
    ties = pd.Series(series).value_counts()
    variance = (n * (n - 1) * (2 * n + 5) - (ties * (ties - 1) * (2 * ties + 5)).sum()) / 18
    z = (s - np.sign(s)) / math.sqrt(variance)
    slopes = [(series[j] - series[i]) / (j - i) for i, j in itertools.combinations(range(n), 2)]
    return {"tau": s / (n * (n - 1) / 2), "p": math.erfc(abs(z) / math.sqrt(2)), "slope": float(np.median(slopes))}


parts = [50.0, 20.0, 20.0, 7.0, 3.0]


def concentration():
    a = np.array(parts)
    differences = np.abs(a[:, None] - a[None, :]).sum()
    shares = a / a.sum()
    return {"top": shares.max(), "topK": 0.9, "herfindahl": (shares**2).sum(), "gini": differences / (2 * len(a) ** 2 * a.mean())}


def correlations():
    both = pd.concat([x, y], axis=1).dropna()
    n = len(both)
    result = {}
    for method in ["pearson", "spearman"]:
        r = x.corr(y) if method == "pearson" else both[0].rank().corr(both[1].rank())
        t = abs(r) * math.sqrt((n - 2) / (1 - r * r))
        result[method] = {"r": r, "n": n, "p": t_two_sided(t, n - 2)}
    return result


EXPECTED = {
    "t": [[t, df, t_two_sided(t, df)] for t, df in [(0.5, 1), (2.0, 3), (2.228, 10), (3.5, 25), (1.96, 1000), (5.0, 40)]],
    "f": [[f, a, b, f_tail(f, a, b)] for f, a, b in [(1.0, 2, 10), (4.1, 2, 10), (0.3, 4, 8), (3.2, 6, 40), (2.5, 10, 300)]],
    "erfc": [[z, math.erfc(z)] for z in [-2.5, 0.0, 0.1, 0.9, 1.99, 2.0, 3.0, 6.0]],
    "logGamma": [[v, math.lgamma(v)] for v in [0.1, 0.5, 1.0, 2.0, 3.7, 50.0, 12345.5]],
    **correlations(),
    "effect": eta(),
    "trend": mann_kendall(),
    "concentration": concentration(),
    "ranks": [float(v) for v in pd.Series([3.0, 1.0, 3.0, -2.5, 0.0, 3.0, 1.0]).rank()],
}
print("// Made by expected-tests.py.")
print(f"export const EXPECTED = {json.dumps(EXPECTED, indent=1, default=float)} as const;")
