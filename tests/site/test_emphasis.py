"""Bold text beside Hangul is bold."""

import pytest
from markdown_it import MarkdownIt

from conf.site.emphasis import mend_emphasis


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("**컨테이너(container)**를", "<strong>컨테이너(container)</strong>를"),
        ("**`docker run`**을", "<strong><code>docker run</code></strong>을"),
        ("이것은**`docker run`**입니다", "이것은<strong><code>docker run</code></strong>입니다"),
        ('**"볼륨"**은', "<strong>&quot;볼륨&quot;</strong>은"),
        ("*볼륨(volume)*과 **이미지(image)**는", "<em>볼륨(volume)</em>과 <strong>이미지(image)</strong>는"),
        ("**볼륨**을", "<strong>볼륨</strong>을"),
        ("a **b** c", "a <strong>b</strong> c"),
        ("a ** b ** 다", "a ** b ** 다"),
        ("2 * 3 * 4", "2 * 3 * 4"),
        ("**a(b)**c", "**a(b)**c"),
        ("snake_case_name 이름_은", "snake_case_name 이름_은"),
        ("`**x**`를", "<code>**x**</code>를"),
    ],
)
def test_bold_ends_where_a_particle_follows(markdown: str, html: str) -> None:
    """CommonMark's rule is mended beside Hangul and kept everywhere else."""
    md = MarkdownIt("commonmark")
    mend_emphasis(md)
    assert md.renderInline(markdown) == html
