// The page: asks the API, hands the answers to the sections, says when everything is drawn.

import { redraw } from "./charts.js";
import { el, failure } from "./elements.js";
import {
  fill,
  showComposition,
  showDivisor,
  showIndex,
  showNoIndex,
  showNoPortfolio,
  showOrders,
  showPortfolio,
} from "./sections.js";
import { accept, fetchSignedIn, isSignedIn, signIn } from "./session.js";

const API = "/api/v1";
const CODE_NEEDED = "urn:indexwright:problem:second-factor-needed";
const PAGE = 1000;

const section = (id) => document.getElementById(id);
const sections = {
  index: section("index"),
  composition: section("composition"),
  divisor: section("divisor"),
  portfolio: section("portfolio"),
  orders: section("orders"),
};
const pickers = { index: section("index-picker"), portfolio: section("portfolio-picker") };
let asked = 0;

/** An answer that is a problem document, or none at all. */
class ApiFailure extends Error {
  constructor(message, status, requestId) {
    super(message);
    this.status = status;
    this.requestId = requestId;
  }
}

async function get(path) {
  const answer = await fetchSignedIn(API + path).catch(() => {
    throw new ApiFailure("The server does not answer.");
  });
  if (answer.ok) {
    return answer.json();
  }
  const problem = await answer.json().catch(() => ({ title: answer.statusText }));
  const told = [problem.title, problem.detail].filter(Boolean).join(": ");
  throw new ApiFailure(`${answer.status} ${told}.`, answer.status, problem.requestId);
}

/** Walks every page of the levels, from the base on. */
async function allLevels(index) {
  const levels = [];
  for (let cursor; ; ) {
    const page = await get(`/indices/${index}/levels?limit=${PAGE}${cursor ? `&cursor=${cursor}` : ""}`);
    levels.push(...page.data);
    if (!page.next) {
      return levels;
    }
    cursor = page.next;
  }
}

/** Returns undefined for what is not published yet. */
const ifKnown = (answer) =>
  answer.catch((cause) => {
    if (cause.status === 404) {
      return undefined;
    }
    throw cause;
  });

async function loadIndex(id) {
  const [definition, levels, composition, changes] = await Promise.all([
    get(`/indices/${id}`),
    allLevels(id),
    ifKnown(get(`/indices/${id}/composition`)),
    get(`/indices/${id}/divisor-changes?limit=${PAGE}`),
  ]);
  return () => {
    const held = composition?.constituents ?? definition.membership.universe;
    showIndex(sections.index, definition, levels, held.length);
    if (composition) {
      showComposition(sections.composition, composition);
    } else {
      fill(sections.composition, "", "Nothing is composed yet.");
    }
    showDivisor(sections.divisor, changes.data);
  };
}

async function loadPortfolio(id) {
  const [portfolio, valuation, orders] = await Promise.all([
    get(`/portfolios/${id}`),
    get(`/portfolios/${id}/valuation`),
    get(`/portfolios/${id}/orders?limit=1000`),
  ]);
  return () => {
    showPortfolio(sections.portfolio, portfolio, valuation);
    showOrders(sections.orders, orders.data);
  };
}

/** Shows what was picked, unless something else was picked meanwhile. */
async function showPicked() {
  const question = ++asked;
  document.body.dataset.ready = "false";
  const loads = [
    [["index", "composition", "divisor"], "The index", pickers.index, loadIndex, showNoIndex],
    [["portfolio", "orders"], "The portfolio", pickers.portfolio, loadPortfolio, showNoPortfolio],
  ].map(async ([names, what, picker, load, showNone]) => {
    try {
      const show = picker.value ? await load(picker.value) : () => showNone(sections);
      if (question === asked) {
        show();
      }
    } catch (cause) {
      showFailure(names, what, cause);
    }
  });
  await Promise.all(loads);
  if (question === asked) {
    remember();
    document.body.dataset.ready = "true";
  }
}

function showFailure([first, ...others], what, cause) {
  fill(sections[first], "", failure(what, cause));
  others.forEach((name) => fill(sections[name], "", el("p", { class: "notice" }, "See above.")));
}

function offer(picker, choices, wanted) {
  const options = choices.map((c) => el("option", { value: c.id }, c.name));
  picker.replaceChildren(...(options.length > 0 ? options : [el("option", { value: "" }, "none yet")]));
  picker.disabled = choices.length === 0;
  if (choices.some((choice) => choice.id === wanted)) {
    picker.value = wanted;
  }
  picker.addEventListener("change", showPicked);
}

/** Keeps the choice in the address, so that it can be sent to somebody. */
function remember() {
  const choice = new URLSearchParams();
  Object.entries(pickers).forEach(([name, picker]) => picker.value && choice.set(name, picker.value));
  history.replaceState(null, "", `#${choice}`);
}

/** Takes the link out of the address before anything else: it is good once, and nobody's business. */
async function enter() {
  const wanted = new URLSearchParams(location.hash.slice(1));
  const link = wanted.get("signin");
  if (link) {
    wanted.delete("signin");
    history.replaceState(null, "", `#${wanted}`);
    await accept(link).catch(() => false);
  }
  if (isSignedIn()) {
    await start();
  } else {
    askWho(link ? "The link was used before, or is too old." : "");
  }
}

function askWho(said) {
  const form = section("sign-in");
  section("sign-in-said").textContent = said;
  form.hidden = false;
  section("main").hidden = true;
  document.body.dataset.ready = "true";
  section("username").focus();
}

section("sign-in").addEventListener("submit", async (event) => {
  event.preventDefault();
  const password = section("password");
  const code = section("code");
  const problem = await signIn(section("username").value, password.value, code.value).catch(() => "unknown");
  if (problem === CODE_NEEDED) {
    section("code-wanted").hidden = false;
    code.focus();
    return;
  }
  password.value = code.value = "";
  if (isSignedIn()) {
    section("sign-in").hidden = true;
    section("main").hidden = false;
    await start();
  } else {
    askWho("That was refused. After some failures in a row you have to wait.");
  }
});

async function start() {
  document.body.dataset.ready = "false";
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", redraw);
  const wanted = new URLSearchParams(location.hash.slice(1));
  try {
    const [indices, portfolios] = await Promise.all([get("/indices?limit=1000"), get("/portfolios?limit=1000")]);
    offer(pickers.index, indices.data, wanted.get("index"));
    offer(pickers.portfolio, portfolios.data, wanted.get("portfolio"));
    await showPicked();
  } catch (cause) {
    showFailure(Object.keys(sections), "The page", cause);
    document.body.dataset.ready = "true";
  }
}

enter();
