// Exact decimals. Text goes in and text comes out; on the way a number is a BigInt and a scale,
// never a binary fraction.

const FORM = /^-?\d+(\.\d+)?$/;
const MINUS = "\u2212";

function parse(text) {
  if (!FORM.test(text)) {
    throw new TypeError(`not a decimal: ${text}`);
  }
  const [whole, fraction = ""] = text.split(".");
  return { units: BigInt(whole + fraction), scale: fraction.length };
}

function toScale({ units, scale }, wanted) {
  return wanted >= scale
    ? units * 10n ** BigInt(wanted - scale)
    : divided(units, 10n ** BigInt(scale - wanted));
}

/** Half away from zero, as the product rounds. */
function divided(units, by) {
  const sign = units < 0n !== by < 0n ? -1n : 1n;
  const [a, b] = [units < 0n ? -units : units, by < 0n ? -by : by];
  return (sign * (2n * a + b)) / (2n * b);
}

function written(units, scale) {
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, "0");
  const whole = digits.slice(0, digits.length - scale);
  const fraction = digits.slice(digits.length - scale);
  return (units < 0n ? "-" : "") + whole + (scale > 0 ? "." + fraction : "");
}

/** Writes every digit, the whole part in groups of three. */
export function grouped(text) {
  const [whole, fraction] = text.replace("-", MINUS).split(".");
  const spaced = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return fraction === undefined ? spaced : `${spaced}.${fraction}`;
}

/** Rounds to a number of decimals. */
export function rounded(text, decimals) {
  return written(toScale(parse(text), decimals), decimals);
}

/** Writes at least so many decimals; none is taken away. */
export function padded(text, decimals) {
  const number = parse(text);
  const scale = Math.max(number.scale, decimals);
  return written(toScale(number, scale), scale);
}

/** Rounds to significant digits, but never a digit of the whole part. */
export function significant(text, digits) {
  const fraction = (text.split(".")[1] ?? "").length;
  const leading = text.replace(/^-?0*\.?0*/, "").replace(".", "").length;
  return rounded(text, Math.max(0, fraction - Math.max(0, leading - digits)));
}

/** Returns part ÷ whole in per cent. */
export function percentage(part, whole, decimals) {
  const scale = Math.max(parse(part).scale, parse(whole).scale);
  const units = toScale(parse(part), scale) * 10n ** BigInt(decimals + 2);
  return written(divided(units, toScale(parse(whole), scale)), decimals);
}

/** Returns how far `to` is from `from`, in per cent. */
export function change(from, to, decimals) {
  const scale = Math.max(parse(from).scale, parse(to).scale);
  const step = toScale(parse(to), scale) - toScale(parse(from), scale);
  return percentage(written(step, scale), from, decimals);
}

/** Adds up. */
export function sum(texts) {
  const scale = Math.max(0, ...texts.map((text) => parse(text).scale));
  return written(texts.reduce((total, text) => total + toScale(parse(text), scale), 0n), scale);
}

/** Writes a per cent, with a sign where `signed`. */
export function percent(text, signed = false) {
  const sign = signed && parse(text).units > 0n ? "+" : "";
  return `${sign}${grouped(text)}\u2009%`;
}
