/** Mean of each value and the `window − 1` before it; NaN at the beginning and where one is missing; as pandas `rolling(window).mean()`. */
export function movingAverage(values: ArrayLike<number>, window: number): Float64Array {
  return Float64Array.from({ length: values.length }, (_, i) => {
    if (i + 1 < window) return Number.NaN;
    let sum = 0;
    for (let j = i - window + 1; j <= i; j++) sum += values[j] as number;
    return sum / window;
  });
}
