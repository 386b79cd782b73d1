"""What RefineX says of every column, in pandas: text is looked at by its distinct values."""

import numpy
import pandas

QUARTILES = [0, 0.25, 0.5, 0.75, 1]


def profile(frame):
    return [{"name": name, **profile_column(frame[name])} for name in frame.columns]


def profile_column(column):
    counts = column.value_counts()
    counts = counts[counts > 0]
    common = {
        "count": int(column.count()),
        "missing": int(column.isna().sum()),
        "distinct": len(counts),
        "top_values": counts.head(10).to_dict(),
    }
    if pandas.api.types.is_numeric_dtype(column):
        return {**common, **measures(column.dropna())}
    lengths = pandas.Series(counts.index.astype(object)).str.len()
    mean = float((lengths.to_numpy() * counts.to_numpy()).sum() / max(1, counts.sum()))
    return {**common, "text_length": {"min": lengths.min(), "max": lengths.max(), "mean": mean}}


def measures(values):
    if len(values) == 0:
        return {}
    return {
        "mean": values.mean(),
        "sd": values.std(),
        "skewness": values.skew(),
        "quartiles": values.quantile(QUARTILES).tolist(),
        "histogram": [part.tolist() for part in numpy.histogram(values, bins=20)],
    }
