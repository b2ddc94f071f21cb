"""Sphinx configuration of both languages: `sphinx-build -c conf/site docs/ko … -D language=ko`."""

import hashlib
import sys
from pathlib import Path

_ROOT = Path(__file__).resolve().parents[2]
if str(_ROOT) not in sys.path:
    sys.path.insert(0, str(_ROOT))

# Titles depend on the language, which is known later: see conf/site/extension.py.
project = "Docker Notes"
language = "en"
extensions = ["myst_parser", "sphinx_tabs.tabs", "conf.site.extension"]
exclude_patterns = ["Thumbs.db", ".DS_Store"]
root_doc = "index"
show_authors = False
locale_dirs = [str(_ROOT / "conf/site/locale")]
nitpicky = True
# Markdown's quotation marks stay as typed: commands stand beside prose on every page.
smartquotes = False

myst_enable_extensions = ["attrs_block", "attrs_inline", "colon_fence", "deflist"]
# A page and the anchor of its title may share a name: `[…](#data)` means either, both the same place.
suppress_warnings = ["myst.xref_ambiguous"]

# Styled and driven by our own, which show the chosen tab before the first paint: see static/reading.js.
sphinx_tabs_disable_css_loading = True
sphinx_tabs_disable_tab_closing = True

html_theme = "furo"
html_static_path = [str(_ROOT / "conf/site/static")]
templates_path = [str(_ROOT / "conf/site/templates")]
html_favicon = str(_ROOT / "conf/site/static/mark.svg")
html_show_copyright = False
html_show_sphinx = False
html_show_sourcelink = False
html_copy_source = False
html_use_index = False
html_additional_pages = {"search": "search.html"}
html_domain_indices = False
html_permalinks_icon = "#"
html_sidebars = {
    "**": [
        "sidebar/brand.html",
        "sidebar/languages.html",
        "sidebar/search.html",
        "sidebar/scroll-start.html",
        "sidebar/navigation.html",
        "sidebar/scroll-end.html",
    ]
}
pygments_style = "default"
pygments_dark_style = "default"


def setup(app):  # type: ignore[no-untyped-def]
    """Read every page again when something changed that Sphinx does not watch."""
    from conf.site.repository import find_repository  # noqa: PLC0415 - only now is the root sure to be in the path

    root = Path(app.srcdir).parents[1]
    watched = [root / "build/verification.json", root / "examples/examples.toml"]
    for folder in ("conf/site", "conf/transcript"):
        watched += sorted(path for path in (_ROOT / folder).rglob("*") if path.suffix in (".py", ".po"))
    digest = hashlib.sha256()
    for path in watched:
        digest.update(path.read_bytes() if path.exists() else b"-")
    digest.update(repr(find_repository(root)).encode())
    app.config.sources_digest = digest.hexdigest()
