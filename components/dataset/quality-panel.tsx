import { TrustLine } from '@/components/trust/trust-line';
import { ScoreBar } from '@/components/ui/score-bar';
import type { CleaningSummaryJson, QualityPartsJson } from '@/lib/contract/quality';
import { formatGain, formatScore } from '@/lib/text/format';
import { QualityRing } from './quality-ring';

const PARTS: readonly { key: keyof QualityPartsJson; label: string; weight: number; meaning: string }[] = [
  { key: 'completeness', label: 'Completeness', weight: 40, meaning: 'Cells that are not missing' },
  { key: 'uniqueness', label: 'Uniqueness', weight: 30, meaning: 'Rows that are not duplicates' },
  { key: 'consistency', label: 'Consistency', weight: 20, meaning: 'Columns whose values are all of one type' },
  { key: 'integrity', label: 'Integrity', weight: 10, meaning: 'Numbers that are not open outliers' },
];

/** The quality score before and after, and the four parts it is made of. */
export function QualityPanel({ jobId, summary }: { jobId: string; summary: CleaningSummaryJson }) {
  const { quality_score_before: before, quality_score: after, quality } = summary;
  return (
    <section aria-labelledby="quality-heading" className="grid content-start gap-4 rounded-xl border bg-surface p-4">
      <h2 id="quality-heading" className="flex items-baseline justify-between font-semibold">
        Quality
        <span className="font-normal text-accent text-sm">{formatGain(before, after)} points</span>
      </h2>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-4">
        <QualityRing before={before} after={after} />
        <table className="min-w-56 flex-1 text-left text-sm">
          <caption className="sr-only">The parts of the score, each 0 to 100</caption>
          <thead className="text-muted text-xs">
            <tr>
              <th scope="col" className="pb-1.5 font-normal">
                Part
              </th>
              <td className="hidden xs:table-cell" />
              <th scope="col" className="pb-1.5 text-right font-normal">
                Before
              </th>
              <th scope="col" className="pb-1.5 text-right font-normal">
                After
              </th>
            </tr>
          </thead>
          <tbody>
            {PARTS.map(({ key, label, weight, meaning }) => (
              <tr key={key} title={`${meaning}; ${weight} % of the score`}>
                <th scope="row" className="py-1.5 font-normal">
                  {label}
                  <span className="ml-1.5 text-muted text-xs">{weight} %</span>
                </th>
                <td className="hidden w-20 pl-4 xs:table-cell">
                  <ScoreBar before={quality.before[key]} after={quality.after[key]} />
                </td>
                <td className="py-1.5 pl-3 text-right text-muted">{formatScore(quality.before[key])}</td>
                <td className="py-1.5 pl-3 text-right font-medium">{formatScore(quality.after[key])}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <TrustLine jobId={jobId} version={summary.version} />
    </section>
  );
}
