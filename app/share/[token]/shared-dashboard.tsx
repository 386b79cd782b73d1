import type { CSSProperties } from 'react';
import { AnnotationList, pinsOf } from '@/components/sharing/page/annotation-list';
import { ChartPicture } from '@/components/sharing/page/chart-picture';
import { Downloads } from '@/components/sharing/page/downloads';
import { EmbedFrame } from '@/components/sharing/page/embed-frame';
import { LiveChart } from '@/components/sharing/page/live-chart';
import { Notes } from '@/components/sharing/page/notes';
import { ShareFrame } from '@/components/sharing/page/share-frame';
import { type ChartPlace, distinctNames } from '@/lib/charts/arrange';
import type { SharedContent } from '@/lib/services/sharing/linked-content';
import { pictures, type SharedView } from './shared-view';

type Dashboard = Extract<SharedContent, { kind: 'dashboard' }>;

interface Props {
  content: Dashboard;
  view: SharedView;
}

const ROW_PX = 80;
const COLUMN_PX = 100;

export function SharedDashboardPage({ content, view }: Props) {
  const { charts, title, source, annotations } = content;
  const names = distinctNames(charts.map(({ id, chart }) => ({ id, title: chart.title })));
  const grid = (
    <div className="grid gap-4 lg:auto-rows-[80px] lg:grid-cols-12">
      {charts.map((entry) => (
        <Tile key={entry.id} entry={entry} name={names.get(entry.id) ?? entry.chart.title} view={view} />
      ))}
    </div>
  );
  if (view.isEmbedded) return <EmbedFrame theme={view.theme}>{grid}</EmbedFrame>;
  return (
    <ShareFrame title={title} source={source} isWide>
      {charts.length === 0 ? <p className="text-muted">No chart is kept at the moment.</p> : grid}
      <AnnotationList
        groups={[
          { title: null, annotations },
          ...charts.map((entry) => ({
            title: names.get(entry.id) ?? entry.chart.title,
            annotations: entry.annotations,
          })),
        ]}
      />
    </ShareFrame>
  );
}

/** Where the tile stands on a wide screen; on others they follow one another. */
const placement = ({ x, y, w, h }: ChartPlace) =>
  ({ '--column': `${x + 1} / span ${w}`, '--row': `${y + 1} / span ${h}` }) as CSSProperties;

function Tile({ entry, name, view }: { entry: Dashboard['charts'][number]; name: string; view: SharedView }) {
  const { id, chart, place, outdatedReason, annotations, overlay } = entry;
  const size = view.isNarrow
    ? { width: 334, height: 280 }
    : { width: place.w * COLUMN_PX - 40, height: Math.max(160, place.h * ROW_PX - 80) };
  return (
    <section
      aria-label={name}
      style={placement(place)}
      className="flex h-96 min-w-0 break-inside-avoid flex-col gap-2 rounded-xl border bg-surface p-3 lg:h-auto lg:[grid-column:var(--column)] lg:[grid-row:var(--row)]"
    >
      <h2 className="break-words font-medium text-base">{chart.title}</h2>
      <LiveChart
        chart={chart}
        className="min-h-0 flex-1"
        isCompact
        annotations={pinsOf(annotations)}
        events={overlay.events}
      >
        <ChartPicture pictures={pictures(chart, size, view.theme, { isCompact: true, overlay })} alt={chart.title} />
      </LiveChart>
      <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
        <Notes config={chart.config} outdatedReason={outdatedReason} />
        {!view.isEmbedded && <Downloads token={view.token} chart={{ id, title: name }} />}
      </div>
    </section>
  );
}
