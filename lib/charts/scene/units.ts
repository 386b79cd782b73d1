/** Currency signs that stand before the number, alone (`$`) or with a country (`US$`, `R$`), and what may follow (`$/kg`). */
const SIGN_BEFORE = /^([A-Z]{0,3}[$€£¥₹₩₽₺₪₫₴₦฿₱])(.*)$/u;
const CODE = /^[A-Z]{3}$/;
/** Signs written right behind the number. */
const TIGHT = /^[%‰°¢×]$/;

/** A written number with its unit: "$12", "−$12", "EUR 12", "12%", "12 kg", "$12/kg". */
export function formatUnit(number: string, unit: string | null): string {
  if (unit === null || unit === '') return number;
  const sign = number.startsWith('−') ? '−' : '';
  const size = number.slice(sign.length);
  const currency = SIGN_BEFORE.exec(unit);
  if (currency) return `${sign}${currency[1]}${size}${currency[2]}`;
  if (CODE.test(unit)) return `${unit} ${number}`;
  return TIGHT.test(unit) ? number + unit : `${number} ${unit}`;
}
