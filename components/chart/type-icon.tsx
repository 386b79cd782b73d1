import {
  ChartArea,
  ChartBar,
  ChartBarBig,
  ChartBarDecreasing,
  ChartBarIncreasing,
  ChartBarStacked,
  ChartCandlestick,
  ChartColumn,
  ChartColumnBig,
  ChartColumnDecreasing,
  ChartColumnIncreasing,
  ChartColumnStacked,
  ChartGantt,
  ChartLine,
  ChartNetwork,
  ChartNoAxesCombined,
  ChartPie,
  ChartScatter,
  ChartSpline,
  Grid3x3,
  type LucideIcon,
} from 'lucide-react';
import { type ChartIcon, type ChartType, chartType } from '@/lib/charts/types';

const ICONS: Record<ChartIcon, LucideIcon> = {
  'chart-area': ChartArea,
  'chart-bar': ChartBar,
  'chart-bar-big': ChartBarBig,
  'chart-bar-decreasing': ChartBarDecreasing,
  'chart-bar-increasing': ChartBarIncreasing,
  'chart-bar-stacked': ChartBarStacked,
  'chart-candlestick': ChartCandlestick,
  'chart-column': ChartColumn,
  'chart-column-big': ChartColumnBig,
  'chart-column-decreasing': ChartColumnDecreasing,
  'chart-column-increasing': ChartColumnIncreasing,
  'chart-column-stacked': ChartColumnStacked,
  'chart-gantt': ChartGantt,
  'chart-line': ChartLine,
  'chart-network': ChartNetwork,
  'chart-no-axes-combined': ChartNoAxesCombined,
  'chart-pie': ChartPie,
  'chart-scatter': ChartScatter,
  'chart-spline': ChartSpline,
  'grid-3x3': Grid3x3,
};

/** The picture of a type of chart. */
export function TypeIcon({ type, className }: { type: ChartType; className?: string }) {
  const Icon = ICONS[chartType(type).icon];
  return <Icon className={className} aria-hidden="true" />;
}
