import { OperatorChecker } from './check-node';
import { warnOfCodes } from './check-operators';
import { type Checked, type Context, commonDomain, type Domain, ONCE, ROWS, spread, valuesIn } from './checked';
import { coerced, PLAIN } from './coerce';
import { nearestName } from './columns';
import { settle } from './decimals';
import { fail } from './error';
import { FUNCTION_NAMES, functionNamed, signatureOf } from './functions';
import { NEEDS_DAYS } from './functions/dates';
import type {
  AggregateFunction,
  FunctionDefinition,
  Parameter,
  ScalarFunction,
  WindowFunction,
} from './functions/definition';
import { SPECIAL_FORMS } from './functions/special';
import { groupsOf } from './run/groups';
import { orderWithin } from './run/order';
import { applyScalar } from './run/scalars';
import type { Node } from './tree';
import type { Scalar, Values } from './types';

type Call = Extract<Node, { kind: 'call' }>;

/** Functions, groups and windows. */
export class CallChecker extends OperatorChecker {
  private isGrouped = false;

  protected override call(node: Call): Checked {
    const special = SPECIAL_FORMS[node.name];
    if (special !== undefined) {
      this.refuseGrouping(node);
      this.needCount(node, special.parameters);
      return this.special(node);
    }
    const definition = functionNamed(node.name);
    if (definition === undefined) {
      const nearest = nearestName(node.name, [...FUNCTION_NAMES, ...Object.keys(SPECIAL_FORMS)]);
      return fail({ code: 'no_such_function', name: node.name, nearest }, node.nameAt);
    }
    this.needCount(node, definition.parameters);
    if (definition.sort === 'scalar') {
      this.refuseGrouping(node);
      return this.scalar(node, definition);
    }
    if (this.isGrouped) fail({ code: 'nested_groups', name: node.name }, node.nameAt);
    this.isGrouped = true;
    const part = definition.sort === 'aggregate' ? this.aggregate(node, definition) : this.window(node, definition);
    this.isGrouped = false;
    return part;
  }

  private refuseGrouping({ name, by, orderBy, nameAt }: Call): void {
    if (by.length > 0) fail({ code: 'no_grouping', name, clause: 'by' }, nameAt);
    if (orderBy.length > 0) fail({ code: 'no_grouping', name, clause: 'order by' }, nameAt);
  }

  private needCount({ name, args, nameAt }: Call, parameters: readonly Parameter[]): void {
    const least = parameters.filter(({ isOptional }) => !isOptional).length;
    const most = parameters.some(({ isRepeated }) => isRepeated) ? Number.POSITIVE_INFINITY : parameters.length;
    if (args.length >= least && args.length <= most) return;
    fail({ code: 'argument_count', name, signature: signatureOf({ name, parameters }), given: args.length }, nameAt);
  }

  private args(node: Call, { name, parameters }: FunctionDefinition): Checked[] {
    return node.args.map((arg, index) => {
      const parameter = parameters[Math.min(index, parameters.length - 1)] as Parameter;
      const part = coerced(this.part(arg), parameter.type, `${name}()`);
      if ((parameter.isLiteral || parameter.choices) && part.literal === undefined)
        fail({ code: 'must_be_literal', name, what: parameter.name }, part.at);
      const { choices } = parameter;
      if (choices !== undefined && !choices.includes(String(part.literal)))
        fail({ code: 'not_a_choice', text: String(part.literal), choices }, part.at);
      return part;
    });
  }

  private scalar(node: Call, definition: ScalarFunction): Checked {
    const args = this.args(node, definition);
    const literals = args.map(({ literal }) => literal);
    const refusal = definition.refuse?.(literals) ?? null;
    if (refusal !== null) fail(refusal, args[1]?.at ?? node);
    const isCompared = definition.name === 'least' || definition.name === 'greatest' || definition.name === 'clamp';
    if (isCompared) for (const arg of args.slice(1)) this.needSameUnit(args[0] as Checked, arg, node);
    const [first] = args;
    if (NEEDS_DAYS.has(definition.name)) {
      for (const arg of args) {
        if (arg.type === 'date' && arg.precision === 'month' && arg.column !== undefined)
          this.warnings.push({ code: 'coarse_dates', column: arg.column.name, part: definition.name, at: arg.at });
      }
    }
    if (definition.result === 'number' && first?.type === 'number') warnOfCodes(first, 'calculated', this.warnings);
    const apply = applierOf(definition, literals);
    const domain = commonDomain(args);
    const meaning = definition.meaning?.(args) ?? {};
    const decimals = meaning.decimals ?? null;
    const compute = (context: Context): Values => {
      const values = applyScalar(
        definition.result,
        args.map((arg) => valuesIn(arg, domain, context)),
        apply,
      );
      return values.type === 'number' ? { type: 'number', values: settle(values.values, decimals) } : values;
    };
    return { ...this.about(node), ...PLAIN, ...meaning, type: definition.result, domain, compute };
  }

  private groupedBy(node: Call): (context: Context) => ReturnType<typeof groupsOf> {
    const keys = node.by.map((key) => this.valued(key));
    return (context) =>
      groupsOf(
        keys.map((key) => spread(valuesIn(key, ROWS, context), context.rows)),
        context.rows,
      );
  }

  private aggregate(node: Call, definition: AggregateFunction): Checked {
    if (node.orderBy.length > 0) fail({ code: 'no_grouping', name: node.name, clause: 'order by' }, node.nameAt);
    const args = this.args(node, definition);
    const [value] = args;
    const isCounting = definition.name.startsWith('count');
    if (value !== undefined && !isCounting) {
      if (value.type === 'text') coerced(value, 'number', `${node.name}()`);
      warnOfCodes(value, definition.name, this.warnings);
    }
    const extra = Number(args[1]?.literal ?? 0);
    const groupsIn = this.groupedBy(node);
    const type = definition.keepsType && value?.type === 'date' ? 'date' : 'number';
    const meaning = definition.meaning(args);
    const domain: Domain = node.by.length === 0 ? ONCE : ROWS;
    const compute = (context: Context): Values => {
      const groups = groupsIn(context);
      const numbers =
        value === undefined
          ? new Float64Array(context.rows)
          : numbersOf(spread(valuesIn(value, ROWS, context), context.rows));
      const reduced = definition.reduce(numbers, groups, extra);
      if (type === 'number') settle(reduced, meaning.decimals ?? null);
      if (node.by.length === 0)
        return { type, values: reduced.length === 1 ? reduced : new Float64Array([isCounting ? 0 : Number.NaN]) };
      const out = new Float64Array(context.rows);
      for (let i = 0; i < out.length; i++) out[i] = reduced[groups.of[i] as number] as number;
      return { type, values: out };
    };
    return { ...this.about(node), ...PLAIN, ...meaning, type, domain, compute };
  }

  private window(node: Call, definition: WindowFunction): Checked {
    if (definition.ordersItself && node.orderBy.length > 0)
      fail({ code: 'no_grouping', name: node.name, clause: 'order by' }, node.nameAt);
    const args = this.args(node, definition);
    const [value] = args;
    if (value !== undefined && !definition.keepsType) warnOfCodes(value, definition.name, this.warnings);
    const groupsIn = this.groupedBy(node);
    const keys = node.orderBy.map(({ value: key, descending }) => ({ part: this.valued(key), descending }));
    const extra = args[1]?.literal ?? null;
    const meaning = definition.meaning(args);
    const compute = (context: Context): Values => {
      const spreadOf = (part: Checked) => spread(valuesIn(part, ROWS, context), context.rows);
      const values: Values =
        value === undefined ? { type: 'number', values: new Float64Array(context.rows) } : spreadOf(value);
      const { overGroups } = definition;
      if (overGroups !== undefined && keys.length === 0 && values.type === 'number')
        return { type: 'number', values: finite(overGroups(values.values, groupsIn(context))) };
      const own = definition.ordersItself ? [{ values, descending: extra !== 'ascending' }] : [];
      const sortings = [...own, ...keys.map(({ part, descending }) => ({ values: spreadOf(part), descending }))];
      const { order, starts } = orderWithin(groupsIn(context), sortings);
      const result = definition.over(values, order, starts, extra);
      return result.type === 'number'
        ? { type: 'number', values: finite(settle(result.values, meaning.decimals ?? null)) }
        : result;
    };
    const type = definition.keepsType && value !== undefined ? value.type : 'number';
    return { ...this.about(node), ...PLAIN, ...meaning, type, domain: ROWS, compute };
  }
}

/** In place: what was divided by zero is missing. */
function finite(values: Float64Array): Float64Array {
  for (let i = 0; i < values.length; i++) if (!Number.isFinite(values[i])) values[i] = Number.NaN;
  return values;
}

function applierOf(
  { prepare, apply }: ScalarFunction,
  literals: readonly (Scalar | undefined)[],
): (...values: Scalar[]) => Scalar {
  if (prepare !== undefined) return prepare(literals);
  const run = apply as ((...values: Scalar[]) => Scalar) | undefined;
  return run ?? (() => null);
}

/** Numbers to count and compare by: of text its codes. */
function numbersOf(values: Values): Float64Array {
  if (values.type === 'text') return Float64Array.from(values.codes, (code) => (code < 0 ? Number.NaN : code));
  if (values.type === 'boolean') return Float64Array.from(values.values, (flag) => (flag === 2 ? Number.NaN : flag));
  return values.values;
}
