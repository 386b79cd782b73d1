import {
  type Anchor,
  bandAnchor,
  cellAnchor,
  chartAnchor,
  columnAnchor,
  dashboardAnchor,
  intervalAnchor,
  type Location,
  pointAnchor,
  type ShownChart,
} from '@/lib/annotations';
import { AppError } from '@/lib/errors';
import { columnById, type Table } from '@/lib/tabular/table';

/** What a place is anchored to, as it looks now. @throws AppError `invalid_input` when there is no such place */
export function anchorAt(table: Table, chart: ShownChart | null, at: Location, dashboardTitle: string): Anchor {
  const anchor = anchorOf(table, chart, at, dashboardTitle);
  if (anchor === null) throw noSuchPlace(chart, at);
  return anchor;
}

function anchorOf(table: Table, chart: ShownChart | null, at: Location, dashboardTitle: string): Anchor | null {
  switch (at.on) {
    case 'dashboard':
      return dashboardAnchor(dashboardTitle);
    case 'column': {
      const column = columnById(table, at.columnId);
      return column === undefined ? null : columnAnchor(column);
    }
    case 'cell': {
      const column = columnById(table, at.columnId);
      return column === undefined ? null : cellAnchor(table, column, at.row);
    }
  }
  if (chart === null) return null;
  switch (at.on) {
    case 'point':
      return pointAnchor(table, chart, at.index, at.series);
    case 'interval':
      return intervalAnchor(table, chart, at.from, at.to);
    case 'band':
      return bandAnchor(table, chart, at);
    case 'chart':
      return chartAnchor(table, chart);
  }
}

function noSuchPlace(chart: ShownChart | null, at: Location): AppError {
  if (at.on === 'point' && chart !== null) {
    const { length } = chart.prepared.data;
    const isPoint = at.index < length;
    const points = length === 0 ? 'This chart has no points.' : `This chart has points 0 to ${length - 1}.`;
    const message = isPoint ? `This chart has no series ${at.series}.` : points;
    return new AppError('invalid_input', message, { fields: { data_point_index: message } });
  }
  const messages: Record<Location['on'], string> = {
    point: 'There is no such point.',
    interval: 'Only a chart along time has intervals: from one of its points to a later one.',
    band: 'This chart has no axis of values for a band, or the band ends before it begins.',
    chart: 'There is no chart.',
    dashboard: 'There is no dashboard.',
    column: 'There is no such column.',
    cell: 'There is no such cell: the row was removed, or never was.',
  };
  return new AppError('invalid_input', messages[at.on], { fields: { place: messages[at.on] } });
}
