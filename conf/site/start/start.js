"use strict";

// The reader's choice, else the browser's; `index.html#choose` shows both.
const KEY = "docker-notes-language";
const KNOWN = ["ko", "en"];

function readChoice() {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function pickLanguage() {
  const chosen = readChoice();
  if (KNOWN.includes(chosen)) return chosen;
  const wanted = navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase());
  return wanted.find((code) => KNOWN.includes(code)) || "en";
}

if (location.hash !== "#choose") location.replace(`${pickLanguage()}/index.html`);

addEventListener("click", (event) => {
  const link = event.target.closest("a[data-language]");
  if (!link) return;
  try {
    localStorage.setItem(KEY, link.dataset.language);
  } catch {}
});
