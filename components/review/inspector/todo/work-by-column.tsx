import type { ReactNode } from 'react';
import type { WorkTarget } from '@/components/review/inspector/inspector-context';
import { WorkColumn } from './work-column';
import { WorkSection } from './work-section';

interface WorkByColumnProps<Item> {
  kind: WorkTarget['kind'];
  title: string;
  hint: string;
  items: readonly Item[];
  /** How much of a column's work is left. */
  left(item: Item): number;
  unit?: string;
  detail(item: Item): string;
  /** What was decided already. */
  decided?(item: Item): string | undefined;
  render(item: Item): ReactNode;
}

/** One kind of work, a fold for each column that has some. */
export function WorkByColumn<Item extends { column_id: string; column: string }>(props: WorkByColumnProps<Item>) {
  const { kind, title, hint, items, left, unit = 'cell', detail, decided, render } = props;
  const count = items.reduce((sum, item) => sum + left(item), 0);
  return (
    <WorkSection kind={kind} title={title} hint={hint} count={count} unit={unit}>
      {items.map((item) => (
        <WorkColumn
          key={item.column_id}
          target={{ kind, columnId: item.column_id }}
          name={item.column}
          detail={detail(item)}
          decided={decided?.(item)}
        >
          {render(item)}
        </WorkColumn>
      ))}
    </WorkSection>
  );
}
