"""Words of the plan and of events: how late, from when. Activities carry `as_of` (with_state)."""

from django import template
from django.utils.safestring import SafeString

from people.counting import count_of
from people.templatetags.interface import day_words, status
from roadmap.events.lines import event_tag

register = template.Library()


@register.filter
def late_words(activity) -> str:
    """«просрочено 5 дней»."""
    days = (activity.as_of - activity.end).days
    return f"просрочено {count_of(days, 'день,дня,дней')}"


@register.filter
def until_words(activity) -> str:
    """«до 30 ноября»; «сегодня» on the last day."""
    return "сегодня" if activity.end == activity.as_of else f"до {day_words(activity.end)}"


@register.filter
def from_words(activity) -> str:
    """«с 1 декабря»."""
    return f"с {day_words(activity.start)}"


@register.simple_tag
def event_state(event, today) -> SafeString:
    """The state of an event as a tag."""
    return status(*event_tag(event.state, event.held_on, today))
