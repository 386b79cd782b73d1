'use client';

import type { ApiError } from '@/components/api/api-error';
import type { FormulaCheckJson } from '@/lib/contract/formulas';
import { number, plural } from '@/lib/text/words';

interface FormulaResultProps {
  formula: string;
  check: FormulaCheckJson | undefined;
  error: ApiError | undefined;
  /** Whether the answer is about what stands there now. */
  isCurrent: boolean;
}

const TYPES = { number: 'Number', text: 'Text', date: 'Date', boolean: 'Yes or no' } as const;

/** What a formula gives: its type, the first rows; or what is wrong, with its place. */
export function FormulaResult({ formula, check, error, isCurrent }: FormulaResultProps) {
  const problem = check?.errors[0];
  return (
    <div className="grid gap-2 text-sm" aria-busy={!isCurrent}>
      <div role="status" className="grid gap-1 break-words">
        {error && <p className="text-danger">{error.message}</p>}
        {!error && isCurrent && problem && (
          <>
            <Place formula={formula} start={problem.start} end={problem.end} />
            <p className="text-danger">{problem.message}</p>
          </>
        )}
        {!error && check?.type && (
          <p>
            <span className="font-medium">{TYPES[check.type]}</span>
            {check.unit !== null && ` in ${check.unit}`}
            {check.zero_divisions > 0 && (
              <span className="text-muted">
                {' '}
                · {plural(check.zero_divisions, 'cell is', 'cells are')} missing where something is divided by zero
              </span>
            )}
          </p>
        )}
        {check?.warnings.map(({ message }) => (
          <p key={message} className="text-warn">
            {message}
          </p>
        ))}
      </div>
      {check?.type && check.preview.rows.length > 0 && <Rows preview={check.preview} />}
    </div>
  );
}

/** The formula once more, with what is wrong in it marked. */
function Place({ formula, start, end }: { formula: string; start: number; end: number }) {
  const wrong = formula.slice(start, Math.max(end, start + 1));
  return (
    <p className="whitespace-pre-wrap font-mono text-xs" aria-hidden="true">
      {formula.slice(0, start)}
      <span className="bg-danger/15 underline decoration-danger decoration-wavy">{wrong === '' ? ' ' : wrong}</span>
      {formula.slice(Math.max(end, start + 1))}
    </p>
  );
}

function Rows({ preview: { columns, rows } }: Pick<FormulaCheckJson, 'preview'>) {
  const hasBefore = rows.some(({ before }) => before !== null);
  return (
    <div className="overflow-x-auto">
      <table className="w-full text-left text-xs">
        <caption className="sr-only">The first rows and what the formula gives</caption>
        <thead className="text-muted">
          <tr>
            <th scope="col" className="py-1 pr-2 text-right font-normal">
              Row
            </th>
            {columns.map((name) => (
              <th key={name} scope="col" className="max-w-28 truncate py-1 pr-2 font-normal">
                {name}
              </th>
            ))}
            {hasBefore && (
              <th scope="col" className="py-1 pr-2 font-normal">
                Before
              </th>
            )}
            <th scope="col" className="py-1 font-medium text-ink">
              Result
            </th>
          </tr>
        </thead>
        <tbody className="divide-y border-y">
          {rows.map(({ row_index, cells, before, value }) => (
            <tr key={row_index}>
              <td className="py-1 pr-2 text-right text-muted">{number(row_index + 1)}</td>
              {cells.map((cell, index) => (
                <td key={columns[index]} className="max-w-28 truncate py-1 pr-2">
                  {cell ?? <Missing />}
                </td>
              ))}
              {hasBefore && <td className="max-w-28 truncate py-1 pr-2">{before ?? <Missing />}</td>}
              <td className="max-w-40 truncate py-1 font-medium">{value ?? <Missing />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const Missing = () => <span className="text-muted">missing</span>;
