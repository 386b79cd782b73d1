"""Prints the literals of expected-series.fixture.ts by scipy, statsmodels and pandas. Run: python3 lib/stats/expected-series.py > lib/stats/expected-series.fixture.ts && npx biome format --write lib/stats/expected-series.fixture.ts"""

import json
import math

import numpy as np
import pandas as pd
from scipy import stats
from statsmodels.stats.multitest import multipletests
from statsmodels.tsa.seasonal import seasonal_decompose
from statsmodels.tsa.stattools import acf

groups = [0, 0, 0, 1, 1, 1, 2, 2, 2, 2]
values = [4.0, 5.5, 6.0, 7.0, 9.5, 8.0, 1.0, 2.5, 4.0, 2.0]
series = [3.0, 4.0, 4.0, 6.5, 5.0, 9.0, 8.5, 12.0, 11.0, 15.0]
months = [10 + 0.5 * i + 4 * math.sin(2 * math.pi * i / 4) + ((i * 7) % 5) / 5 for i in range(18)]
counts = [[12, 5, 7], [3, 9, 14]]
ps = [0.001, 0.2, 0.03, 0.04, 0.6, 0.0004, 0.04]


def kruskal():
    h, p = stats.kruskal(*[[v for v, g in zip(values, groups) if g == k] for k in range(3)])
    return {"h": h, "p": p}


def welch():
    a, b = values[:6], values[6:]
    t, p = stats.ttest_ind(a, b, equal_var=False)
    return {"t": t, "p": p}


def seasons(period):
    found = seasonal_decompose(months, model="additive", period=period)
    return {"course": found.trend[period:-period].tolist(), "pattern": found.seasonal[:period].tolist()}


def line():
    fit = stats.linregress(range(len(series)), series)
    return {"slope": fit.slope, "intercept": fit.intercept, "p": fit.pvalue}


def pettitt():
    n = len(series)
    u = [sum(np.sign(series[i] - series[j]) for i in range(t) for j in range(t, n)) for t in range(1, n)]
    k = max(abs(v) for v in u)
    return {"k": k, "p": min(1, 2 * math.exp(-6 * k * k / (n**3 + n**2)))}


chi, p, df, _ = stats.chi2_contingency(counts, correction=False)
r = stats.pearsonr(values, series)
interval = r.confidence_interval()
EXPECTED = {
    "chi": [[x, df, stats.chi2.sf(x, df)] for x, df in [(0.5, 1), (3.84, 1), (2, 5), (40, 10), (300, 250), (1200, 3)]],
    "kruskal": kruskal(),
    "q": multipletests(ps, method="fdr_by")[1].tolist(),
    "welch": welch(),
    "interval": {"r": r.statistic, "low": interval.low, "high": interval.high},
    "acf": acf(series, nlags=3).tolist(),
    "line": line(),
    "pettitt": pettitt(),
    "months": months,
    "even": seasons(4),
    "odd": seasons(3),
    "rolling": pd.Series(series).rolling(3).mean().tolist()[2:],
    "independence": {"chi": chi, "p": p, "df": df},
}
print("// Made by expected-series.py.")
print(f"export const EXPECTED = {json.dumps(EXPECTED, indent=1, default=float)} as const;")
