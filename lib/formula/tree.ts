import type { Span } from './error';

export const COMPARISONS = ['=', '!=', '<', '<=', '>', '>='] as const;
export type Comparison = (typeof COMPARISONS)[number];
export type BinaryOperator = 'or' | 'and' | Comparison | '&' | '+' | '-' | '*' | '/' | '%' | '^';

export interface OrderKey {
  readonly value: Node;
  readonly descending: boolean;
}

/** A formula as it is written. */
export type Node = Span &
  (
    | { readonly kind: 'number'; readonly text: string }
    | { readonly kind: 'text'; readonly text: string }
    | { readonly kind: 'boolean'; readonly value: boolean }
    | { readonly kind: 'missing' }
    | { readonly kind: 'column'; readonly name: string }
    | { readonly kind: 'unary'; readonly operator: '-' | 'not'; readonly value: Node }
    | { readonly kind: 'binary'; readonly operator: BinaryOperator; readonly left: Node; readonly right: Node }
    | { readonly kind: 'is_missing'; readonly value: Node; readonly not: boolean }
    | { readonly kind: 'in'; readonly value: Node; readonly options: readonly Node[]; readonly not: boolean }
    | {
        readonly kind: 'case';
        readonly branches: readonly { readonly when: Node; readonly result: Node }[];
        readonly otherwise: Node | null;
      }
    | {
        readonly kind: 'call';
        readonly name: string;
        readonly nameAt: Span;
        readonly args: readonly Node[];
        readonly by: readonly Node[];
        readonly orderBy: readonly OrderKey[];
      }
  );

/** Every node below this one, itself first. */
export function* nodesIn(node: Node): Generator<Node> {
  yield node;
  for (const child of childrenOf(node)) yield* nodesIn(child);
}

function childrenOf(node: Node): readonly Node[] {
  switch (node.kind) {
    case 'unary':
    case 'is_missing':
      return [node.value];
    case 'binary':
      return [node.left, node.right];
    case 'in':
      return [node.value, ...node.options];
    case 'case':
      return [
        ...node.branches.flatMap(({ when, result }) => [when, result]),
        ...(node.otherwise === null ? [] : [node.otherwise]),
      ];
    case 'call':
      return [...node.args, ...node.by, ...node.orderBy.map(({ value }) => value)];
    default:
      return [];
  }
}
