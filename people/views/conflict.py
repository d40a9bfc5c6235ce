"""409: somebody saved the row while it was open in a form."""

import datetime as dt

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render

from people.forms.refusal import refuse
from people.history.values import NOTHING
from people.models import StaleVersion

UNSEEN = ("version", "why")


def conflict(request, *, form, stale, back: str, there: str = "в записи"):
    """Show both texts of the fields that differ; nothing typed is lost, nothing is overwritten.

    Fields that this person left as they were shown follow the row: keeping one's own words must
    not take back what the other person wrote elsewhere. `there` is where the row's text stands.
    """
    current = stale.current
    now = form.shown_with(current)
    follow_untouched(form, current, now)
    fields = [both(bound, now[bound.name]) for bound in form if bound.name not in UNSEEN]
    if not any(field["differs"] for field in fields):
        messages.info(request, f"Сохранять нечего: {there} уже стоит этот текст.")
        return redirect(back)
    context = {
        "fields": fields,
        "current": current,
        "back": back,
        "there": there,
        "why": form["why"].value() if "why" in form.fields else "",
    }
    return render(request, "people/conflict.html", context, status=409)


def saved(request, form, *, back: str, save, there: str = "в записи", said: str = "Сохранено."):
    """Write a valid form of a versioned row through its action and answer: back to the page, or
    409 with both texts; None when the action refused, which is said on the form."""
    try:
        save(by=request.user, version=form.cleaned_data["version"], **form.changes())
    except StaleVersion as stale:
        return conflict(request, form=form, stale=stale, back=back, there=there)
    except ValidationError as error:
        refuse(form, error)
        return None
    messages.success(request, said)
    return redirect(back)


def follow_untouched(form, current, now) -> None:
    """Put the row's present words where the form still holds those it was shown with."""
    before = shown_row(current, form.cleaned_data["version"])
    if before is None:
        return
    shown = form.shown_with(before)
    form.data = form.data.copy()
    for bound in form:
        if bound.name in UNSEEN or differs(bound, shown[bound.name]):
            continue
        value = now[bound.name].value()
        values = value if isinstance(value, list) else ["" if value is None else value]
        form.data.setlist(bound.html_name, [str(each) for each in values])


def shown_row(current, version: int):
    """The row as it stood in that version, from the history; None when it does not say."""
    model = type(current)
    events = model.pgh_event_model.objects.filter(pgh_obj_id=current.pk, version=version)
    event = events.order_by("pgh_id").last()
    if event is None:
        return None
    kept = {field.attname for field in event._meta.concrete_fields}
    fields = [f for f in model._meta.concrete_fields if f.attname in kept and not f.generated]
    return model(**{field.attname: getattr(event, field.attname) for field in fields})


def both(bound, now) -> dict:
    """One field: what stands there now, in words, and the widget with what was typed."""
    return {"bound": bound, "theirs": in_words(now), "differs": differs(bound, now)}


def differs(bound, shown) -> bool:
    """Whether what was typed means something else than what the other form shows.

    One day may be written as дд.мм.гггг and as the browser's own field sends it.
    """
    typed, kept = bound.value(), shown.value()
    return plain(typed) != plain(kept) and bound.field.has_changed(kept, typed)


def plain(value) -> str:
    """A value as forms compare it: browsers send line ends as CR LF, ticks in any order."""
    if isinstance(value, list | tuple):
        return "\n".join(sorted(map(str, value)))
    return str(value or "").replace("\r\n", "\n").strip()


def in_words(bound) -> str:
    """What a field of the row's own form shows, as a person reads it."""
    value = bound.value()
    if isinstance(value, bool):
        return "да" if value else "нет"
    if isinstance(value, dt.date):
        return f"{value:%d.%m.%Y}"
    if hasattr(bound.field, "choices"):
        labels = {str(key): label for key, label in bound.field.choices}
        values = value if isinstance(value, list | tuple) else [value]
        found = [str(labels[str(each)]) for each in values if str(each) in labels and each]
        return ", ".join(found) or NOTHING
    return str(value or "")
