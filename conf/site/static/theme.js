// Runs before the page is drawn, so that a chosen colour scheme does not flash.
try {
  document.body.dataset.theme = localStorage.getItem("theme") || "auto";
} catch {
  document.body.dataset.theme = "auto";
}
