import type { ChangeBlock, Reasons, Values } from '@/lib/cleaning/changes/model';
import { isInSourceOrder } from '@/lib/tabular/row-order';
import { gather, gatherInto } from '@/lib/tabular/vectors';

/**
 * The block with its entries in the order of the source, which is how a log is searched: what an operation logs row by row of a
 * table that was sorted stands in the order of that table.
 */
export function inSourceOrder<Block extends ChangeBlock>(block: Block): Block;
export function inSourceOrder(block: ChangeBlock): ChangeBlock {
  if (!('rows' in block) || isInSourceOrder(block.rows)) return block;
  const order = Uint32Array.from(block.rows.keys()).sort(
    (a, b) => (block.rows[a] as number) - (block.rows[b] as number),
  );
  const rows = gatherInto(block.rows, order, new Uint32Array(order.length));
  switch (block.kind) {
    case 'cells':
      return {
        ...block,
        rows,
        before: valuesIn(block.before, order),
        after: valuesIn(block.after, order),
        reasons: reasonsIn(block.reasons, order),
      };
    case 'flags':
      return { ...block, rows, values: valuesIn(block.values, order), reasons: reasonsIn(block.reasons, order) };
    case 'rows_removed':
      return {
        ...block,
        rows,
        columns: block.columns.map((column) => ({ ...column, values: gather(column.values, order) })),
        reasons: reasonsIn(block.reasons, order),
      };
    case 'column_added':
    case 'column_removed':
      return { ...block, rows, values: gather(block.values, order) };
  }
}

function valuesIn(values: Values, order: Uint32Array): Values {
  return values.kind === 'constant' ? values : gather(values, order);
}

function reasonsIn({ facts, codes, numbers }: Reasons, order: Uint32Array): Reasons {
  return {
    facts,
    ...(codes && { codes: gatherInto(codes, order, new Uint8Array(order.length)) }),
    ...(numbers && { numbers: gatherInto(numbers, order, new Uint32Array(order.length)) }),
  };
}
