"""What a plan is asked for in words: the same of a pair's programme and of a school's pattern.

Bases for the `Meta` of their forms: each adds its model and its own fields.
"""

from django import forms

from people.form_fields import short_text

FORMS = (
    "встреча", "консультация", "взаимопосещение урока", "открытый урок", "практическая работа",
    "проба на уроке", "анализ и обсуждение", "изучение материалов", "дистанционно",
)  # fmt: skip


def form_of_line() -> forms.TextInput:
    """A line of text with FORMS to choose from; the page holds the list «plan-forms»."""
    return forms.TextInput(attrs={"list": "plan-forms", "autocomplete": "off"})


class WholePlan:
    """The texts of a programme, in the order in which they are written."""

    texts = ("aims", "tasks", "results", "note")
    widgets = {
        "aims": short_text(2), "tasks": short_text(4), "results": short_text(4),
        "note": short_text(3),
    }  # fmt: skip
    help_texts = {
        "aims": "Что изменится в работе наставляемого.",
        "tasks": "Каждая задача с новой строки.",
        "results": "Так, чтобы можно было проверить: сколько, к какому сроку, по чему видно. "
        "Каждый с новой строки.",
        "note": "Почему нужна программа и на чём она построена.",
    }


class PlanLine:
    """The words of a line of the plan."""

    widgets = {
        "measure": short_text(2), "expected": short_text(2), "form": form_of_line(),
    }  # fmt: skip
    error_messages = {"measure": {"required": "Напишите, что будет сделано."}}
    help_texts = {"expected": "По чему будет видно, что сделано."}


def line_fields(term: str) -> list[str]:
    """The fields of a line; `term` says when it is due: a day, or a week from the start."""
    return ["measure", term, "form", "responsible", "expected", "competences"]
