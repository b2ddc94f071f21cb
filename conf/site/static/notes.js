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

function setUpCopying() {
  for (const button of document.querySelectorAll("button.copy")) {
    button.hidden = false;
    button.addEventListener("click", async () => {
      await copyText(readCommands(button.parentElement));
      button.classList.add("done");
      announce(button.dataset.done);
      setTimeout(() => {
        button.classList.remove("done");
        announce("");
      }, 2000);
    });
  }
}

// Callouts: back to the line in whichever tab is shown.

function findMark(key) {
  const marks = document.querySelectorAll(`a.callout[id^="${CSS.escape(key)}-"]`);
  return Array.from(marks).find((mark) => !mark.closest("[hidden]")) || marks[0];
}

function setUpCallouts() {
  for (const back of document.querySelectorAll("a.callout[data-callout]")) {
    back.addEventListener("click", (event) => {
      const mark = findMark(back.dataset.callout);
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
      if (part.scrollWidth > part.clientWidth + 1) part.tabIndex = 0;
      else part.removeAttribute("tabindex");
    }
  };
  update();
  addEventListener("resize", update);
  document.addEventListener("click", update);
}

setUpCopying();
setUpCallouts();
setUpLanguages();
setUpScrolling();
