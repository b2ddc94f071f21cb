"use strict";

// Plays what conf/site/replay.py wrote: steps of [seconds, lines kept, new lines, seconds of typing, keys].
// Loaded by notes.js when somebody wants to watch.

const REPLAY_KINDS = { "\ue000": "prompt", "\ue001": "input", "\ue002": "" };
const REPLAY_SPEEDS = [0.5, 1, 2, 4];
const films = new Map();
const still = matchMedia("(prefers-reduced-motion: reduce)");

function addReplay(name, film) {
  films.set(name, film);
}

function makeElement(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

function loadReplayStyle(root) {
  return new Promise((resolve) => {
    const link = makeElement("link", { rel: "stylesheet", href: `${root}_static/replay.css` });
    link.onload = link.onerror = resolve;
    document.head.append(link);
  });
}

function formatTime(seconds) {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

// The lines at a moment, and the keys that are being pressed.
function findShot(film, seconds) {
  let lines = [];
  let keys = [];
  for (const [at, kept, added, typing = 0, pressed = []] of film.steps) {
    if (at > seconds) break;
    const old = lines[kept] || "";
    lines = [...lines.slice(0, kept), ...added];
    keys = pressed;
    if (typing && !still.matches && seconds < at + typing) {
      const text = added.join("\n");
      let from = 0;
      while (from < old.length && old[from] === text[from]) from += 1;
      const shown = from + Math.round(((text.length - from) * (seconds - at)) / typing);
      lines = [...lines.slice(0, kept), ...text.slice(0, shown).split("\n")];
    }
  }
  return { lines, keys };
}

function fillLine(element, text) {
  const parts = text.split(/([\ue000-\ue002])/);
  element.replaceChildren(parts[0]);
  for (let index = 1; index < parts.length; index += 2) {
    if (parts[index + 1]) {
      element.append(makeElement("span", { class: REPLAY_KINDS[parts[index]] }, parts[index + 1]));
    }
  }
}

class ReplayPlayer {
  constructor(film) {
    this.film = film;
    this.shown = [];
    this.seconds = 0;
    this.running = false;
    const words = film.words;
    this.code = makeElement("code");
    this.screen = makeElement("pre", { tabindex: 0, "aria-label": words.screen }, this.code);
    this.screen.style.setProperty("--lines", film.height);
    this.keys = makeElement("p", { class: "replay-keys" });
    this.button = makeElement("button", { type: "button" });
    this.seek = makeElement("input", { type: "range", min: 0, max: film.seconds, step: 0.1, "aria-label": words.position });
    this.time = makeElement("span", { class: "replay-time", "aria-hidden": "true" });
    this.speed = makeElement("select", { "aria-label": words.speed });
    for (const speed of REPLAY_SPEEDS) {
      this.speed.append(makeElement("option", { value: speed, ...(speed === 1 && { selected: "" }) }, `${speed}×`));
    }
    this.element = makeElement(
      "div",
      { class: "replay-player", role: "group", "aria-label": words.replay.replace("%s", film.example) },
      makeElement("div", { class: "console" }, this.screen, this.keys),
      makeElement("div", { class: "replay-bar" }, this.button, this.seek, this.time, this.speed),
    );
    this.button.addEventListener("click", () => (this.running ? this.pause() : this.play()));
    this.seek.addEventListener("input", () => this.show(Number(this.seek.value)));
    this.pause();
    this.show(0);
  }

  play() {
    if (this.seconds >= this.film.seconds) this.show(0);
    this.running = true;
    this.label();
    let before = null;
    const tick = (now) => {
      if (!this.running) return;
      this.show(this.seconds + (before === null ? 0 : ((now - before) / 1000) * Number(this.speed.value)));
      before = now;
      if (this.seconds >= this.film.seconds) this.pause();
      else requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  }

  pause() {
    this.running = false;
    this.label();
  }

  label() {
    this.button.textContent = this.running ? this.film.words.pause : this.film.words.play;
    this.button.classList.toggle("running", this.running);
  }

  show(seconds) {
    this.seconds = Math.min(seconds, this.film.seconds);
    const { lines, keys } = findShot(this.film, this.seconds);
    this.draw(lines);
    const pressed = keys.join(" ");
    if (this.keys.textContent !== pressed) {
      this.keys.replaceChildren(...keys.flatMap((key) => [makeElement("kbd", {}, key), " "]).slice(0, -1));
    }
    const [now, total] = [this.seconds, this.film.seconds].map(Math.round);
    this.seek.value = this.seconds;
    this.seek.setAttribute("aria-valuetext", this.film.words.moment.replace("%(now)s", now).replace("%(total)s", total));
    this.time.textContent = `${formatTime(now)} / ${formatTime(total)}`;
  }

  // Lines that stay are left alone, so that a selection in them lasts.
  draw(lines) {
    let changed = false;
    while (this.code.children.length > lines.length) {
      this.code.lastChild.remove();
      changed = true;
    }
    lines.forEach((text, index) => {
      if (index < this.code.children.length && this.shown[index] === text) return;
      if (index >= this.code.children.length) this.code.append(makeElement("span", { class: "line" }));
      fillLine(this.code.children[index], text);
      changed = true;
    });
    this.shown = lines;
    if (changed) this.screen.scrollTop = this.screen.scrollHeight;
  }
}

const players = new Map();

async function toggleReplay(button, root) {
  let player = players.get(button);
  if (!player) {
    const name = button.dataset.replay;
    await Promise.all([loadScript(`${root}replays/${name}.js`), loadReplayStyle(root)]);
    if (players.has(button)) return;
    player = new ReplayPlayer(films.get(name));
    player.element.id = `replay-${name}`;
    player.element.hidden = true;
    button.setAttribute("aria-controls", player.element.id);
    players.set(button, player);
    button.closest(".block-foot").after(player.element);
  }
  player.element.hidden = !player.element.hidden;
  button.setAttribute("aria-expanded", String(!player.element.hidden));
  player.pause();
  if (!player.element.hidden) player.button.focus();
}
