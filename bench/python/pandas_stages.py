"""The stages pandas has a counterpart for: name → (prepare, run). What is prepared is outside the clock."""

import importlib.util
import io

import pandas
from pandas_clean import clean, clean_categories
from pandas_profile import profile


def path_of(path):
    return path


def shape(frame):
    return f"{len(frame)} rows x {len(frame.columns)} columns"


def read_csv(path):
    return shape(pandas.read_csv(path))


def read_csv_arrow(path):
    return shape(pandas.read_csv(path, engine="pyarrow"))


def to_csv(frame):
    out = io.StringIO()
    frame.to_csv(out, index=False)
    return f"{out.tell()} characters"


def read_excel(path):
    return shape(pandas.read_excel(path))


def read_json(path):
    return shape(pandas.read_json(path))


def read_parquet(path):
    return shape(pandas.read_parquet(path))


def to_parquet(frame):
    out = io.BytesIO()
    frame.to_parquet(out, compression="zstd", index=False)
    return f"{out.tell()} bytes"


def describe(frame):
    return f"{len(profile(frame))} columns"


def group_by(frame):
    return f"{len(frame.groupby('Region')['amount'].sum())} groups"


def sort(frame):
    return shape(frame.sort_values(["product", "amount"], kind="stable"))


def filter_rows(frame):
    found = frame["notes"].str.contains("damaged", case=False, regex=False) & frame["amount"].between(100, 500)
    return f"{len(frame[found])} rows"


def chart_mean(frame):
    return f"{len(frame.groupby('Region')['score'].mean())} groups"


def chart_median(frame):
    medians = frame.groupby("product")["amount"].median()
    top = medians.nlargest(50)
    rest = frame.loc[~frame["product"].isin(top.index), "amount"].median()
    return f"{len(top)} groups and {rest}"


def chart_distinct(frame):
    return f"{len(frame.groupby('Region')['notes'].nunique())} groups"


def twenty_columns(path):
    numbers = pandas.read_csv(path).drop(columns="id")
    made = list(numbers.columns)
    for i in range(len(made), 20):
        numbers[f"column {i}"] = numbers[made[i % 9]] + numbers[made[(i + 1 + i % 3) % 9]]
    return numbers


def correlation(method):
    return lambda frame: f"{len(frame.corr(method=method))} columns"


STAGES = {
    "read_csv": (path_of, read_csv),
    "to_csv": (pandas.read_csv, to_csv),
    "read_json": (path_of, read_json),
    "profile": (pandas.read_csv, describe),
    "clean": (path_of, clean),
    "clean_categories": (path_of, clean_categories),
    "group_by": (pandas.read_csv, group_by),
    "chart_mean": (pandas.read_csv, chart_mean),
    "chart_median": (pandas.read_csv, chart_median),
    "chart_distinct": (pandas.read_csv, chart_distinct),
    "correlation_pearson": (twenty_columns, correlation("pearson")),
    "correlation_spearman": (twenty_columns, correlation("spearman")),
    "sort": (pandas.read_csv, sort),
    "filter": (pandas.read_csv, filter_rows),
}
if importlib.util.find_spec("openpyxl"):
    STAGES["read_excel"] = (path_of, read_excel)
if importlib.util.find_spec("pyarrow"):
    STAGES["read_csv_arrow"] = (path_of, read_csv_arrow)
    STAGES["read_parquet"] = (path_of, read_parquet)
    STAGES["to_parquet"] = (pandas.read_csv, to_parquet)
