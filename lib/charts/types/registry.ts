/** Every type of chart by its id: one line each. */
export { area } from './area';
export { bar } from './bar';
export { box } from './box';
export { grouped_bar } from './grouped-bar';
export { heatmap } from './heatmap';
export { histogram } from './histogram';
export { line } from './line';
export { pie } from './pie';
export { scatter } from './scatter';
export { stacked_bar } from './stacked-bar';
export { waterfall } from './waterfall';
