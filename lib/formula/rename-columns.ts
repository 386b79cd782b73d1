import { parse } from './parse';
import { columnText } from './print';
import { nodesIn } from './tree';

/** The formula with other names of columns, all else as it was typed; one that cannot be read stays as it is. */
export function withColumnsRenamed(formula: string, rename: (name: string) => string): string {
  const { tree } = parse(formula);
  if (tree === undefined) return formula;
  const named = [...nodesIn(tree)].flatMap((node) => (node.kind === 'column' ? [node] : []));
  return named
    .sort((a, b) => b.start - a.start)
    .reduce((text, { name, start, end }) => {
      const renamed = rename(name);
      return renamed === name ? text : text.slice(0, start) + columnText(renamed) + text.slice(end);
    }, formula);
}
