import { ScoreBar } from '@/components/ui/score-bar';
import type { QualityPartsJson } from '@/lib/contract/quality';
import { formatScore } from '@/lib/text/format';

const PARTS: readonly { key: keyof QualityPartsJson; label: string; weight: number; meaning: string }[] = [
  { key: 'completeness', label: 'Completeness', weight: 40, meaning: 'cells that are not missing' },
  { key: 'uniqueness', label: 'Uniqueness', weight: 30, meaning: 'rows that are not duplicates' },
  { key: 'consistency', label: 'Consistency', weight: 20, meaning: 'columns with values of one type' },
  { key: 'integrity', label: 'Integrity', weight: 10, meaning: 'numbers that are not open outliers' },
];

/** The four parts of the score, before and after. */
export function QualityParts({ before, after }: { before: QualityPartsJson; after: QualityPartsJson }) {
  return (
    <table className="w-full text-left text-sm">
      <caption className="sr-only">The parts of the score, each 0 to 100</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">Part</th>
          <th scope="col">Before</th>
          <th scope="col">After</th>
        </tr>
      </thead>
      <tbody>
        {PARTS.map(({ key, label, weight, meaning }) => (
          <tr key={key} className="align-top">
            <th scope="row" className="w-full py-1.5 font-normal">
              {label} <span className="text-muted text-xs">{weight} %</span>
              <span className="block pt-0.5 pb-1 text-muted text-xs">{meaning}</span>
              <ScoreBar before={before[key]} after={after[key]} />
            </th>
            <td className="py-1.5 pl-3 text-right text-muted">{formatScore(before[key])}</td>
            <td className="py-1.5 pl-3 text-right font-medium">{formatScore(after[key])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
