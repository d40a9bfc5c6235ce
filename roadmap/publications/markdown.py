"""Markdown of publications as clean HTML: what is not on the list of tags does not come through.

Pure. Pictures are no part of a text: they have their own description and consents.
"""

import re
from html import unescape

import nh3
from django.utils.safestring import SafeString, mark_safe
from markdown_it import MarkdownIt

TAGS = {
    "p", "br", "hr", "h2", "h3", "h4", "strong", "em", "s", "blockquote", "ul", "ol", "li", "a",
    "table", "thead", "tbody", "tr", "th", "td",
}  # fmt: skip
ATTRIBUTES = {"*": set(), "a": {"href"}}
TOP, LOWEST = 2, 4  # levels of headings: the first belongs to the page
READER = MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"])
HEADING = re.compile(r"<(/?)h([1-6])>")
BLOCKS = re.compile(r"</(?:p|h\d|li|blockquote|td|th|tr)>|<br\s*/?>|<hr\s*/?>")


def to_html(text: str) -> SafeString:
    """The text as HTML that may stand in any page: no scripts, styles, pictures or frames."""
    drawn = _in_order(READER.render(text))
    return mark_safe(
        nh3.clean(
            drawn, tags=TAGS, attributes=ATTRIBUTES, url_schemes={"http", "https", "mailto"},
            link_rel="noopener noreferrer",
        ).strip()
    )  # fmt: skip


def _in_order(html: str) -> str:
    """Headings from the second level on, none deeper than one below the last: the page has its
    own first heading, and people jump from heading to heading by their levels."""
    used = sorted({int(found[2]) for found in HEADING.finditer(html)})
    levels, last = {level: TOP + place for place, level in enumerate(used)}, TOP - 1

    def numbered(found: re.Match) -> str:
        nonlocal last
        if not found[1]:
            last = min(levels[int(found[2])], last + 1, LOWEST)
        return f"<{found[1]}h{last}>"

    return HEADING.sub(numbered, html)


def to_plain(html: str) -> str:
    """The words of clean HTML in one line."""
    spaced = BLOCKS.sub(" ", html)
    return " ".join(unescape(nh3.clean(spaced, tags=set())).split())
