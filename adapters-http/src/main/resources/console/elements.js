// Elements built from text, never from markup: what the API says cannot become code.

/** Makes an element; `parts` are elements or text. */
export function el(tag, attributes = {}, ...parts) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) {
      element.setAttribute(name, value === true ? "" : value);
    }
  }
  element.append(...parts);
  return element;
}

/**
 * Makes a table. A column has a `title`, a function `cell` from a row to an element or text, and
 * perhaps `number` and `heading` (its cell names the row).
 */
export function table(caption, columns, rows, total) {
  const heads = columns.map((c) => el("th", { scope: "col", class: kind(c) }, c.title));
  const lines = rows.map((row) => el("tr", {}, ...columns.map((c) => cell(c, c.cell(row)))));
  const content = el(
    "table",
    {},
    el("caption", { class: "unseen" }, caption),
    el("thead", {}, el("tr", {}, ...heads)),
    el("tbody", {}, ...lines),
  );
  if (total) {
    content.append(el("tfoot", {}, el("tr", {}, ...columns.map((c, i) => cell(c, total[i])))));
  }
  return el("div", { class: "scroll", role: "region", "aria-label": caption, tabindex: "0" }, content);
}

function cell(column, content) {
  return column.heading
    ? el("th", { scope: "row", class: kind(column) }, content)
    : el("td", { class: kind(column) }, content);
}

function kind(column) {
  return column.number ? "number" : undefined;
}

/** A figure that may be rounded: all of it is in the title. */
export function figure(shown, exact) {
  return exact === undefined || exact === shown
    ? el("span", { class: "figure" }, shown)
    : el("span", { class: "figure", title: exact }, shown);
}

/** Figures with their names, in one row. */
export function headlines(entries) {
  const items = entries.map(([name, value, tone]) =>
    el("div", { class: "headline" }, el("dt", {}, name), el("dd", { class: tone }, value)),
  );
  return el("dl", { class: "headlines" }, ...items);
}

/** A part of 1 as a bar; the number stands beside it. */
export function bar(part, colour) {
  const fill = el("span", { class: "fill" });
  fill.style.inlineSize = `${part * 100}%`;
  if (colour) {
    fill.style.background = colour;
  }
  return el("span", { class: "part", "aria-hidden": "true" }, fill);
}

/** Says that there is nothing yet, and what to do about it. */
export function empty(message, command) {
  const notice = el("p", { class: "notice" }, message);
  if (command) {
    notice.append(" ", el("code", {}, command));
  }
  return notice;
}

/** Names what failed, and the cause. */
export function failure(what, cause) {
  const words = el("p", {}, el("strong", {}, `${what} could not be shown. `), cause.message);
  const alert = el("div", { class: "notice alert", role: "alert" }, words);
  if (cause.requestId) {
    alert.append(el("p", { class: "sub" }, "request ", el("code", {}, cause.requestId)));
  }
  return alert;
}
