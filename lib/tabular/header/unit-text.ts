import { knownSuffix, unitMeaning } from '@/lib/tabular/values/units';

const BRACKETED = /^[([].*[)\]]$/;
const UNIT = /^(?:[a-z°%$€£¥µμ²³‰/·.^*\d-]{1,8}|[a-z°%$€£µμ]{1,6}\s?[/·]\s?[a-z²³\d]{1,6})$/i;
/** Short words that fill cells and are no unit. */
const NO_UNIT = /^(-+|n\/?a|null|none|nan|\?|yes|no|true|false)$/i;
/** Units that are written out. */
const WORDS =
  /^(?:(?:kilo|milli|centi|micro|mega)?(?:grams?|met(?:er|re)s?|lit(?:er|re)s?|watts?|hertz|pascals?|volts?|amps?)|degrees?(?: [cf]\w*)?|celsius|fahrenheit|percent|hours?|minutes?|seconds?|days?|weeks?|months?|years?|dollars?|euros?|pounds?|ounces?|inch(?:es)?|feet|miles?|knots?|units?|pieces?|pcs|stück|stk|persons?|thousands?|millions?|billions?|usd|eur|gbp|chf|count|index|ratio|rate|text|unitless|dimensionless)(?:[ /](?:per )?[\p{L}²³]{1,8})?$/iu;

/** Whether the text is a unit as written below a name: `kg`, `(cm)`, `m/s²`, `percent`. */
export function isUnit(text: string, bracketedOnly = false): boolean {
  const trimmed = text.trim();
  if (BRACKETED.test(trimmed)) return true;
  if (NO_UNIT.test(trimmed) || /^[\d.,-]+$/.test(trimmed)) return false;
  return bracketedOnly ? /^(?:text|unitless|dimensionless)$/i.test(trimmed) : UNIT.test(trimmed) || WORDS.test(trimmed);
}

/** Whether the text can hardly be anything but a unit: it stands in brackets or in a table of units. */
export function isKnownUnit(text: string): boolean {
  const trimmed = text.trim();
  if (BRACKETED.test(trimmed) || WORDS.test(trimmed)) return true;
  const suffix = knownSuffix(trimmed);
  return suffix !== null && unitMeaning(suffix).isKnown;
}

/** The unit itself: without its brackets, and null where it says that there is none. */
export function bareUnit(text: string): string | null {
  const bare = text.trim().replace(/^[([]\s*(.*?)\s*[)\]]$/s, '$1');
  if (bare === '' || /^(?:-+|text|unitless|dimensionless|none|n\/?a)$/i.test(bare)) return null;
  const suffix = knownSuffix(bare);
  return suffix !== null && unitMeaning(suffix).key === '%' ? '%' : bare;
}
