/** Goals answered by charts: what requests do, between the data access and the pure core. */
export { deleteChart } from '@/lib/data/charts';
export { getAnalyst, setAnalyst } from './analyst';
export { annotate, annotationsOf } from './annotations';
export { type ChartChangeRequest, createChart, getChart, listCharts, updateChart } from './charts';
export { correlationOf } from './correlation';
export { chartJson, requestJson } from './json';
export { previewChart } from './preview';
export { recommendationsOf } from './recommendations';
export { outdatedReason, refreshChart } from './refresh';
