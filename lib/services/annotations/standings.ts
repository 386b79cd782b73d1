import { type Anchor, resolveAnchor, type ShownChart, type Standing } from '@/lib/annotations';
import { canonicalJson } from '@/lib/cleaning/canonical';
import { type AnnotatedVersion, annotatedVersions } from '@/lib/data/system/annotated-versions';
import type { ChartRow } from '@/lib/data/system/chart-points';
import { AppError } from '@/lib/errors';
import { placeOfPoint } from '@/lib/services/charts/point-identity';
import { outdatedReason } from '@/lib/services/charts/refresh';
import { remembered } from '@/lib/services/charts/remember';
import { loadChanges, loadTable } from '@/lib/storage/tables';
import type { Table } from '@/lib/tabular/table';

/** What says where an annotation is. */
export interface Anchored {
  id: string;
  anchor: Anchor | null;
  version: number;
  /** Of those of before there were anchors. */
  dataPointIndex: number | null;
  pointKey: string | null;
  pointLabel: string | null;
}

/** A kept chart as annotations see it. */
export const shownChart = (row: ChartRow): ShownChart => ({
  spec: row.spec,
  prepared: row.prepared,
  isOutdated: outdatedReason(row) !== null,
});

/**
 * How each annotation stands to the current version of the data, by its id; the chart, where they are on one, has been brought up to
 * that version. Answers have no place of their own, and are left out. Does not ask who looks.
 */
export async function standingsOf(
  jobId: string,
  chart: ChartRow | null,
  annotations: readonly Anchored[],
): Promise<Map<string, Standing>> {
  const standings = new Map<string, Standing>();
  const anchored: { id: string; anchor: Anchor; version: number }[] = [];
  for (const each of annotations) {
    const { id, anchor, version, pointKey } = each;
    if (anchor !== null) anchored.push({ id, anchor, version });
    else if (pointKey !== null && chart !== null) standings.set(id, byPoint(chart, each, pointKey));
  }
  if (anchored.length === 0) return standings;
  const versions = await annotatedVersions(jobId, [...new Set(anchored.map(({ version }) => version))]);
  const current = versions.find(({ isCurrent }) => isCurrent);
  if (current === undefined) return standings;
  const table = await loadTable(current.tableKey);
  const shown = chart === null ? null : shownChart(chart);
  const chartKey =
    chart === null ? '' : canonicalJson({ spec: chart.spec, at: chart.dataVersion, old: shown?.isOutdated });
  // One place among what is remembered of the table, however many annotations there are.
  const known = await remembered(table, `standings ${current.version} ${chartKey}`, () => new Map<string, Standing>());
  for (const { id, anchor, version } of anchored) {
    const key = `${version} ${JSON.stringify(anchor)}`;
    let standing = known.get(key);
    if (standing === undefined) {
      const before = await tableBefore(versions, current, version);
      const logs = isOnRow(anchor) ? await loadChanges(current.changeKeys) : [];
      standing = resolveAnchor({ table, chart: shown, before, logs }, anchor);
      known.set(key, standing);
    }
    standings.set(id, standing);
  }
  return standings;
}

/** The data an annotation was written on, when its rows are those of the current version. */
async function tableBefore(
  versions: readonly AnnotatedVersion[],
  current: AnnotatedVersion,
  version: number,
): Promise<Table | null> {
  const known = versions.find((each) => each.version === version);
  if (known === undefined || known.sourceTableKey !== current.sourceTableKey) return null;
  return loadTable(known.tableKey);
}

const isOnRow = (anchor: Anchor): boolean =>
  anchor.on === 'cell' || (anchor.on === 'point' && anchor.place.kind === 'row');

/** Of an annotation without an anchor only the place is known. */
function byPoint(chart: ChartRow, { dataPointIndex, pointLabel }: Anchored, pointKey: string): Standing {
  const index = placeOfPoint(chart.prepared, pointKey, dataPointIndex ?? 0);
  const label = pointLabel ?? '';
  return {
    state: index === null ? 'detached' : 'exact',
    at: index === null ? null : { on: 'point', index, series: null },
    label,
    moves: [],
    changes: [],
    isOtherMeasure: false,
    detachment: index === null ? { code: 'value_gone', value: label } : null,
    suggestion: null,
  };
}

/** The table of a version, which what is written on it is anchored in. @throws AppError `not_found` when the dataset is gone */
export async function tableOfVersion(jobId: string, version: number): Promise<Table> {
  const found = (await annotatedVersions(jobId, [version])).find((each) => each.version === version);
  if (found === undefined) throw new AppError('not_found', 'There is no such upload.');
  return loadTable(found.tableKey);
}
