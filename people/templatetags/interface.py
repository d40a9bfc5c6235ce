"""Words, icons and shapes that every page is made of; loaded in all templates as built-ins."""

import datetime as dt
from functools import lru_cache

from django import template
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString, mark_safe
from heroicons.templatetags.heroicons import heroicon_outline

from people.counting import NO_BREAK, count_of, grouped, word_for
from people.lists import without_place
from people.names import full_stop

register = template.Library()
for words in (count_of, full_stop, grouped, word_for):
    register.filter(words)

# A state is told by a word, an icon and a colour together, so that none of them is needed alone.
STATUS_ICONS = {
    "ok": "check-circle",
    "warn": "clock",
    "bad": "exclamation-triangle",
    "info": "arrow-right-circle",
    "idle": "minus-circle",
}
NOTICE_ICONS = {
    "ok": "check-circle",
    "warn": "exclamation-triangle",
    "bad": "x-circle",
    "info": "information-circle",
}
# What a school's rules say of a person → the kind, the word and the icon of a status.
VERDICTS = {
    "yes": ("ok", "предложен", ""),
    "no": ("idle", "не подходит", ""),
    "unclear": ("warn", "пока неясно", "question-mark-circle"),
}
SORT_ICONS = {"ascending": "chevron-up", "descending": "chevron-down", "": "chevron-up-down"}
# Django's message levels → the kinds of a notice.
MESSAGE_KINDS = {
    "success": "ok",
    "warning": "warn",
    "error": "bad",
    "info": "info",
    "debug": "info",
}


@register.simple_tag
def icon(name: str, size: int = 20, label: str = "") -> SafeString:
    """An inline picture from heroicons; silent for screen readers unless it has a `label`."""
    return drawn_icon(str(name), size, str(label))


@lru_cache(maxsize=512)  # a page draws the same few icons a hundred times
def drawn_icon(name: str, size: int, label: str) -> SafeString:
    picture = mark_safe(
        heroicon_outline(
            name, size=size, stroke_width="1.75", focusable="false", aria_hidden="true",
            **{"class": "icon"},
        )
    )  # fmt: skip
    said = format_html('<span class="visually-hidden">{}</span>', label) if label else ""
    return format_html("{}{}", picture, said)


@register.simple_tag
def status(kind: str, word: str, icon_name: str = "") -> SafeString:
    """A state as a tag: `kind` is ok, warn, bad, info or idle; `word` says it in Russian."""
    escaped = str(conditional_escape(word))  # of two words that look alike one may be markup
    return drawn_status(str(kind), escaped, str(icon_name) or STATUS_ICONS[kind])


@lru_cache(maxsize=512)  # a list says the same few states on every line
def drawn_status(kind: str, escaped: str, icon_name: str) -> SafeString:
    """`escaped` is the word as it stands in HTML."""
    picture, word = icon(icon_name, 16), mark_safe(escaped)
    return format_html('<span class="status status-{}">{}{}</span>', kind, picture, word)


@register.simple_tag
def verdict(value: str) -> SafeString:
    """What the school's rules say of a person: `value` is of people.reviews.results.Verdict."""
    return status(*VERDICTS[value])


@register.simple_tag
def progress(done: int, total: int, what: str = "", label: str = "") -> SafeString:
    """`done` of `total` as a bar and as words: «6 из 13 пунктов»; `label` names the bar."""
    words = f"{done} из {total} {what}".strip()
    return format_html(
        '<span class="progress-line"><progress max="{}" value="{}" aria-label="{}"></progress>'
        '<span class="num">{}</span></span>',
        max(total, 1), min(done, total), label or words, words,
    )  # fmt: skip


@register.simple_tag(takes_context=True)
def sort_header(
    context, field: str, title: str, css_class: str = "", usual: bool = False
) -> SafeString:
    """A column's heading that sorts by `field` through the address: ?sort=field, next -field.

    `usual`: the list stands in this order when the address names none.
    """
    parameters = without_place(context["request"].GET)
    now = parameters.get("sort", field if usual else "")
    up = now == field
    parameters["sort"] = f"-{field}" if up else field
    order = {field: "ascending", f"-{field}": "descending"}.get(now)
    arrow = {"ascending": "chevron-up", "descending": "chevron-down", None: "chevron-up-down"}[
        order
    ]
    return format_html(
        '<th scope="col" class="{}"{}><a class="sort" href="?{}">{}{}</a></th>',
        css_class, format_html(' aria-sort="{}"', order) if order else "",
        parameters.urlencode(), title, icon(arrow, 16),
    )  # fmt: skip


@register.simple_block_tag
def card(content, title="", aside="", link="", link_title="", level=2, tone="", heading_id=""):
    """A sheet of paper with a heading; `aside` is a short note or `link` a link on its right."""
    return render_to_string("components/card.html", locals())


@register.simple_block_tag
def notice(content, kind="info", title=""):
    """A message that belongs to the page and stays: `kind` is info, ok, warn or bad."""
    return render_to_string("components/notice.html", locals() | {"icon_name": NOTICE_ICONS[kind]})


@register.simple_block_tag
def disclosure(content, title, note="", opened=False):
    """Something hidden behind its title until wanted."""
    return render_to_string("components/disclosure.html", locals())


@register.simple_block_tag
def empty(content, title, icon_name="inbox"):
    """An empty list: what it will hold, and (the content) the step that fills it."""
    return render_to_string("components/empty.html", locals())


@register.simple_block_tag
def table(content, caption, sticky=True, cards=True, caption_shown=False):
    """A table's frame around its `<thead>` and `<tbody>`: scrolls inside itself, cards on a phone.

    With `cards` each cell needs `data-label="heading"`, which the phone shows beside the value.
    """
    return render_to_string("components/table.html", locals())


@register.simple_block_tag(takes_context=True)
def confirm(context, content, button, action, title, yes, key, kind="danger", icon_name=""):
    """A button that asks first: the content says what will happen and to whom, `yes` does it.

    `key` makes the dialog's id unique on the page; `action` is the address of the POST.
    """
    return render_to_string(
        "components/confirm.html",
        {
            "content": content, "button": button, "action": action, "title": title, "yes": yes,
            "key": key, "kind": kind, "icon_name": icon_name,
        },
        request=context.get("request"),
    )  # fmt: skip


@register.filter
def message_kind(message) -> str:
    """The kind of notice for one of Django's messages."""
    return MESSAGE_KINDS.get(message.level_tag, "info")


@register.filter
def notice_icon(kind: str) -> str:
    return NOTICE_ICONS.get(kind, NOTICE_ICONS["info"])


@register.filter
def day(value) -> str:
    """A date or a moment as дд.мм.гггг, in the school's time; «» for nothing."""
    return date_format(local(value), "d.m.Y") if value else ""


@register.filter
def day_words(value) -> str:
    """A date as «23 ноября 2026»; the year is left out when it is the present one."""
    if not value:
        return ""
    own = local(value)
    same_year = own.year == timezone.localdate().year
    return date_format(own, "j E" if same_year else "j E Y").replace(" ", NO_BREAK)


@register.filter
def moment(value) -> str:
    """A moment as «23.11.2026, 14:30» in the school's time."""
    return date_format(local(value), "d.m.Y, H:i").replace(" ", NO_BREAK) if value else ""


def local(value: dt.date) -> dt.date:
    return timezone.localtime(value) if isinstance(value, dt.datetime) and value.tzinfo else value


@register.filter
def file_size(size: int) -> str:
    """Bytes as people say them: «640 КБ», «2,4 МБ»."""
    if size < 1024 * 1024:
        return f"{max(1, round(size / 1024))}{NO_BREAK}КБ"
    return f"{size / 1024 / 1024:.1f}".replace(".", ",") + f"{NO_BREAK}МБ"
