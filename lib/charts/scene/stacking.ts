import type { PreparedChart } from '@/lib/charts/chart';

/** Whether the values of one place lie on one another. */
export function isStacked({ config }: Pick<PreparedChart, 'config'>): boolean {
  return config.series.length > 1 && !config.log && config.stack !== 'none';
}

/** Whether the values of one place are shown as parts of 100 %, which those below zero are not. */
export function isPercent({ config, data }: Pick<PreparedChart, 'config' | 'data'>): boolean {
  return isStacked({ config }) && config.stack === 'percent' && !hasNegative({ config, data });
}

function hasNegative({ data, config }: Pick<PreparedChart, 'config' | 'data'>): boolean {
  return data.some((point) => config.series.some(({ key }) => typeof point[key] === 'number' && point[key] < 0));
}
