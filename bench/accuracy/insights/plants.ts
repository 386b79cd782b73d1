import { ANY, DATE, type Ground, groupTruths, type Plant, truth } from './plant';

const names = (prefix: string, count: number): string[] =>
  Array.from({ length: count }, (_, i) => `${prefix} ${'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[i]}`);
const round = (value: number, decimals = 2): number => Number(value.toFixed(decimals));

/** A first-order autoregression along the spans, one value for each. */
function wander({ dice, spans }: Ground, rho: number, sd: number): number[] {
  let state = 0;
  return Array.from({ length: spans }, () => {
    state = rho * state + dice.normal(0, sd * Math.sqrt(1 - rho * rho));
    return state;
  });
}

const byTime = (measure: string) => ({ measure, by: DATE });

/** Groups of rows with these weights, and the cells of their column. */
function grouped({ dice, rows }: Ground, labels: readonly string[], weights: readonly number[] = labels.map(() => 1)) {
  const groups = Array.from({ length: rows }, () => dice.weighted(weights));
  return { groups, cells: groups.map((group) => labels[group] as string) };
}

const expectedOf = (labels: readonly string[], values: readonly number[]) =>
  new Map(labels.map((label, i) => [label, values[i] ?? 0]));

/**
 * Generators for each of twelve kinds of fact: `a` as a textbook has it, `b` skewed, correlated in time, or with unequal groups, and
 * others where the half to work with had none of a kind.
 */
export const PLANTS: Readonly<Record<string, Plant>> = {
  'trend-a': (ground) => {
    const { dice, span, spans } = ground;
    const name = ground.name('score');
    const rise = dice.pick([-1, 1]) * dice.between(1.5, 4);
    const cells = span.map((at) => round(50 + 4 * (rise * (at / spans) + dice.normal())));
    const also = ({ direction }: { direction: string }) => direction === (rise > 0 ? 'up' : 'down');
    return { columns: [{ name, cells }], truths: [truth('trend', byTime(name), { isPlanted: true, also })] };
  },
  'trend-b': (ground) => {
    const { dice, span, spans } = ground;
    const name = ground.name('price');
    const growth = dice.pick([-1, 1]) * dice.between(0.6, 1.5);
    const drift = wander(ground, 0.3, 0.06);
    const cells = span.map((at) =>
      round(40 * Math.exp(growth * (at / spans) + (drift[at] ?? 0) + dice.normal(0, 0.3))),
    );
    const also = ({ direction }: { direction: string }) => direction === (growth > 0 ? 'up' : 'down');
    return { columns: [{ name, cells }], truths: [truth('trend', byTime(name), { isPlanted: true, also })] };
  },
  'change-a': (ground) => {
    const { dice, span, spans } = ground;
    const name = ground.name('temperature');
    const at = Math.round(spans * dice.between(0.3, 0.7));
    const step = dice.pick([-1, 1]) * dice.between(1.2, 3);
    const cells = span.map((when) => round(20 + 2 * ((when >= at ? step : 0) + dice.normal())));
    const also = ({ direction }: { direction: string }) => direction === (step > 0 ? 'up' : 'down');
    return { columns: [{ name, cells }], truths: [truth('change_point', byTime(name), { isPlanted: true, also })] };
  },
  'change-b': (ground) => {
    const { dice, span, spans } = ground;
    const name = ground.name('waiting time');
    const at = Math.round(spans * dice.between(0.25, 0.75));
    const factor = dice.pick([0.5, 0.6, 1.7, 2]);
    const cells = span.map((when) => round(dice.lognormal(2, 0.5) * (when >= at ? factor : 1), 1));
    const also = ({ direction }: { direction: string }) => direction === (factor > 1 ? 'up' : 'down');
    return { columns: [{ name, cells }], truths: [truth('change_point', byTime(name), { isPlanted: true, also })] };
  },
  'season-a': (ground) => seasonal(ground, (phase, period) => Math.cos(2 * Math.PI * (phase / period)), 3),
  'season-b': (ground) =>
    seasonal(ground, (phase, period) => (phase >= period - Math.ceil(period / 4) ? 1.5 : -0.3), 3),
  'anomaly-a': (ground) => spike(ground, 1),
  'anomaly-b': (ground) => spike(ground, -1),
  'outliers-a': (ground) => {
    const { dice, span } = ground;
    const name = ground.name('weight');
    const share = dice.between(0.002, 0.01);
    const cells = span.map(() => round(dice.normal(70, 8) * (dice.next() < share ? dice.between(4, 8) : 1)));
    cells[dice.integer(cells.length)] = round(70 * dice.between(4, 8));
    return {
      columns: [{ name, cells }],
      truths: [
        truth('outliers', { measure: name }, { isPlanted: true, isAlone: true }),
        truth('anomaly', byTime(name)),
      ],
    };
  },
  'outliers-b': (ground) => {
    const { dice, span } = ground;
    const name = ground.name('income');
    const cells = span.map(() => round(dice.lognormal(7, 0.4), 0));
    for (let i = 0; i < 3; i++) cells[dice.integer(cells.length)] = round(Math.exp(7) * dice.between(30, 80), 0);
    return {
      columns: [{ name, cells }],
      truths: [
        truth('outliers', { measure: name }, { isPlanted: true, isAlone: true }),
        truth('anomaly', byTime(name)),
      ],
    };
  },
  'top-a': (ground) => {
    const { dice } = ground;
    const [by, name] = [ground.name('team'), ground.name('rating')];
    const labels = names('Team', 6);
    const means = dice.shuffled([5, 5, 5, 5, 5, 5 + dice.between(1.5, 3)]);
    const { groups, cells } = grouped(ground, labels);
    const values = groups.map((group) => round((means[group] ?? 0) + dice.normal()));
    return {
      columns: [
        { name: by, cells },
        { name, cells: values },
      ],
      truths: groupTruths(name, by, expectedOf(labels, means), 'top'),
    };
  },
  'top-b': (ground) => {
    const { dice } = ground;
    const by = ground.name('channel');
    const labels = names('Channel', 5);
    const weights = dice.shuffled([dice.between(1.6, 2.5), 1, 1, 1, 1]);
    const { cells } = grouped(ground, labels, weights);
    return {
      columns: [{ name: by, cells }],
      truths: groupTruths(null, by, expectedOf(labels, weights), 'top', { isAlone: true, differ: false }),
    };
  },
  'concentration-a': (ground) => {
    const { dice } = ground;
    const by = ground.name('product');
    const labels = names('Product', 20);
    const steep = dice.between(1.1, 1.5);
    const weights = labels.map((_, i) => (i + 1) ** -steep);
    const { cells } = grouped(ground, labels, weights);
    return {
      columns: [{ name: by, cells }],
      truths: [
        truth('concentration', { by }, { isPlanted: true, isAlone: true }),
        truth('concentration', { by, measure: ANY }, { isAlone: true }),
        ...groupTruths(null, by, expectedOf(labels, weights), 'concentration', { isAlone: true, differ: false }),
      ],
    };
  },
  'concentration-b': (ground) => {
    const { dice } = ground;
    const [by, name] = [ground.name('customer'), ground.name('sales amount')];
    const labels = names('Customer', 10);
    const sizes = dice.shuffled([30, 20, ...Array.from({ length: 8 }, () => 3)]);
    const { groups, cells } = grouped(ground, labels);
    const values = groups.map((group) => round((sizes[group] ?? 0) * dice.lognormal(0, 0.5)));
    return {
      columns: [
        { name: by, cells },
        { name, cells: values },
      ],
      truths: [
        truth('concentration', { measure: name, by }, { isPlanted: true }),
        ...groupTruths(name, by, expectedOf(labels, sizes), 'concentration'),
      ],
    };
  },
  'difference-a': (ground) => {
    const { dice } = ground;
    const [by, name] = [ground.name('species'), ground.name('length')];
    const labels = names('Species', 4);
    const step = dice.between(0.6, 1.5);
    const means = dice.shuffled([0, 0, step, 2 * step]);
    const { groups, cells } = grouped(ground, labels);
    const values = groups.map((group) => round(20 + (means[group] ?? 0) + dice.normal()));
    return {
      columns: [
        { name: by, cells },
        { name, cells: values },
      ],
      truths: groupTruths(name, by, expectedOf(labels, means), 'group_difference'),
    };
  },
  'difference-b': (ground) => {
    const { dice } = ground;
    const [by, name] = [ground.name('department'), ground.name('duration')];
    const labels = names('Department', 7);
    const means = labels.map(() => dice.between(0, 1.2));
    const weights = [4, 3, 2, 2, 1, 1, 1];
    const { groups, cells } = grouped(ground, labels, weights);
    const values = groups.map((group) => round(dice.lognormal(2 + (means[group] ?? 0), 0.6)));
    return {
      columns: [
        { name: by, cells },
        { name, cells: values },
      ],
      truths: [
        ...groupTruths(name, by, expectedOf(labels, means), 'group_difference'),
        ...groupTruths(null, by, expectedOf(labels, weights), 'group_difference', { isAlone: true, differ: false }),
      ],
    };
  },
  'correlation-a': (ground) => {
    const { dice, span } = ground;
    const [one, other] = [ground.name('height'), ground.name('strength')];
    const r = dice.pick([-1, 1]) * dice.between(0.4, 0.85);
    const x = span.map(() => dice.normal());
    const also = ({ direction }: { direction: string }) => direction === (r > 0 ? 'up' : 'down');
    return {
      columns: [
        { name: one, cells: x.map((value) => round(170 + 9 * value)) },
        { name: other, cells: x.map((value) => round(40 + 6 * (r * value + Math.sqrt(1 - r * r) * dice.normal()))) },
      ],
      truths: [truth('correlation', { measure: one, by: other }, { isPlanted: true, also })],
    };
  },
  'correlation-b': (ground) => {
    const { dice, span } = ground;
    const [one, other] = [ground.name('distance'), ground.name('speed')];
    const x = span.map(() => dice.between(0, 3));
    const also = ({ direction }: { direction: string }) => direction === 'down';
    return {
      columns: [
        { name: one, cells: x.map((value) => round(value)) },
        { name: other, cells: x.map((value) => round(90 * Math.exp(-value) * dice.lognormal(0, 0.7))) },
      ],
      truths: [truth('correlation', { measure: one, by: other }, { isPlanted: true, also })],
    };
  },
  'missing-a': (ground) => gaps(ground, 3, [0.05, 0.05, 0.35]),
  'missing-b': (ground) => gaps(ground, 8, [0.02, 0.02, 0.02, 0.02, 0.02, 0.02, 0.12, 0.3]),
  'ratio-a': (ground) => ratio(ground, 0.25),
  'ratio-b': (ground) => ratio(ground, 0.6),
  'trend-c': (ground) => {
    const { dice, span, spans } = ground;
    const name = ground.name('number of visits');
    const rise = dice.pick([-1, 1]) * dice.between(0.4, 0.9);
    const cells = span.map((at) => Math.round(30 * (1 + rise * (at / spans - 0.5)) * dice.lognormal(0, 0.4)));
    const also = ({ direction }: { direction: string }) => direction === (rise > 0 ? 'up' : 'down');
    return { columns: [{ name, cells }], truths: [truth('trend', byTime(name), { isPlanted: true, also })] };
  },
  'trend-d': (ground) => {
    const { dice, span, spans } = ground;
    const name = ground.name('consumption');
    const rise = dice.pick([-1, 1]) * dice.between(1.5, 4);
    const drift = wander(ground, 0.5, 0.4);
    const cells = span.map((at) =>
      round(80 + 3 * (rise * (at / spans) ** 1.3 + (drift[at] ?? 0) + dice.normal(0, 1.5))),
    );
    const also = ({ direction }: { direction: string }) => direction === (rise > 0 ? 'up' : 'down');
    return { columns: [{ name, cells }], truths: [truth('trend', byTime(name), { isPlanted: true, also })] };
  },
  'change-c': (ground) => {
    const { dice, span, spans } = ground;
    const name = ground.name('error rate');
    const at = Math.round(spans * dice.between(0.3, 0.7));
    const step = dice.pick([-1, 1]) * dice.between(1, 2.5);
    const drift = wander(ground, 0.3, 0.3);
    const cells = span.map((when) =>
      round(12 + (when >= at ? step : 0) + (drift[when] ?? 0) + 1.5 * (dice.next() + dice.next() - 1)),
    );
    const also = ({ direction }: { direction: string }) => direction === (step > 0 ? 'up' : 'down');
    return { columns: [{ name, cells }], truths: [truth('change_point', byTime(name), { isPlanted: true, also })] };
  },
  'season-c': (ground) => seasonal(ground, (phase, period) => Math.abs((2 * phase) / period - 1) * 2 - 1, 2.5),
  'outliers-c': (ground) => {
    const { dice, span } = ground;
    const name = ground.name('volume');
    const cells = span.map(() => round(200 + 25 * (dice.next() + dice.next() + dice.next())));
    for (let i = 0; i < 2; i++) cells[dice.integer(cells.length)] = round(dice.pick([-1, 1]) * dice.between(500, 900));
    return {
      columns: [{ name, cells }],
      truths: [
        truth('outliers', { measure: name }, { isPlanted: true, isAlone: true }),
        truth('anomaly', byTime(name)),
      ],
    };
  },
  'correlation-c': (ground) => {
    const { dice, span } = ground;
    const [one, other] = [ground.name('area'), ground.name('yield')];
    const r = dice.pick([-1, 1]) * dice.between(0.45, 0.8);
    const x = span.map(() => dice.normal());
    const also = ({ direction }: { direction: string }) => direction === (r > 0 ? 'up' : 'down');
    return {
      columns: [
        { name: one, cells: x.map((value) => round(Math.exp(3 + 0.5 * value))) },
        {
          name: other,
          cells: x.map((value) => round(Math.exp(2 + 0.4 * (r * value + Math.sqrt(1 - r * r) * dice.normal())))),
        },
      ],
      truths: [truth('correlation', { measure: one, by: other }, { isPlanted: true, also })],
    };
  },
  'mix-a': (ground) => mixed(ground, 0),
  'mix-b': (ground) => mixed(ground, -0.5),
};

function seasonal(ground: Ground, shape: (phase: number, period: number) => number, size: number) {
  const { dice, span, bucket } = ground;
  const name = ground.name('humidity');
  const period = bucket === 'month' ? 12 : 7;
  const swing = size * dice.between(0.7, 1.5);
  const shift = dice.integer(period);
  const drift = wander(ground, 0.4, 0.3);
  const cells = span.map((at) =>
    round(60 + swing * shape((at + shift) % period, period) + (drift[at] ?? 0) + dice.normal(0, 2)),
  );
  return { columns: [{ name, cells }], truths: [truth('seasonality', byTime(name), { isPlanted: true })] };
}

function spike(ground: Ground, sign: number) {
  const { dice, span, spans } = ground;
  const name = ground.name('pressure');
  const at = 3 + dice.integer(spans - 6);
  const size = dice.between(1.5, 3);
  const drift = wander(ground, 0.5, 0.15);
  const cells = span.map((when) =>
    round(100 + 5 * ((when === at ? sign * size : 0) + (drift[when] ?? 0) + dice.normal(0, 0.8))),
  );
  const also = ({ direction }: { direction: string }) => direction === (sign > 0 ? 'up' : 'down');
  return { columns: [{ name, cells }], truths: [truth('anomaly', byTime(name), { isPlanted: true, also })] };
}

function gaps(ground: Ground, count: number, shares: readonly number[]) {
  const { dice } = ground;
  const [by, name] = [ground.name('site'), ground.name('reading')];
  const labels = names('Site', count);
  const mixed = dice.shuffled(shares);
  const { groups, cells } = grouped(ground, labels);
  const values = groups.map((group) => (dice.next() < (mixed[group] ?? 0) ? null : round(dice.normal(12, 3))));
  const most = labels[mixed.indexOf(Math.max(...mixed))];
  return {
    columns: [
      { name: by, cells },
      { name, cells: values },
    ],
    truths: [
      truth('missingness', { measure: name }, { isAlone: true }),
      truth('missingness', { measure: name, by }, { isPlanted: true, also: ({ category }) => category === most }),
    ],
  };
}

function ratio(ground: Ground, noise: number) {
  const { dice } = ground;
  const [by, above, below] = [ground.name('store'), ground.name('revenue'), ground.name('number of orders')];
  const labels = names('Store', 4);
  const rates = dice.shuffled([10, 10, 13, 10 * dice.between(1.5, 2)]);
  const { groups, cells } = grouped(ground, labels);
  const orders = groups.map(() => 5 + dice.integer(20));
  const revenue = groups.map((group, i) => round((orders[i] ?? 0) * (rates[group] ?? 0) * dice.lognormal(0, noise)));
  return {
    columns: [
      { name: by, cells },
      { name: above, cells: revenue },
      { name: below, cells: orders },
    ],
    truths: [
      truth('ratio', { measure: above, by, second: below }, { isPlanted: true }),
      truth('correlation', { measure: above, by: below }),
      ...groupTruths(above, by, expectedOf(labels, rates), 'ratio'),
    ],
  };
}

function mixed(ground: Ground, own: number) {
  const { dice } = ground;
  const [by, parts, name] = [ground.name('plant'), ground.name('product line'), ground.name('cost per unit')];
  const lines = ['Basic', 'Premium'];
  const plants = ['East', 'West'];
  const gap = dice.between(2, 4);
  const share = [dice.between(0.15, 0.3), dice.between(0.7, 0.85)];
  const { groups, cells } = grouped(ground, plants);
  const line = groups.map((group) => (dice.next() < (share[group] ?? 0) ? 1 : 0));
  const values = groups.map((group, i) => round(10 + gap * (line[i] ?? 0) + own * group + dice.normal()));
  return {
    columns: [
      { name: by, cells },
      { name: parts, cells: line.map((at) => lines[at] ?? '') },
      { name, cells: values },
    ],
    truths: [
      truth('mix', { measure: name, by, second: parts }, { isPlanted: true }),
      ...(own === 0 ? [] : [truth('mix', { measure: name, by: parts, second: by })]),
      truth('group_difference', { measure: name, by }),
      truth('group_difference', { measure: name, by: parts }),
    ],
  };
}
