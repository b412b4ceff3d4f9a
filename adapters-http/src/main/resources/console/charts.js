// Drawing. Binary fractions are good enough for pixels; every text comes from exact decimals.

import { change, grouped, percent } from "./decimal.js";

const DAY = 86_400_000;
const MONTHS = [1, 3, 6, 12, 24, 60, 120, 240];
const drawn = new Map();

const tone = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

const day = (date) => Date.parse(`${date}T00:00:00Z`) / DAY;

const dayFormat = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeZone: "UTC" });

/** Writes an ISO date for readers. */
export function readable(date) {
  return dayFormat.format(new Date(`${date}T00:00:00Z`));
}

/** Says, for every level, which one before it was the highest. */
function peaks(levels) {
  let peak = 0;
  return levels.map((level, i) => {
    peak = Number(level.points) > Number(levels[peak].points) ? i : peak;
    return peak;
  });
}

/**
 * Draws the level and, below it, how far it is from its highest since the base, both from the level
 * at `first` on.
 */
export function drawLevels(levelCanvas, drawdownCanvas, levels, first) {
  const peak = peaks(levels);
  const fall = (i) => 100 * (Number(levels[i].points) / Number(levels[peak[i]].points) - 1);
  const at = (i) => readable(levels[i].date);
  const points = (y) =>
    levels.map((level, i) => ({ x: day(level.date), y: y(i), i })).slice(first);
  draw(levelCanvas, {
    points: points((i) => Number(levels[i].points)),
    line: "--line-level",
    fill: "--fill-level",
    title: at,
    label: (i) => [grouped(levels[i].level), `exactly ${levels[i].points}`],
    tick: (value) => value.toLocaleString("en"),
  });
  draw(drawdownCanvas, {
    points: points(fall),
    line: "--line-fall",
    fill: "--fill-fall",
    title: at,
    label: (i) => [
      `${percent(change(levels[peak[i]].points, levels[i].points, 2))} from ${at(peak[i])}`,
    ],
    tick: (value) => `${value}\u2009%`.replace("-", "\u2212"),
    top: 0,
    few: true,
  });
}

function draw(canvas, series) {
  place(canvas, () => ({
    type: "line",
    data: {
      datasets: [
        {
          data: series.points,
          borderColor: tone(series.line),
          backgroundColor: tone(series.fill),
          borderWidth: 1.5,
          fill: series.top === 0 ? "origin" : "start",
          pointRadius: series.points.length === 1 ? 3 : 0,
          pointHoverRadius: 4,
          pointHoverBackgroundColor: tone(series.line),
          tension: 0,
        },
      ],
    },
    options: {
      ...plain(),
      parsing: false,
      interaction: { mode: "nearest", axis: "x", intersect: false },
      plugins: {
        legend: { display: false },
        decimation: { enabled: true, algorithm: "lttb", samples: 800, threshold: 1600 },
        tooltip: {
          ...tooltip(),
          displayColors: false,
          callbacks: {
            title: ([item]) => series.title(item.raw.i),
            label: (item) => series.label(item.raw.i),
          },
        },
      },
      scales: { x: dates(), y: values(series) },
    },
    plugins: [crosshair],
  }));
}

function plain() {
  return { animation: false, responsive: true, maintainAspectRatio: false, normalized: true };
}

function tooltip() {
  return {
    backgroundColor: tone("--ink"),
    titleColor: tone("--card"),
    bodyColor: tone("--card"),
    padding: 8,
    cornerRadius: 4,
    titleFont: { size: 11, weight: "600" },
    bodyFont: { size: 11 },
  };
}

function dates() {
  return {
    type: "linear",
    bounds: "data",
    grid: { display: false },
    border: { color: tone("--rule") },
    ticks: { color: tone("--soft"), font: { size: 11 }, maxRotation: 0, callback: tickText },
    afterBuildTicks: (scale) => {
      scale.ticks = dateTicks(scale.min, scale.max, Math.max(2, Math.floor(scale.width / 70)));
    },
  };
}

function values(series) {
  return {
    position: "right",
    max: series.top,
    grace: series.top === 0 ? 0 : "4%",
    grid: { color: tone("--rule") },
    border: { display: false },
    afterFit: (scale) => {
      scale.width = 62;
    },
    ticks: {
      color: tone("--soft"),
      font: { size: 11 },
      maxTicksLimit: series.few ? 5 : 7,
      callback: series.tick,
    },
  };
}

/** First days of months, as many as fit; of a shorter time, evenly spaced days. */
function dateTicks(min, max, room) {
  const first = new Date(min * DAY);
  const months = ((max - min) / 365.25) * 12;
  const step = MONTHS.find((count) => months / count <= room) ?? MONTHS[MONTHS.length - 1];
  if (months < 3) {
    const gap = Math.max(1, Math.ceil((max - min) / room));
    return range(Math.ceil(min), max, (value) => value + gap);
  }
  const index = first.getUTCFullYear() * 12 + first.getUTCMonth();
  const start = Math.ceil(index / step) * step;
  const firstOf = (month) => Date.UTC(Math.floor(month / 12), month % 12, 1) / DAY;
  return range(start, Infinity, (month) => month + step, firstOf, max).filter((t) => t.value >= min);
}

function range(from, until, next, place = (value) => value, max = until) {
  const ticks = [];
  for (let value = from; value <= until && place(value) <= max; value = next(value)) {
    ticks.push({ value: place(value) });
  }
  return ticks;
}

function tickText(value, position, ticks) {
  const date = new Date(value * DAY);
  const days = ticks.length > 1 ? ticks[1].value - ticks[0].value : 365;
  const style =
    days > 360
      ? { year: "numeric" }
      : days > 27
        ? { month: "short", year: "numeric" }
        : { day: "numeric", month: "short" };
  return new Intl.DateTimeFormat("en-GB", { ...style, timeZone: "UTC" }).format(date);
}

const crosshair = {
  id: "crosshair",
  afterDatasetsDraw(chart) {
    const [active] = chart.getActiveElements();
    if (active) {
      const { ctx, chartArea } = chart;
      ctx.save();
      ctx.strokeStyle = tone("--soft");
      ctx.lineWidth = 1;
      ctx.setLineDash([3, 3]);
      ctx.beginPath();
      ctx.moveTo(active.element.x, chartArea.top);
      ctx.lineTo(active.element.x, chartArea.bottom);
      ctx.stroke();
      ctx.restore();
    }
  },
};

/** The colours of the parts of a whole, the largest first; those past the last one share it. */
export function colours(count) {
  const last = 9;
  return Array.from({ length: count }, (_, i) => tone(`--part-${Math.min(i + 1, last)}`));
}

/** Draws parts of 1, named, in their order. */
export function drawParts(canvas, parts) {
  place(canvas, () => ({
    type: "doughnut",
    data: {
      labels: parts.map((part) => part.name),
      datasets: [
        {
          data: parts.map((part) => Number(part.weight)),
          backgroundColor: colours(parts.length),
          borderColor: tone("--card"),
          borderWidth: parts.length > 40 ? 0 : 1.5,
        },
      ],
    },
    options: {
      ...plain(),
      cutout: "66%",
      plugins: {
        legend: { display: false },
        tooltip: {
          ...tooltip(),
          callbacks: { label: (item) => ` ${parts[item.dataIndex].shown}` },
        },
      },
    },
  }));
}

function place(canvas, settings) {
  for (const [known, { chart }] of drawn) {
    if (known === canvas || !known.isConnected) {
      chart.destroy();
      drawn.delete(known);
    }
  }
  Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
  drawn.set(canvas, { chart: new Chart(canvas, settings()), settings });
}

/** Draws everything anew in the colours of the theme that is in force now. */
export function redraw() {
  [...drawn].forEach(([canvas, { settings }]) => place(canvas, settings));
}
