import type { Table } from '@/lib/tabular/table';
import { calculated, datesCalculated, needSameUnit } from './check-operators';
import { type Checked, type Context, commonDomain, ONCE, sizeOf, valuesIn } from './checked';
import { coerced, literalPart, missingPart, PLAIN } from './coerce';
import { columnNamed, columnPart } from './columns';
import { type FormulaWarning, fail, type Span } from './error';
import { print } from './print';
import { both, compareNumbers, either, isMissingIn, isOrdered, negate } from './run/arithmetic';
import { choose, firstTrue } from './run/choose';
import { applyScalar, constantOf } from './run/scalars';
import { type BinaryOperator, COMPARISONS, type Comparison, type Node } from './tree';
import { type Scalar, TRUE, UNKNOWN, type Values, type ValueType } from './types';

type Call = Extract<Node, { kind: 'call' }>;
type Valued = Exclude<ValueType, 'missing'>;

const isComparison = (operator: BinaryOperator): operator is Comparison =>
  COMPARISONS.some((comparison) => comparison === operator);

/** Columns, literals, operators and conditionals. */
export abstract class OperatorChecker {
  constructor(
    protected readonly table: Table,
    protected readonly warnings: FormulaWarning[],
  ) {}

  protected abstract call(node: Call): Checked;

  /** The whole formula: it has to have a type. */
  whole(tree: Node): Checked {
    const part = this.part(tree);
    if (part.type === 'missing') fail({ code: 'only_missing' }, tree);
    if (part.isPercentOff) this.warnings.push({ code: 'percent_as_number', text: part.text, at: part.at });
    return part;
  }

  protected about(node: Node): { at: Span; text: string } {
    return { at: { start: node.start, end: node.end }, text: print(node) };
  }

  protected needSameUnit(left: Checked, right: Checked, at: Span): void {
    needSameUnit(left, right, at);
  }

  /** A part that is not the mere word `missing`. */
  protected valued(node: Node): Checked {
    const part = this.part(node);
    return part.type === 'missing' ? fail({ code: 'only_missing' }, node) : part;
  }

  protected part(node: Node): Checked {
    switch (node.kind) {
      case 'number':
        return literalPart('number', Number(node.text), node.text, node);
      case 'text':
        return literalPart('text', node.text, print(node), node);
      case 'boolean':
        return literalPart('boolean', node.value, String(node.value), node);
      case 'missing': {
        const values = constantOf('text', null);
        return { ...PLAIN, type: 'missing', at: node, text: 'missing', domain: ONCE, compute: () => values };
      }
      case 'column':
        return columnPart(this.table, columnNamed(this.table, node.name, node), { start: node.start, end: node.end });
      case 'unary':
        return node.operator === 'not' ? this.not(node) : this.minus(node);
      case 'binary':
        return this.binary(node);
      case 'is_missing':
        return this.isMissing(node);
      case 'in':
        return this.isIn(node);
      case 'case':
        return this.cases(node);
      case 'call':
        return this.call(node);
    }
  }

  private not(node: Extract<Node, { kind: 'unary' }>): Checked {
    const part = coerced(this.part(node.value), 'boolean', 'not');
    return this.condition(node, [part], ([values]) => negate(flags(values)));
  }

  private minus(node: Extract<Node, { kind: 'unary' }>): Checked {
    const part = coerced(this.part(node.value), 'number', '−');
    if (typeof part.literal === 'number')
      return { ...literalPart('number', -part.literal, part.text, node), text: print(node) };
    const zero = literalPart('number', 0, '0', node);
    return {
      ...calculated('-', zero, part, { ...this.about(node), ...this.about(node).at }, this.warnings),
      unit: part.unit,
    };
  }

  private binary(node: Extract<Node, { kind: 'binary' }>): Checked {
    const { operator } = node;
    if (operator === 'and' || operator === 'or') {
      const parts = [node.left, node.right].map((side) => coerced(this.part(side), 'boolean', operator));
      return this.condition(node, parts, ([left, right]) =>
        (operator === 'and' ? both : either)(flags(left), flags(right)),
      );
    }
    const [left, right] = [this.part(node.left), this.part(node.right)];
    if (isComparison(operator)) return this.comparison(operator, left, right, node);
    if (operator === '&') return this.joined(left, right, node);
    const about = { ...this.about(node), start: node.start, end: node.end };
    if ((operator === '+' || operator === '-') && (left.type === 'date' || right.type === 'date')) {
      const isDifference = operator === '-' && left.type === 'date' && right.type === 'date';
      const isShift =
        [left.type, right.type].sort().join() === 'date,number' && (operator === '+' || left.type === 'date');
      if (isDifference || isShift) return datesCalculated(operator, left, right, about);
    }
    // Yes and no count only where a function asks for numbers.
    const [a, b] = [left, right].map((part) =>
      part.type === 'boolean'
        ? fail({ code: 'wrong_type', where: operator, wanted: 'number', found: part.type, text: part.text }, part.at)
        : coerced(part, 'number', operator),
    ) as [Checked, Checked];
    return calculated(operator, a, b, about, this.warnings);
  }

  private joined(left: Checked, right: Checked, node: Node): Checked {
    const parts = [left, right].map((part) => coerced(part, 'text', '&'));
    const domain = commonDomain(parts);
    const compute = (context: Context): Values =>
      applyScalar(
        'text',
        parts.map((part) => valuesIn(part, domain, context)),
        (a, b) => String(a) + String(b),
      );
    return { ...this.about(node), ...PLAIN, type: 'text', domain, compute };
  }

  protected comparison(operator: Comparison, left: Checked, right: Checked, node: Node): Checked {
    const [a, b] = this.comparable(left, right, node);
    needSameUnit(a, b, node);
    return this.condition(node, [a, b], ([x, y]) => compared(operator, x as Values, y as Values));
  }

  /** Both as values of one type. */
  private comparable(left: Checked, right: Checked, at: Span): [Checked, Checked] {
    if (left.type === 'missing')
      return [missingPart(typeOf(right), left), right.type === 'missing' ? missingPart('text', right) : right];
    if (right.type === 'missing') return [left, missingPart(typeOf(left), right)];
    if (left.type === right.type) return [left, right];
    if (left.type === 'date' && right.type === 'text' && right.literal !== undefined)
      return [left, coerced(right, 'date', '=')];
    if (right.type === 'date' && left.type === 'text' && left.literal !== undefined)
      return [coerced(left, 'date', '='), right];
    return fail({ code: 'not_comparable', left: left.type, right: right.type }, at);
  }

  private condition(node: Node, parts: readonly Checked[], run: (values: readonly Values[]) => Uint8Array): Checked {
    const domain = commonDomain(parts);
    const compute = (context: Context): Values => ({
      type: 'boolean',
      values: run(parts.map((part) => valuesIn(part, domain, context))),
    });
    return { ...this.about(node), ...PLAIN, type: 'boolean', domain, compute };
  }

  private isMissing(node: Extract<Node, { kind: 'is_missing' }>): Checked {
    return this.condition(node, [this.part(node.value)], ([values]) => isMissingIn(values as Values, node.not));
  }

  private isIn(node: Extract<Node, { kind: 'in' }>): Checked {
    const value = this.part(node.value);
    const tests = node.options.map((option) => this.comparison('=', value, this.part(option), node));
    return this.condition(node, [value, ...tests], ([values, ...found]) => {
      const any = found.reduce<Uint8Array>((all, test) => either(all, flags(test)), new Uint8Array([0]));
      const isPresent = isMissingIn(values as Values, true);
      const result = any.length < isPresent.length ? isPresent.map(() => any[0] as number) : any.slice();
      for (let i = 0; i < result.length; i++) {
        if (isPresent[isPresent.length === 1 ? 0 : i] !== TRUE) result[i] = UNKNOWN;
      }
      return node.not ? negate(result) : result;
    });
  }

  private cases(node: Extract<Node, { kind: 'case' }>): Checked {
    const conditions = node.branches.map(({ when }) => coerced(this.part(when), 'boolean', 'when'));
    const results = node.branches.map(({ result }) => this.part(result));
    if (node.otherwise !== null) results.push(this.part(node.otherwise));
    return this.chosen(node, conditions, results);
  }

  /** The functions that see missing values. */
  protected special(node: Call): Checked {
    const parts = node.args.map((arg) => this.part(arg));
    const [first, second, third] = parts as [Checked, Checked, Checked?];
    switch (node.name) {
      case 'if':
        return this.chosen(node, [coerced(first, 'boolean', 'if()')], third === undefined ? [second] : [second, third]);
      case 'coalesce': {
        const present = parts.map((part) =>
          this.condition(node, [part], ([values]) => isMissingIn(values as Values, true)),
        );
        return this.chosen(node, present, parts);
      }
      case 'between': {
        const [low, high] = [
          this.comparison('>=', first, second, node),
          this.comparison('<=', first, third as Checked, node),
        ];
        return this.condition(node, [low, high], ([a, b]) => both(flags(a), flags(b)));
      }
      default: {
        const isOther = this.comparison('=', first, second, node);
        return this.chosen(
          node,
          [this.condition(node, [isOther], ([values]) => flags(values).map((flag) => (flag === TRUE ? 0 : 1)))],
          [first],
        );
      }
    }
  }

  /** The result of the first condition that is true; of the last result, where there is one more. */
  private chosen(node: Node, conditions: readonly Checked[], results: readonly Checked[]): Checked {
    const typed = results.find(({ type }) => type !== 'missing');
    if (typed === undefined) return this.part({ kind: 'missing', start: node.start, end: node.end });
    const type = typeOf(typed);
    const branches = results.map((result) => {
      if (result.type === 'missing') return missingPart(type, result);
      if (result.type !== type) return fail({ code: 'different_results', first: type, other: result.type }, result.at);
      needSameUnit(typed, result, result.at);
      return result;
    });
    const domain = commonDomain([...conditions, ...branches]);
    const compute = (context: Context): Values => {
      const tests = conditions.map((condition) => flags(valuesIn(condition, domain, context)));
      const otherwise = results.length > conditions.length ? conditions.length : -1;
      const picks = firstTrue(tests, sizeOf(domain, context), otherwise);
      return choose(
        type,
        picks,
        branches.map((branch) => valuesIn(branch, domain, context)),
      );
    };
    return { ...this.about(node), ...PLAIN, ...sharedMeaning(branches), type, domain, compute };
  }
}

/** What all results are, as far as they agree; what is written out goes with any. */
function sharedMeaning(
  branches: readonly Checked[],
): Pick<Checked, 'unit' | 'kind' | 'decimals' | 'precision' | 'isPercentOff'> {
  const computed = branches.filter(({ literal, text }) => literal === undefined && text !== 'missing');
  const [first] = computed;
  const decimals = branches.filter(({ text }) => text !== 'missing').map((branch) => branch.decimals);
  const precisions = branches.map(({ precision }) => precision);
  return {
    unit: computed.find(({ unit }) => unit !== null)?.unit ?? null,
    kind: first !== undefined && computed.every(({ kind }) => kind === first.kind) ? first.kind : null,
    decimals: decimals.every((digits) => digits !== null)
      ? Math.max(0, ...decimals.map((digits) => digits ?? 0))
      : null,
    precision: precisions.includes('datetime')
      ? 'datetime'
      : precisions.every((each) => each === 'month')
        ? 'month'
        : 'day',
    isPercentOff: computed.some(({ isPercentOff }) => isPercentOff),
  };
}

const typeOf = ({ type }: Checked): Valued => (type === 'missing' ? 'text' : type);

function flags(values: Values | undefined): Uint8Array {
  return values?.type === 'boolean' ? values.values : new Uint8Array([UNKNOWN]);
}

function compared(operator: Comparison, left: Values, right: Values): Uint8Array {
  if ((left.type === 'number' || left.type === 'date') && (right.type === 'number' || right.type === 'date'))
    return compareNumbers(operator, left.values, right.values);
  const test = (a: Scalar, b: Scalar): Scalar => a !== null && b !== null && isOrdered(operator, a, b);
  return flags(applyScalar('boolean', [left, right], test));
}
