// Runs before the page is drawn, so that neither a chosen colour scheme nor a chosen tab flashes.
document.documentElement.classList.remove("no-js");
try {
  document.body.dataset.theme = localStorage.getItem("theme") || "auto";
  document.documentElement.dataset.variant = localStorage.getItem("docker-notes-variant") || "cli";
} catch {
  document.body.dataset.theme = "auto";
  document.documentElement.dataset.variant = "cli";
}
