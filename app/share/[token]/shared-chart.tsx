import { ChartTable } from '@/components/chart/chart-table';
import { AnnotationList, pinsOf } from '@/components/sharing/page/annotation-list';
import { ChartPicture } from '@/components/sharing/page/chart-picture';
import { Downloads } from '@/components/sharing/page/downloads';
import { EmbedFrame } from '@/components/sharing/page/embed-frame';
import { FIT_LINE_PX } from '@/components/sharing/page/fit-line';
import { LiveChart } from '@/components/sharing/page/live-chart';
import { Notes } from '@/components/sharing/page/notes';
import { ShareFrame } from '@/components/sharing/page/share-frame';
import type { SharedContent } from '@/lib/services/sharing/linked-content';
import { pictures, type SharedView } from './shared-view';

interface Props {
  content: Extract<SharedContent, { kind: 'chart' }>;
  view: SharedView;
}

export function SharedChartPage({ content, view }: Props) {
  const { chart, title, source, annotations, overlay, outdatedReason } = content;
  const room = view.isNarrow ? { width: 358, height: 360 } : { width: 816, height: 420 };
  const size = { ...room, height: room.height - (chart.config.fit === null ? 0 : FIT_LINE_PX) };
  const picture = <ChartPicture pictures={pictures(chart, size, view.theme, { overlay })} alt={title} />;
  const pins = pinsOf(annotations);
  if (view.isEmbedded) {
    return (
      <EmbedFrame theme={view.theme}>
        <h1 className="break-words px-1 font-semibold text-base">{title}</h1>
        <LiveChart chart={chart} annotations={pins} events={overlay.events} className="min-h-48 flex-1 basis-0">
          {picture}
        </LiveChart>
        <Notes config={chart.config} outdatedReason={outdatedReason} />
      </EmbedFrame>
    );
  }
  return (
    <ShareFrame title={title} source={source}>
      <section aria-label="Chart" className="grid break-inside-avoid gap-3 rounded-xl border bg-surface p-3 sm:p-4">
        <LiveChart chart={chart} annotations={pins} events={overlay.events} className="h-90 sm:h-105">
          {picture}
        </LiveChart>
        <div className="flex flex-wrap items-start justify-between gap-3">
          <Notes config={chart.config} outdatedReason={outdatedReason} />
          <Downloads token={view.token} />
        </div>
      </section>
      <AnnotationList groups={[{ title: null, annotations }]} />
      <section aria-labelledby="data" className="grid gap-3">
        <h2 id="data" className="font-semibold text-lg">
          Data
        </h2>
        <ChartTable chart={chart} />
      </section>
    </ShareFrame>
  );
}
