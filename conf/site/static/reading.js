"use strict";

// What furo and sphinx-tabs would do, in less: colours, tabs, and the contents that follow the reader.

(() => {
  const VARIANT_KEY = "docker-notes-variant";
  const root = document.documentElement;

  // Where storage is forbidden everything still works; choices are forgotten.
  function keep(key, value) {
    try {
      localStorage.setItem(key, value);
    } catch {}
  }

  // Colours: from automatic to the other scheme, then to the one that is automatic now, then back.

  function setUpTheme() {
    const dark = matchMedia("(prefers-color-scheme: dark)");
    for (const button of document.querySelectorAll(".theme-toggle")) {
      button.addEventListener("click", () => {
        const order = dark.matches ? ["auto", "light", "dark"] : ["auto", "dark", "light"];
        const theme = order[(order.indexOf(document.body.dataset.theme) + 1) % order.length];
        document.body.dataset.theme = theme;
        keep("theme", theme);
      });
    }
  }

  // Tabs: one choice for all of them. The style sheet shows the panel that is chosen.

  function variantOf(part) {
    return part.classList.contains("python") ? "python" : "cli";
  }

  function choose(variant) {
    root.dataset.variant = variant;
    for (const tab of document.querySelectorAll(".tab")) {
      const chosen = variantOf(tab) === variant;
      tab.setAttribute("aria-selected", chosen);
      tab.tabIndex = chosen ? 0 : -1;
    }
  }

  function nameTabs(list, words) {
    const { id } = list.parentElement;
    list.setAttribute("role", "tablist");
    list.setAttribute("aria-label", words.tabs);
    for (const tab of list.children) {
      const variant = variantOf(tab);
      const panel = list.parentElement.querySelector(`:scope > .panel.${variant}`);
      tab.id = `tab-${id}-${variant}`;
      panel.id = `panel-${id}-${variant}`;
      tab.setAttribute("role", "tab");
      tab.setAttribute("aria-controls", panel.id);
      panel.setAttribute("role", "tabpanel");
      panel.setAttribute("aria-labelledby", tab.id);
    }
  }

  function moveAmongTabs(event) {
    const tabs = Array.from(event.currentTarget.children);
    const place = tabs.indexOf(event.target);
    const next = { ArrowRight: place + 1, ArrowLeft: place - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (next === undefined || place < 0) return;
    event.preventDefault();
    tabs[(next + tabs.length) % tabs.length].focus();
  }

  // A link to a line of the tab that isn't shown shows it. Lines have their ids from notes.js.
  function showTarget() {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target || !target.matches(".callout")) return;
    const panel = target.closest(".panel");
    if (panel) choose(variantOf(panel));
    target.scrollIntoView();
  }

  function setUpTabs(words) {
    for (const list of document.querySelectorAll(".tabs")) {
      nameTabs(list, words);
      list.addEventListener("keydown", moveAmongTabs);
      list.addEventListener("click", (event) => {
        const tab = event.target.closest(".tab");
        if (!tab) return;
        // Blocks above change their height too: what was clicked stays where it is.
        const before = list.getBoundingClientRect().top;
        choose(variantOf(tab));
        keep(VARIANT_KEY, variantOf(tab));
        scrollBy({ top: list.getBoundingClientRect().top - before, behavior: "instant" });
      });
    }
    choose(root.dataset.variant);
    addEventListener("hashchange", showTarget);
    showTarget();
  }

  // In a box that scrolls, move to an element that is out of sight.
  function reveal(element, box) {
    const within = element.getBoundingClientRect();
    const around = box.getBoundingClientRect();
    if (within.top < around.top || within.bottom > around.bottom) {
      box.scrollTop += within.top - around.top - around.height / 3;
    }
  }

  // The list of all chapters begins with the page that is being read in sight, also in a drawer that opens.
  function showPlace() {
    const place = document.querySelector(".sidebar-tree .current-page");
    if (!place) return;
    const show = () => reveal(place, document.querySelector(".sidebar-scroll"));
    show();
    document.getElementById("chapters").addEventListener("toggle", show);
  }

  // The contents of the page mark the section that is being read.

  function followReader() {
    const links = Array.from(document.querySelectorAll(".toc-tree a[href^='#']")).filter((link) => link.hash);
    const places = links
      .map((link) => ({ link, section: document.getElementById(decodeURIComponent(link.hash.slice(1))) }))
      .filter(({ section }) => section);
    const box = document.querySelector(".toc-scroll");
    const here = document.querySelector(".here-now");
    let current = null;

    function mark(link) {
      if (link === current) return;
      if (current) current.removeAttribute("aria-current");
      current = link;
      if (here) here.textContent = link ? link.textContent : "";
      if (!link) return;
      link.setAttribute("aria-current", "true");
      reveal(link, box);
    }

    let waiting = false;
    let before = scrollY;
    function look() {
      waiting = false;
      const up = scrollY < before && scrollY > 64;
      if (Math.abs(scrollY - before) > 4) root.classList.toggle("show-back-to-top", up);
      before = scrollY;
      const edge = innerHeight / 4;
      const reached = places.filter(({ section }) => section.getBoundingClientRect().top <= edge);
      mark(reached.length ? reached[reached.length - 1].link : null);
    }

    const later = () => {
      if (!waiting) requestAnimationFrame(look);
      waiting = true;
    };
    addEventListener("scroll", later, { passive: true });
    addEventListener("resize", later);
    later();
  }

  // A link chosen in a drawer closes it; Escape does so without any script.

  function setUpDrawers() {
    for (const drawer of document.querySelectorAll("[popover]")) {
      drawer.addEventListener("click", (event) => {
        if (event.target.closest("a") && drawer.matches(":popover-open")) drawer.hidePopover();
      });
    }
  }

  // How long ago something was is known only to who looks now; the day itself stands in the page.

  function tellAges() {
    const words = new Intl.RelativeTimeFormat(root.lang, { numeric: "auto" });
    const today = Math.floor(Date.now() / 864e5);
    for (const time of document.querySelectorAll("time[datetime]")) {
      const days = today - Math.floor(Date.parse(time.dateTime) / 864e5);
      const [count, unit] = days < 60 ? [days, "day"] : days < 730 ? [Math.floor(days / 30.44), "month"] : [Math.floor(days / 365.25), "year"];
      if (days >= 0) time.parentElement.querySelector(".age").textContent = `(${words.format(-count, unit)})`;
    }
  }

  setUpTheme();
  tellAges();
  setUpTabs(document.querySelector(".status").dataset);
  setUpDrawers();
  showPlace();
  followReader();
})();
