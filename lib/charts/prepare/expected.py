"""Prints the literals of expected.fixture.ts: what pandas computes of its rows, which expected.test.ts makes, too. Run: python3 lib/charts/prepare/expected.py > lib/charts/prepare/expected.fixture.ts && npx biome format --write lib/charts/prepare/expected.fixture.ts"""

import json

import numpy as np
import pandas as pd

ROWS = 700
CITIES = ["Lyon", "Nice", None, "Paris", "Lille"]
GRADES = ["low", "high", "medium"]

i = np.arange(ROWS)
frame = pd.DataFrame(
    {
        "city": [CITIES[(k * 7 + k // 9) % 5] for k in i],
        "grade": [GRADES[(k * 5 + k // 4) % 3] for k in i],
        "product": [f"P{(k * k + k // 3) % 83}" for k in i],
        "amount": [None if k % 11 == 0 else ((k * 7919) % 2003 - 500) / 8 for k in i],
        "score": [None if k % 17 == 5 else ((k * 104729) % 1009) / 16 for k in i],
        "date": pd.Timestamp("2023-01-05") + pd.to_timedelta((i * 37) % 500, unit="D"),
    }
)
AGGREGATES = {
    "sum": "sum",
    "mean": "mean",
    "median": "median",
    "count": "count",
    "min": "min",
    "max": "max",
    "distinct": "nunique",
}


def plain(series):
    return {str(key): float(value) for key, value in series.items()}


def by_span(period, label):
    spans = frame["date"].dt.to_period(period).map(label)
    return {name: plain(frame["amount"].groupby(spans).agg(how)) for name, how in AGGREGATES.items()}


def with_other(how):
    present = frame.dropna(subset=["amount"])
    values = present.groupby("product")["amount"].agg(how).sort_values(ascending=False)
    top = values.head(50)
    rest = present.loc[~present["product"].isin(top.index), "amount"]
    return {"top": sorted(float(value) for value in top), "other": float(rest.agg(how)), "rows": len(rest)}


pairs = frame.dropna(subset=["amount", "score"])
slope, intercept = np.polyfit(pairs["score"], pairs["amount"], 1)
boxes = frame.dropna(subset=["amount"]).groupby("city")["amount"].quantile([0, 0.25, 0.5, 0.75, 1]).unstack()
expected = {
    "city": {name: plain(frame.groupby("city")["amount"].agg(how)) for name, how in AGGREGATES.items()},
    "products": plain(frame.groupby("city")["product"].nunique()),
    "cityGrade": {
        f"{city}|{grade}": float(value)
        for (city, grade), value in frame.groupby(["city", "grade"])["amount"].median().items()
    },
    "year": by_span("Y", lambda span: f"{span.year}"),
    "quarter": by_span("Q", lambda span: f"{span.year}-Q{span.quarter}"),
    "month": by_span("M", str),
    "week": by_span("W-SUN", lambda span: str(span.start_time.date())),
    "other": {name: with_other(how) for name, how in AGGREGATES.items() if name in ("sum", "mean", "max")},
    "boxes": {city: [float(value) for value in row] for city, row in boxes.iterrows()},
    "fit": {"slope": float(slope), "intercept": float(intercept), "r": float(pairs["amount"].corr(pairs["score"])), "n": len(pairs)},
}
for span, names in {"week": ["count", "min", "max", "distinct"], "month": ["min", "max"]}.items():
    for name in names:
        del expected[span][name]
print("// Made by expected.py.")
print(f"export const ROWS = {ROWS};")
print("/** What pandas computes. */")
print(f"export const EXPECTED = {json.dumps(expected)};")
