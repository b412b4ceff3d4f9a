// What each part of the page shows of what the API said.

import { colours, drawLevels, drawParts, readable } from "./charts.js";
import { change, grouped, padded, percent, percentage, rounded, significant, sum } from "./decimal.js";
import { bar, el, empty, figure, headlines, table } from "./elements.js";

const DEMO = "java -jar indexwright.jar demo";
const HOUR = new Intl.DateTimeFormat("en-GB", {
  dateStyle: "medium",
  timeStyle: "short",
  timeZone: "UTC",
});
const SPANS = [
  ["1M", 1],
  ["3M", 3],
  ["1Y", 12],
  ["5Y", 60],
  ["All", undefined],
];

/** Puts parts into the body of a section, a sentence beside its title. */
export function fill(section, sentence, ...parts) {
  section.querySelector(".body").replaceChildren(...parts);
  section.querySelector(".head .sub").textContent = sentence;
  section.setAttribute("aria-busy", "false");
}

const money = ({ amount, currency }) => `${grouped(amount)}\u00a0${currency}`;

const amount = (value) => figure(grouped(value.amount), money(value));

/** A price with at least the decimals that its currency is paid in. */
const price = (value, paid) =>
  grouped(padded(value.amount, (paid.amount.split(".")[1] ?? "").length));

const word = (text) => text.charAt(0) + text.slice(1).toLowerCase();

const weightIn = (value) => percent(percentage(value, "1", 2));

export function showNoIndex(sections) {
  const hint = () => empty("No index yet. Run the demo:", DEMO);
  fill(sections.index, "", hint());
  fill(sections.composition, "", empty("Nothing to compose yet."));
  fill(sections.divisor, "", empty("No divisor yet."));
}

export function showNoPortfolio(sections) {
  fill(sections.portfolio, "", empty("No portfolio yet. Run the demo:", DEMO));
  fill(sections.orders, "", empty("No orders yet."));
}

/** The level over time, its falls, and the figures people ask for first. */
export function showIndex(section, definition, levels, constituents) {
  document.getElementById("index-title").textContent = definition.name;
  if (levels.length === 0) {
    fill(section, rules(definition), empty("No level is published yet. Publish it:", DEMO));
    return;
  }
  const level = el("canvas", { role: "img", "aria-label": summary(definition, levels) });
  const drawdown = el("canvas", { role: "img", "aria-label": "Fall from the highest level since the base" });
  fill(
    section,
    rules(definition),
    figures(definition, levels, constituents),
    el("div", { class: "chart level" }, level),
    el("h2", { class: "minor" }, "Drawdown"),
    el("div", { class: "chart drawdown" }, drawdown),
    el("details", {}, el("summary", {}, "Latest levels as a table"), levelTable(levels)),
  );
  addSpans(levels, (first) => drawLevels(level, drawdown, levels, first));
}

function rules(definition) {
  const weighting = definition.construction.weighting.kind.toLowerCase().replaceAll("_", " ");
  const reviews = definition.timetable.reviews.months.length;
  const rebalanced = reviews === 0 ? "never rebalanced" : `rebalanced ${reviews} times a year`;
  return `${weighting}, ${rebalanced}, in ${definition.currency}, since ${readable(definition.base.date)}`;
}

function summary(definition, levels) {
  const [first, last] = [levels[0], levels[levels.length - 1]];
  return (
    `${definition.name} from ${grouped(first.level)} on ${readable(first.date)}` +
    ` to ${grouped(last.level)} on ${readable(last.date)}`
  );
}

function figures(definition, levels, constituents) {
  const last = levels[levels.length - 1];
  const before = levels[levels.length - 2];
  const base = definition.base.level ?? levels[0].points;
  const sinceBase = change(base, last.points, 2);
  const step = before && change(before.points, last.points, 2);
  return headlines([
    ["Level", figure(grouped(last.level), last.points), "large"],
    ["Date", el("time", { datetime: last.date }, readable(last.date))],
    ["Last change", step ? percent(step, true) : "\u2013", step && direction(step)],
    ["Since base", percent(sinceBase, true), direction(sinceBase)],
    ["Constituents", grouped(String(constituents))],
    ["Inputs", el("code", { title: `SHA-256 ${last.inputs}` }, last.inputs.slice(0, 12))],
  ]);
}

function direction(text) {
  return text.startsWith("-") ? "down" : "up";
}

function levelTable(levels) {
  const columns = [
    { title: "Date", heading: true, cell: (l) => el("time", { datetime: l.date }, readable(l.date)) },
    { title: "Level", number: true, cell: (l) => grouped(l.level) },
    { title: "Points, unrounded", number: true, cell: (l) => grouped(l.points) },
    { title: "Inputs", cell: (l) => el("code", { title: `SHA-256 ${l.inputs}` }, l.inputs.slice(0, 12)) },
  ];
  return table("Latest levels", columns, levels.slice(-24).reverse());
}

/** Buttons for the time shown: the spans that leave something out, and all of it. */
function addSpans(levels, showFrom) {
  const group = document.getElementById("ranges");
  const spans = SPANS.map(([name, months]) => [name, firstWithin(levels, months)]).filter(
    ([name, first]) => name === "All" || (first > 0 && first < levels.length - 1),
  );
  const buttons = spans.map(([name, first]) => {
    const button = el("button", { type: "button", "aria-pressed": String(name === "All") }, name);
    button.addEventListener("click", () => {
      buttons.forEach((other) => other.setAttribute("aria-pressed", String(other === button)));
      showFrom(first);
    });
    return button;
  });
  group.replaceChildren(...buttons);
  group.hidden = buttons.length < 2;
  showFrom(0);
}

function firstWithin(levels, months) {
  if (months === undefined) {
    return 0;
  }
  const from = new Date(`${levels[levels.length - 1].date}T00:00:00Z`);
  from.setUTCMonth(from.getUTCMonth() - months);
  const date = from.toISOString().slice(0, 10);
  return levels.findIndex((level) => level.date >= date);
}

/** What the index holds, the heaviest first. */
export function showComposition(section, composition) {
  const parts = composition.constituents
    .map((c) => ({ ...c, name: c.instrument, shown: weightIn(c.weight) }))
    .sort((a, b) => Number(b.weight) - Number(a.weight));
  const colour = colours(parts.length);
  const rows = parts.map((part, i) => ({ ...part, colour: colour[i] }));
  const columns = [
    { title: "Instrument", heading: true, cell: (c) => c.instrument },
    { title: "Index shares", number: true, cell: (c) => figure(grouped(significant(c.shares, 9)), c.shares) },
    { title: "Weight", number: true, cell: (c) => figure(c.shown, c.weight) },
    { title: el("span", { class: "unseen" }, "Weight as a bar"), cell: (c) => bar(Number(c.weight) / Number(rows[0].weight), c.colour) },
  ];
  const canvas = el("canvas", { role: "img", "aria-label": `Weights of ${parts.length} constituents; the table has them` });
  const ring = el("div", { class: "ring" }, canvas, el("p", { "aria-hidden": "true" }, el("b", {}, String(parts.length)), "held"));
  fill(
    section,
    `after the close of ${readable(composition.date)}`,
    el("div", { class: "split" }, ring, table("Composition", columns, rows)),
  );
  drawParts(canvas, parts);
}

/** Every change of the divisor, the latest first. */
export function showDivisor(section, changes) {
  if (changes.length === 0) {
    fill(section, "", empty("The divisor never had to change."));
    return;
  }
  const value = (text) => figure(grouped(rounded(text, 2)), text);
  const divisor = (text) => figure(grouped(significant(text, 10)), text);
  const columns = [
    { title: "Date", heading: true, cell: (c) => el("time", { datetime: c.date }, readable(c.date)) },
    { title: "Cause", cell: (c) => word(c.cause) },
    { title: "Value before", number: true, cell: (c) => value(c.valueBefore) },
    { title: "Value after", number: true, cell: (c) => value(c.valueAfter) },
    { title: "Divisor before", number: true, cell: (c) => divisor(c.divisorBefore) },
    { title: "Divisor after", number: true, cell: (c) => divisor(c.divisorAfter) },
  ];
  fill(section, "value \u00f7 divisor is the same before and after", table("Divisor ledger", columns, changes));
}

/** What is owned and what it is worth. */
export function showPortfolio(section, portfolio, valuation) {
  document.getElementById("portfolio-title").textContent = portfolio.name;
  const held = sum(valuation.lines.map((line) => line.value.amount));
  const columns = [
    { title: "Instrument", heading: true, cell: (l) => l.instrument },
    { title: "Quantity", number: true, cell: (l) => grouped(l.quantity) },
    { title: "Price", number: true, cell: (l) => (l.price ? figure(price(l.price, l.value), money(l.price)) : "no price") },
    { title: "Value", number: true, cell: (l) => (l.value ? amount(l.value) : "\u2013") },
    { title: "Part", number: true, cell: (l) => part(l.value, valuation.total) },
  ];
  const unpriced = portfolio.holdings.filter((h) => valuation.unpriced.includes(h.instrument));
  const parts = [
    headlines([
      ["Total", valuation.total ? amount(valuation.total) : "withheld", "large"],
      ["Cash", amount(valuation.cash)],
      ["Holdings", figure(grouped(held))],
      ["Currency", portfolio.currency],
    ]),
  ];
  if (unpriced.length > 0) {
    parts.push(empty(`No total: ${valuation.unpriced.join(", ")} has no price on that day.`));
  }
  const lines = [...valuation.lines, ...unpriced];
  parts.push(lines.length > 0 ? table("Holdings", columns, lines) : empty("Nothing is held but cash."));
  fill(section, `at the closes of ${readable(valuation.date)}`, ...parts);
}

function part(value, total) {
  return value && total && Number(total.amount) !== 0
    ? percent(percentage(value.amount, total.amount, 2))
    : "\u2013";
}

/** Every order with its fills. */
export function showOrders(section, orders) {
  if (orders.length === 0) {
    fill(section, "", empty("No order was written for this portfolio."));
    return;
  }
  const columns = [
    { title: "Instrument", heading: true, cell: (o) => o.instrument },
    { title: "Side", cell: (o) => word(o.side) },
    { title: "Quantity", number: true, cell: (o) => grouped(o.quantity) },
    { title: "Filled", number: true, cell: (o) => grouped(o.filled) },
    { title: "State", cell: state },
    { title: "Fills", cell: (o) => fills(o.fills) },
  ];
  const done = orders.filter((order) => order.state === "FILLED").length;
  fill(section, `${done} of ${orders.length} filled`, table("Orders", columns, orders));
}

function state(order) {
  const badge = el("span", { class: `state ${order.state.toLowerCase()}` }, word(order.state));
  return order.reason ? el("span", {}, badge, ` ${order.reason}`) : badge;
}

function fills(executions) {
  const lines = executions.map((fill) =>
    el(
      "li",
      { title: `${fill.id}, ${HOUR.format(new Date(fill.executedAt))} UTC` },
      `${grouped(fill.quantity)} at ${price(fill.price, fill.consideration)}, fee ${grouped(fill.commission.amount)}`,
    ),
  );
  return lines.length > 0 ? el("ul", { class: "fills" }, ...lines) : "\u2013";
}
