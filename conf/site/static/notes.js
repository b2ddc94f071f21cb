"use strict";

const LANGUAGE_KEY = "docker-notes-language";

// Where storage is forbidden everything still works; choices are forgotten.
function remember(key, value) {
  try {
    localStorage.setItem(key, value);
  } catch {}
}

function announce(text) {
  const status = document.querySelector(".status");
  if (status) status.textContent = text;
}

// Copying: commands only.

function readLine(line) {
  const copy = line.cloneNode(true);
  copy.querySelectorAll(".prompt, .callout").forEach((part) => part.remove());
  return copy.textContent;
}

function readCommands(block) {
  const lines = block.querySelectorAll(".line.command, .line.more, .line.code");
  return Array.from(lines, readLine).join("\n") + "\n";
}

async function copyText(text) {
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  const area = document.createElement("textarea");
  area.value = text;
  area.className = "visually-hidden";
  document.body.append(area);
  area.select();
  const done = document.execCommand("copy");
  area.remove();
  if (!done) throw new Error("copying was refused");
}

const COPY_ICON =
  '<svg width="16" height="16" aria-hidden="true"><use href="#svg-copy"></use></svg>';

function addCopyButton(block, words) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "copy";
  button.title = block.classList.contains("file") ? words.copyFile : words.copyCommands;
  button.setAttribute("aria-label", button.title);
  button.innerHTML = COPY_ICON;
  button.addEventListener("click", async () => {
    await copyText(readCommands(block));
    button.classList.add("done");
    announce(words.copied);
    setTimeout(() => {
      button.classList.remove("done");
      announce("");
    }, 2000);
  });
  block.prepend(button);
}

function setUpCopying() {
  const words = document.querySelector(".status").dataset;
  for (const block of document.querySelectorAll(".console")) addCopyButton(block, words);
}

// Callouts: each says what it leads to; from the text back to the line in whichever tab is shown.

function findMark(key) {
  const marks = document.querySelectorAll(`a.callout[id^="${CSS.escape(key)}-"]`);
  return Array.from(marks).find((mark) => mark.getClientRects().length) || marks[0];
}

function setUpCallouts() {
  const words = document.querySelector(".status").dataset;
  for (const callout of document.querySelectorAll("a.callout")) {
    const text = callout.closest("li");
    callout.setAttribute("aria-label", (text ? words.calloutBack : words.callout).replace("%s", callout.textContent));
    if (!text) {
      callout.id = `${callout.hash.slice(1)}-${callout.closest(".python") ? "python" : "cli"}`;
      continue;
    }
    callout.addEventListener("click", (event) => {
      const mark = findMark(text.id);
      if (!mark) return;
      event.preventDefault();
      location.hash = mark.id;
      mark.focus({ preventScroll: true });
    });
  }
}

// The language switch lands on the section that is being read.

function findSection() {
  let found = null;
  for (const section of document.querySelectorAll("article section[id] section[id]")) {
    if (section.getBoundingClientRect().top > 160) break;
    if (!/^id\d+$/.test(section.id)) found = section;
  }
  return found;
}

function setUpLanguages() {
  for (const link of document.querySelectorAll("a[data-language]")) {
    link.addEventListener("click", () => {
      remember(LANGUAGE_KEY, link.dataset.language);
      const section = findSection();
      link.hash = section ? section.id : "";
    });
  }
}

// What scrolls sideways can be reached by keyboard; what does not is no stop on the way.

function setUpScrolling() {
  const parts = document.querySelectorAll(".console pre, .table-wrapper, .drawing-frame");
  const update = () => {
    for (const part of parts) {
      if (part.scrollWidth > part.clientWidth + 1) {
        part.tabIndex = 0;
        const file = part.matches("pre") && part.closest(".panel, .example").querySelector(".download");
        if (file) part.setAttribute("aria-label", file.textContent);
      }
      else part.removeAttribute("tabindex");
    }
  };
  update();
  addEventListener("resize", update);
  document.addEventListener("click", update);
}

// Searching: the index is fetched when a search begins.

const scripts = new Map();

function loadScript(path) {
  if (!scripts.has(path)) {
    scripts.set(
      path,
      new Promise((resolve, reject) => {
        const script = document.createElement("script");
        script.src = path;
        // Those that are asked for together run in that order.
        script.async = false;
        script.onload = resolve;
        script.onerror = () => reject(new Error(`${path} can't be loaded`));
        document.head.append(script);
      }),
    );
  }
  return scripts.get(path);
}

function loadSearchIndex(language) {
  const root = document.documentElement.dataset.content_root || "./";
  const folder = language === document.documentElement.lang ? root : `${root}../${language}/`;
  return loadScript(`${folder}search-index.js`);
}

async function prepareSearch(box, settings) {
  const script = document.querySelector("script[data-search]");
  const status = box.querySelector(".search-status");
  status.textContent = box.dataset.loading;
  try {
    const loading = script.dataset.search.split(" ").map(loadScript);
    await Promise.all([...loading, loadSearchIndex(document.documentElement.lang)]);
  } catch (error) {
    status.textContent = box.dataset.failed;
    throw error;
  }
  status.textContent = "";
  return setUpSearchBox(box, settings);
}

function setUpSearch() {
  const dialog = document.querySelector("dialog.search-box");
  const field = dialog.querySelector("input");
  let look = null;
  const open = async () => {
    if (!dialog.open) dialog.showModal();
    field.select();
    look ||= prepareSearch(dialog, { limit: 8, options: true });
    // What was typed before the index came is looked for now that it has.
    if ((await look) && field.value) (await look)(true);
  };
  for (const button of document.querySelectorAll("button.search-open")) button.addEventListener("click", open);
  // Enter leads to the section that is chosen; it never closes the box.
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.isComposing) event.preventDefault();
  });
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, textarea, select, [contenteditable]");
    const slash = event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (slash || (event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey))) {
      event.preventDefault();
      open();
    }
  });
  const page = document.querySelector("div.search-page");
  if (page) setUpSearchPage(page);
}

async function setUpSearchPage(page) {
  const field = page.querySelector("input");
  field.value = new URLSearchParams(location.search).get("q") || "";
  field.focus();
  (await prepareSearch(page, { limit: 25, options: false }))(false);
}

// Replays: the player and the recording are fetched when somebody wants to watch.

function setUpReplays() {
  const root = document.documentElement.dataset.content_root || "./";
  for (const button of document.querySelectorAll("button.replay")) {
    button.addEventListener("click", async () => {
      await loadScript(`${root}_static/replay.js`);
      await toggleReplay(button, root);
    });
  }
}

setUpSearch();
setUpReplays();
setUpCopying();
setUpCallouts();
setUpLanguages();
setUpScrolling();
