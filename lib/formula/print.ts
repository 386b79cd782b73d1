import { KEYWORDS } from './parse';
import { type BinaryOperator, type Node, nodesIn } from './tree';

/** How tightly operators bind; what binds less tightly than its place asks for stands in brackets. */
const BINDING: Readonly<Record<BinaryOperator, number>> = {
  or: 1,
  and: 2,
  '=': 4,
  '!=': 4,
  '<': 4,
  '<=': 4,
  '>': 4,
  '>=': 4,
  '&': 5,
  '+': 6,
  '-': 6,
  '*': 7,
  '/': 7,
  '%': 7,
  '^': 9,
};
const NOT = 3;
const TEST = 4;
const MINUS = 8;
const ATOM = 10;

/** The tree as a formula: parsed again it is the same tree, but for where its parts stand. */
export function print(tree: Node): string {
  return printed(tree, 0);
}

function printed(node: Node, least: number): string {
  const text = textOf(node);
  return bindingOf(node) < least ? `(${text})` : text;
}

function bindingOf(node: Node): number {
  switch (node.kind) {
    case 'binary':
      return BINDING[node.operator];
    case 'unary':
      return node.operator === 'not' ? NOT : MINUS;
    case 'is_missing':
    case 'in':
      return TEST;
    default:
      return ATOM;
  }
}

function textOf(node: Node): string {
  switch (node.kind) {
    case 'number':
      return node.text;
    case 'text':
      return `"${node.text.replaceAll('"', '""')}"`;
    case 'boolean':
      return String(node.value);
    case 'missing':
      return 'missing';
    case 'column':
      return columnText(node.name);
    case 'unary':
      return node.operator === 'not' ? `not ${printed(node.value, NOT)}` : `-${printed(node.value, MINUS)}`;
    case 'binary':
      return binaryText(node.operator, node.left, node.right);
    case 'is_missing':
      return `${printed(node.value, TEST)} is ${node.not ? 'not ' : ''}missing`;
    case 'in':
      return `${printed(node.value, TEST)} ${node.not ? 'not ' : ''}in (${listed(node.options)})`;
    case 'case': {
      const branches = node.branches.map(({ when, result }) => `when ${print(when)} then ${print(result)}`).join(' ');
      return `case ${branches}${node.otherwise === null ? '' : ` else ${print(node.otherwise)}`} end`;
    }
    case 'call': {
      const by = node.by.length === 0 ? '' : ` by ${keys(node.by.map((key) => [key, false]))}`;
      const order =
        node.orderBy.length === 0
          ? ''
          : ` order by ${keys(node.orderBy.map(({ value, descending }) => [value, descending]))}`;
      return `${node.name}(${listed(node.args)})${by}${order}`;
    }
  }
}

function binaryText(operator: BinaryOperator, left: Node, right: Node): string {
  const binding = BINDING[operator];
  // A power's base is an atom, and what follows a minus is a power.
  if (operator === '^') return `${printed(left, ATOM)}^${printed(right, MINUS)}`;
  return `${printed(left, binding)} ${operator} ${printed(right, binding + 1)}`;
}

const listed = (nodes: readonly Node[]): string => nodes.map(print).join(', ');

function keys(nodes: readonly (readonly [Node, boolean])[]): string {
  const texts = nodes.map(([node, descending]) => `${keyText(node)}${descending ? ' descending' : ''}`);
  const [only] = nodes;
  const isAlone =
    nodes.length === 1 &&
    only !== undefined &&
    bindingOf(only[0]) === ATOM &&
    !hasKeys(only[0]) &&
    keyText(only[0]) === print(only[0]);
  return isAlone ? (texts[0] as string) : `(${texts.join(', ')})`;
}

/** In brackets where an order within it would take the direction for its own. */
function keyText(node: Node): string {
  const isOrdered = [...nodesIn(node)].some((part) => part.kind === 'call' && part.orderBy.length > 0);
  return isOrdered ? `(${print(node)})` : print(node);
}

function hasKeys(node: Node): boolean {
  return node.kind === 'call' && node.by.length + node.orderBy.length > 0;
}

const PLAIN = /^[\p{L}_][\p{L}\p{M}\p{N}_]*$/u;

/** A column's name as it stands in a formula: in brackets where it is no word, or one of the language. */
export function columnText(name: string): string {
  return PLAIN.test(name) && !KEYWORDS.has(name.toLowerCase()) ? name : `[${name.replaceAll(']', ']]')}]`;
}
