import { cn } from '@/components/ui/cn';
import { Notice } from '@/components/ui/notice';
import type { UsageJson } from '@/lib/contract/security';
import { formatBytes } from '@/lib/text/format';

/** From here on people are told that it will not be enough for long. */
const SCARCE = 0.8;

const count = (number: number): string => number.toLocaleString('en-US');
const MEASURES: { key: keyof UsageJson; name: string; words(number: number): string }[] = [
  { key: 'datasets', name: 'Datasets', words: count },
  { key: 'bytes', name: 'Uploaded files', words: formatBytes },
  { key: 'rows', name: 'Rows', words: count },
  { key: 'processing_minutes', name: 'Processing this month', words: (minutes) => `${count(minutes)} min` },
];

/** How much the workspace uses of what it may, before it is refused more. */
export function UsagePanel({ usage }: { usage: UsageJson }) {
  const scarce = MEASURES.filter(({ key }) => {
    const { used, limit } = usage[key];
    return limit !== null && used >= SCARCE * limit;
  });
  return (
    <section aria-labelledby="workspace-usage" className="grid gap-3">
      <h2 id="workspace-usage" className="font-semibold text-lg">
        Usage
      </h2>
      {scarce.length > 0 && (
        <Notice tone="warn">
          Little is left of: {scarce.map(({ name }) => name.toLowerCase()).join(', ')}. When it is used up, nothing more
          can be uploaded; everything that is here stays.
        </Notice>
      )}
      <dl className="divide-y rounded-xl border bg-surface">
        {MEASURES.map(({ key, name, words }) => {
          const { used, limit } = usage[key];
          const share = limit === null ? null : Math.min(1, used / limit);
          return (
            <div
              key={key}
              className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-1 px-4 py-2 text-sm"
            >
              <dt>{name}</dt>
              <dd className="tabular-nums">{limit === null ? words(used) : `${words(used)} of ${words(limit)}`}</dd>
              {share !== null && (
                <div aria-hidden="true" className="col-span-2 h-1.5 overflow-hidden rounded-full bg-sunken">
                  <div
                    className={cn('h-full rounded-full', share >= SCARCE ? 'bg-warn' : 'bg-accent')}
                    style={{ width: `${share * 100}%` }}
                  />
                </div>
              )}
            </div>
          );
        })}
      </dl>
    </section>
  );
}
