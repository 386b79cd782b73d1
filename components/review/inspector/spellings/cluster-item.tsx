'use client';

import { useId } from 'react';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { ExactText } from '@/components/ui/exact-text';
import { Input } from '@/components/ui/input';
import type { ClusterJson, SpellingJson } from '@/lib/contract/spellings';
import { number, plural } from '@/lib/text/words';
import type { Choice } from './ticks';

interface ClusterItemProps {
  cluster: ClusterJson;
  choice: Choice;
  canWrite: boolean;
  onToggle(value: string): void;
  onTarget(value: string): void;
}

const EVIDENCE: Record<SpellingJson['evidence'], { label: string; tone: 'neutral' | 'accent' | 'warn' }> = {
  same: { label: 'same', tone: 'accent' },
  slip: { label: 'slip', tone: 'accent' },
  alike: { label: 'alike', tone: 'neutral' },
  number: { label: 'other number', tone: 'warn' },
  word: { label: 'other meaning', tone: 'warn' },
};

/** Spellings that may be one value: which of them are, and what they become. */
export function ClusterItem({ cluster, choice, canWrite, onToggle, onTarget }: ClusterItemProps) {
  const id = useId();
  const { to, cell_count: count, spellings } = cluster;
  const members = [
    { value: to, cell_count: count, evidence: null, reason: 'the spelling that seems best' },
    ...spellings,
  ];
  const cells = members.reduce((sum, member) => sum + member.cell_count, 0);
  return (
    <li>
      <fieldset className="grid gap-2 rounded-lg border p-2.5">
        <legend className="sr-only">{to}</legend>
        <div className="flex flex-wrap items-center gap-x-2 gap-y-1.5 text-sm">
          <label htmlFor={id} className="text-muted">
            Become
          </label>
          <Input
            id={id}
            data-target=""
            type="text"
            value={choice.target}
            readOnly={!canWrite}
            maxLength={1000}
            autoComplete="off"
            onChange={(event) => onTarget(event.target.value)}
            className="h-7 w-auto min-w-0 flex-1 basis-40 px-2 font-medium text-sm"
          />
          <span className="text-muted text-xs">
            {plural(members.length, 'spelling')}, {plural(cells, 'cell')}
          </span>
        </div>
        <ul className="grid gap-0.5">
          {members.map(({ value, cell_count: held, evidence, reason }) => (
            <li key={value} className="flex min-h-7 items-center gap-2 rounded px-1 text-sm hover:bg-sunken">
              <label className="flex min-w-0 flex-1 items-center gap-2" title={reason}>
                <input
                  type="checkbox"
                  data-spelling={value}
                  checked={choice.ticked.has(value)}
                  disabled={!canWrite}
                  onChange={() => onToggle(value)}
                  className="size-4 shrink-0 accent-(--accent)"
                />
                <span className="min-w-0 [overflow-wrap:anywhere]">
                  <ExactText>{value}</ExactText>
                </span>
                {evidence !== null && <Badge tone={EVIDENCE[evidence].tone}>{EVIDENCE[evidence].label}</Badge>}
              </label>
              <span className="shrink-0 text-muted text-xs tabular-nums">
                {number(held)}
                <span className="sr-only"> cells</span>
              </span>
              {canWrite &&
                (choice.target === value ? (
                  <span className="w-12 shrink-0 text-center text-accent text-xs">stays</span>
                ) : (
                  <Button
                    variant="ghost"
                    size="sm"
                    tabIndex={-1}
                    className="h-6 w-12 shrink-0 text-xs"
                    aria-label={`Use “${value}”`}
                    onClick={() => onTarget(value)}
                  >
                    Use
                  </Button>
                ))}
            </li>
          ))}
        </ul>
      </fieldset>
    </li>
  );
}
