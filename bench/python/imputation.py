"""Tables with gaps for imputation, and how scikit-learn fills them.

    python imputation.py tables            prints scikit-learn's own tables and generated ones, JSON
    python imputation.py fill < gaps.json  prints, for each table of [{name, columns, hidden}], the error of each method by column

A column is {name, values} with null where missing; a column of texts is a category. `hidden` lists {column, rows, truths}.
"""

import json
import sys
import time
import warnings

import numpy as np
import pandas as pd

warnings.filterwarnings("ignore")


def tables():
    from sklearn import datasets as d

    for name in ("diabetes", "wine", "iris", "breast_cancer", "linnerud"):
        frame = getattr(d, "load_" + name)(as_frame=True, **({"scaled": False} if name == "diabetes" else {})).frame
        frame.columns = [str(c) for c in frame.columns]
        if name in ("wine", "iris", "breast_cancer"):
            frame["target"] = "class " + frame["target"].astype(str)
        if name == "breast_cancer":
            frame = frame.iloc[:, list(range(0, 12)) + [-1]]
        yield name, frame
    rng = np.random.default_rng(7)
    for name, make in (("friedman1", d.make_friedman1), ("friedman2", d.make_friedman2), ("friedman3", d.make_friedman3)):
        x, y = make(n_samples=800, noise=0.5 if name != "friedman3" else 0.05, random_state=3)
        yield name, pd.DataFrame(np.c_[x, y], columns=[f"x{i}" for i in range(x.shape[1])] + ["y"])
    x = d.make_low_rank_matrix(1500, 12, effective_rank=4, random_state=5) * 100 + rng.normal(0, 0.3, (1500, 12))
    yield "low_rank", pd.DataFrame(x, columns=[f"m{i}" for i in range(12)])
    x, t = d.make_swiss_roll(1500, noise=0.3, random_state=1)
    yield "swiss_roll", pd.DataFrame(np.c_[x, t], columns=["x", "y", "z", "t"])
    # Shops: levels by town and sort, quantity × price, seasons.
    n = 3000
    town = rng.integers(0, 12, n)
    sort = rng.integers(0, 5, n)
    month = rng.integers(1, 13, n)
    price = np.exp(1 + 0.6 * sort + 0.1 * rng.normal(size=n)).round(2)
    quantity = rng.poisson(3 + 2 * np.cos(month / 6 * np.pi) + town % 3 + 1)
    revenue = (price * quantity * rng.uniform(0.95, 1.05, n)).round(2)
    visits = rng.poisson(40 + 10 * town)
    yield "shops", pd.DataFrame(dict(town=[f"town {t}" for t in town], sort=[f"sort {s}" for s in sort], month=month, price=price, quantity=quantity, revenue=revenue, visits=visits))
    # People: body measures with sex and age, wages with a ceiling.
    n = 2000
    sex = rng.integers(0, 2, n)
    age = rng.integers(18, 80, n)
    height = 164 + 13 * sex - 0.05 * (age - 40) + rng.normal(0, 6, n)
    weight = 22 * (height / 100) ** 2 + 0.15 * age + rng.gamma(2, 4, n)
    pulse = 75 - 4 * sex + rng.normal(0, 9, n)
    wage = np.minimum(9000, np.exp(7.3 + 0.05 * age - 0.0005 * age**2 + 0.2 * sex + rng.normal(0, 0.4, n)))
    yield "people", pd.DataFrame(dict(sex=np.where(sex == 1, "m", "f"), age=age, height=height.round(1), weight=weight.round(1), pulse=pulse.round(), wage=wage.round()))
    # Sensors: three related series with a daily wave.
    n = 2400
    hour = np.arange(n) % 24
    base = np.cumsum(rng.normal(0, 0.4, n)) * 0.3 + 8 * np.sin(hour / 24 * 2 * np.pi)
    yield "sensors", pd.DataFrame(dict(hour=hour, outside=base + 12, inside=20 + 0.3 * base + rng.normal(0, 0.5, n), humidity=60 - 1.5 * base + rng.normal(0, 3, n), power=np.maximum(0, 18 - base) * 1.2 + rng.normal(0, 1, n)))
    # Nothing to learn from.
    yield "noise", pd.DataFrame(rng.normal(size=(600, 5)), columns=list("abcde"))


def fill(gaps):
    from sklearn.ensemble import ExtraTreesRegressor
    from sklearn.experimental import enable_iterative_imputer  # noqa: F401
    from sklearn.impute import IterativeImputer, KNNImputer, SimpleImputer
    from sklearn.linear_model import BayesianRidge
    from sklearn.preprocessing import StandardScaler

    methods = {
        "mean": lambda: SimpleImputer(),
        "knn": lambda: KNNImputer(n_neighbors=5),
        "knn, 10, distance": lambda: KNNImputer(n_neighbors=10, weights="distance"),
        "iterative ridge": lambda: IterativeImputer(BayesianRidge(), max_iter=10, random_state=0),
        "iterative trees": lambda: IterativeImputer(ExtraTreesRegressor(n_estimators=40, min_samples_leaf=2, random_state=0), max_iter=4, random_state=0),
    }
    for table in gaps:
        frame = pd.DataFrame({c["name"]: c["values"] for c in table["columns"]})
        numbers = [c["name"] for c in table["columns"] if not any(isinstance(v, str) for v in c["values"])]
        wide = pd.get_dummies(frame.drop(columns=numbers)).astype(float) if len(numbers) < len(frame.columns) else None
        x = frame[numbers].astype(float)
        scaler = StandardScaler().fit(x)
        data = scaler.transform(x)
        data = np.c_[data, wide.values] if wide is not None else data
        errors, seconds = {}, {}
        for name, make in methods.items():
            started = time.perf_counter()
            filled = make().fit_transform(data)
            seconds[name] = time.perf_counter() - started
            back = scaler.inverse_transform(filled[:, : len(numbers)])
            errors[name] = {}
            for hidden in table["hidden"]:
                truth = np.array(hidden["truths"], float)
                answer = back[hidden["rows"], numbers.index(hidden["column"])]
                errors[name][hidden["column"]] = float(np.sqrt(((truth - answer) ** 2).mean()) / truth.std())
        yield {"name": table["name"], "errors": errors, "seconds": seconds}


if sys.argv[1] == "tables":
    json.dump([{"name": name, "columns": [{"name": c, "values": frame[c].tolist()} for c in frame]} for name, frame in tables()], sys.stdout)
else:
    json.dump(list(fill([t for t in json.load(sys.stdin) if t["hidden"]])), sys.stdout)
