"""Texts as everybody may read them: clean HTML with a veil over those who may not be named."""

import re
import unicodedata
from urllib.parse import unquote

from django.utils.safestring import SafeString, mark_safe

from people.veil import Veil
from roadmap.publications.markdown import to_html, to_plain

TAG = re.compile(r"(<[^>]+>)")
INLINE = re.compile(r"</?(?:strong|em|s|a)\b")  # they stand within a sentence
LINK = re.compile(r'<a href="([^"]*)"[^>]*>')
UNSEEN = dict.fromkeys([0xAD, *range(0x200B, 0x2010), *range(0x2060, 0x2065), 0xFEFF])


def seen(text: str) -> str:
    """The text as it is read: signs in their usual form, without those that nobody sees."""
    return unicodedata.normalize("NFC", text).translate(UNSEEN)


def public_line(text: str, veil: Veil) -> str:
    """A line or a plain text under the veil."""
    return veil.over(seen(text))


def public_html(text: str, veil: Veil) -> SafeString | None:
    """Markdown as HTML under the veil; None when a name shows through its marks all the same."""
    html = LINK.sub(lambda found: _link(found, veil), to_html(seen(text)))
    veiled, before = "", ""
    for part in TAG.split(html):
        if not TAG.fullmatch(part):
            veiled, before = veiled + veil.over(part, before), before + part
        else:
            veiled, before = veiled + part, before if INLINE.match(part) else ""
    return None if veil.hides(to_plain(veiled)) else mark_safe(veiled)


def _link(found: re.Match, veil: Veil) -> str:
    """A link whose address names somebody leads nowhere."""
    return "<a>" if veil.hides(unquote(found[1])) else found[0]
