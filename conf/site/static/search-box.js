"use strict";

// The box: a field, and under it the sections as they are found. In the dialog they are options of the field; on the
// page of results they are a list of links.

function setUpSearchBox(box, { limit, options }) {
  const field = box.querySelector("input[type=search]");
  const list = box.querySelector(".search-hits");
  const status = box.querySelector(".search-status");
  const all = box.querySelector(".search-all");
  const texts = box.dataset;
  const root = document.documentElement.dataset.content_root || "./";
  const ours = document.documentElement.lang;
  const theirs = ours === "ko" ? "en" : "ko";
  // How much of a query a section must have before the other language is asked too, and how much one there must have.
  const ENOUGH = 0.7;
  const WORTHWHILE = 0.5;
  // Sections of ours that stand above those of the other language.
  const AHEAD = 2;
  let hits = [];
  let active = -1;

  function marked(tag, className, text, marks) {
    const element = document.createElement(tag);
    element.className = className;
    let at = 0;
    for (const [from, to] of marks) {
      element.append(text.slice(at, from));
      const mark = document.createElement("mark");
      mark.textContent = text.slice(from, to);
      element.append(mark);
      at = to;
    }
    element.append(text.slice(at));
    return element;
  }

  function shorten(text, marks) {
    const from = marks.length && marks[0][0] > 90 ? text.lastIndexOf(" ", marks[0][0] - 30) + 1 : 0;
    const to = text.length - from > 190 ? text.lastIndexOf(" ", from + 180) : text.length;
    return (from ? "… " : "") + text.slice(from, to > from ? to : from + 180) + (to < text.length ? " …" : "");
  }

  function render(hit, number) {
    const link = document.createElement("a");
    const folder = hit.language === ours ? root : `${root}../${hit.language}/`;
    link.className = "hit";
    link.href = `${folder}${hit.page}#${hit.anchor}`;
    link.lang = hit.language;
    link.hreflang = hit.language;
    link.append(marked("span", "hit-title", hit.title, hit.marks(hit.title)));
    const above = document.createElement("span");
    above.className = "hit-above";
    above.textContent = hit.above.join(" › ");
    if (hit.language !== ours) {
      const language = document.createElement("span");
      language.className = "hit-language";
      language.textContent = search.nameOf(hit.language);
      above.prepend(language);
    }
    if (above.textContent) link.append(above);
    const line = shorten(hit.line, hit.marks(hit.line));
    if (line) link.append(marked("span", hit.isCode ? "hit-line code" : "hit-line", line, hit.marks(line)));
    if (options) {
      link.id = `search-hit-${number}`;
      link.setAttribute("role", "option");
      link.setAttribute("aria-selected", "false");
      link.tabIndex = -1;
      return link;
    }
    const item = document.createElement("li");
    item.append(link);
    return item;
  }

  function choose(number) {
    active = number;
    list.querySelectorAll(".hit").forEach((hit, place) => {
      hit.setAttribute("aria-selected", String(place === active));
      if (place === active) hit.scrollIntoView({ block: "nearest" });
    });
    if (active >= 0) field.setAttribute("aria-activedescendant", `search-hit-${active}`);
    else field.removeAttribute("aria-activedescendant");
  }

  function show(query) {
    list.replaceChildren(...hits.map(render));
    if (options) {
      field.setAttribute("aria-expanded", String(hits.length > 0));
      choose(hits.length ? 0 : -1);
    }
    if (all) {
      all.hidden = !hits.length;
      all.search = `?q=${encodeURIComponent(query)}`;
    }
    status.textContent = query ? (hits.length ? texts.found.replace("%s", hits.length) : texts.nothing) : "";
  }

  async function look(typing) {
    const query = field.value.trim();
    hits = query ? search.find(ours, query, { limit, typing }) : [];
    const best = hits.length ? hits[0].cover : 0;
    if (!query || best >= ENOUGH) return show(query);
    // What we have is shown while the other language's index is on its way.
    if (hits.length && !search.has(theirs)) show(query);
    await loadSearchIndex(theirs);
    if (field.value.trim() !== query) return;
    const found = search.find(theirs, query, { limit: 3, typing });
    const others = found.filter((hit) => hit.cover > Math.max(best, WORTHWHILE));
    const ahead = best < ENOUGH / 2 ? 0 : AHEAD;
    hits = [...hits.slice(0, ahead), ...others, ...hits.slice(ahead)].slice(0, limit);
    show(query);
  }

  field.addEventListener("input", () => look(true));
  if (options) {
    field.addEventListener("keydown", (event) => {
      if (event.isComposing) return;
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step && hits.length) {
        event.preventDefault();
        choose((active + step + hits.length) % hits.length);
      } else if (event.key === "Enter" && active >= 0) {
        list.querySelectorAll(".hit")[active].click();
      }
    });
    list.addEventListener("click", (event) => {
      if (event.target.closest(".hit")) box.close();
    });
  } else {
    box.querySelector("form").addEventListener("submit", (event) => {
      event.preventDefault();
      history.replaceState(null, "", `?q=${encodeURIComponent(field.value.trim())}`);
      look(false);
    });
  }
  return look;
}
