'use client';

import { Button } from '@/components/ui/button';
import { useFormulaWords } from './use-formula';

interface FormulaChipsProps {
  onChoose(offer: { name: string; formula: string }): void;
}

/** Formulas that are probably useful for these columns, a click each. */
export function FormulaChips({ onChoose }: FormulaChipsProps) {
  const words = useFormulaWords();
  if (words === undefined || words.suggestions.length === 0) return null;
  return (
    <ul aria-label="Suggested formulas" className="flex flex-wrap gap-1.5">
      {words.suggestions.map(({ name, formula }) => (
        <li key={formula}>
          <Button size="sm" title={formula} onClick={() => onChoose({ name, formula })}>
            {name}
          </Button>
        </li>
      ))}
    </ul>
  );
}
