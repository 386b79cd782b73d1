import { cellText, type Table } from '@/lib/tabular/table';
import type { ColumnView } from './column-view';
import { contentId } from './content-id';
import type { Draft } from './draft';
import { confidenceOf, type Finding, type FindingKind, MEDIUM, type RepairStep } from './finding';

/** How much of the doubt left another detector takes away that points at the same cell. */
const SECONDED = 0.35;
/** What is less certain is not worth a look. */
const LEAST = 0.3;

/**
 * Findings from drafts: of several about one cell the most certain stays, and is a little more certain for it. Sorted by
 * certainty × cells.
 */
export function agree(table: Table, drafts: readonly Draft[]): Finding[] {
  const order = [...drafts].sort(
    (a, b) => b.certainty - a.certainty || compare(a.kind, b.kind) || compare(keyOf(a), keyOf(b)),
  );
  const byColumn = new Map<ColumnView, Map<number, Cell>>();
  for (const draft of order) {
    let cells = byColumn.get(draft.view);
    if (cells === undefined) {
      cells = new Map();
      byColumn.set(draft.view, cells);
    }
    for (const position of draft.positions) {
      const cell = cells.get(position);
      if (cell === undefined) cells.set(position, { draft, certainty: draft.certainty, seconded: [] });
      else if (cell.draft.kind !== draft.kind && !cell.seconded.includes(draft.kind)) {
        cell.seconded.push(draft.kind);
        cell.certainty += SECONDED * (1 - cell.certainty) * draft.certainty;
      }
    }
  }
  const kept = new Map<Draft, { positions: number[]; certainty: number; seconded: Set<FindingKind> }>();
  for (const cells of byColumn.values()) {
    for (const [position, { draft, certainty, seconded }] of cells) {
      const isExplained = draft.rivals?.some((view) => {
        const rival = byColumn.get(view)?.get(position);
        return rival !== undefined && rival.certainty >= MEDIUM && rival.certainty > certainty;
      });
      if (isExplained) continue;
      const entry = kept.get(draft);
      if (entry === undefined) kept.set(draft, { positions: [position], certainty, seconded: new Set(seconded) });
      else {
        entry.positions.push(position);
        // All cells of a finding are as sure as the least sure of them.
        entry.certainty = Math.min(entry.certainty, certainty);
        for (const kind of seconded) entry.seconded.add(kind);
      }
    }
  }
  const findings = [...kept].flatMap(([draft, { positions, certainty, seconded }]) =>
    certainty < LEAST ? [] : findingOf(table, draft, positions, certainty, [...seconded].sort()),
  );
  return merged(findings).sort(
    (a, b) => b.certainty * b.rows.length - a.certainty * a.rows.length || compare(a.id, b.id),
  );
}

interface Cell {
  readonly draft: Draft;
  certainty: number;
  readonly seconded: FindingKind[];
}

function keyOf({ view, value, about }: Draft): string {
  return JSON.stringify([view.name, view.id, value, about]);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function findingOf(
  table: Table,
  draft: Draft,
  positions: number[],
  certainty: number,
  seconded: readonly FindingKind[],
): Finding {
  const { kind, reason, view, value, about, cause } = draft;
  const rows = positions.map((position) => table.rowIndex[position] as number).sort((a, b) => a - b);
  const rounded = Math.round(certainty * 1000) / 1000;
  const shared = {
    id: contentId([kind, view.name, value ?? '', ...about]),
    column: view.id,
    columnName: view.name,
    rows,
    value,
    certainty: rounded,
    confidence: confidenceOf(rounded),
    seconded,
    group: contentId(['group', kind, view.name, cause ?? '']),
    repair: draft.repair === undefined || draft.repair === value ? null : repairOf(view, draft.repair, rows),
  };
  return { ...shared, kind, reason } as Finding;
}

/** One finding where the same one was made of several drafts, as for cells that are empty. */
function merged(findings: readonly Finding[]): Finding[] {
  const byId = new Map<string, Finding>();
  for (const finding of findings) {
    const known = byId.get(finding.id);
    if (known === undefined) byId.set(finding.id, finding);
    else {
      const rows = [...known.rows, ...finding.rows].sort((a, b) => a - b);
      const repair = known.repair && finding.repair ? [...known.repair, ...finding.repair] : null;
      byId.set(finding.id, { ...known, rows, repair });
    }
  }
  return [...byId.values()];
}

/** Steps for the recipe, cell by cell, each with the value as the cleaned column writes it. */
function repairOf(view: ColumnView, to: string | number | null, rows: readonly number[]): RepairStep[] {
  const value = typeof to === 'string' ? asCleaned(view, to) : to;
  return rows.map((row) => ({ operation: 'edit_cell', params: { column: view.id, row, value } }));
}

/** What cleaning made of this text where it stands: a day became a month, `$5` a 5. A text that stands nowhere stays. */
function asCleaned({ column, text }: ColumnView, to: string): string | number {
  const { vector } = column;
  const code = text.dictionary.indexOf(to);
  const position = code < 0 ? -1 : text.codes.indexOf(code);
  if (position < 0) return to;
  if (vector.kind === 'text') return cellText(vector, position) ?? to;
  const number = vector.values[position] ?? Number.NaN;
  return Number.isNaN(number) ? to : number;
}
