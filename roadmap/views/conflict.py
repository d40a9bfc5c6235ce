"""409: somebody saved the row while it was open in a form."""

from django.contrib import messages
from django.shortcuts import redirect, render


def conflict(request, *, form, stale, back: str):
    """Show both texts of the fields that differ; nothing typed is lost, nothing is overwritten.

    Fields that this person left as they were shown follow the row: keeping one's own words must
    not take back what the other person wrote elsewhere.
    """
    current = stale.current
    follow_untouched(form, current)
    fields = [_both(bound, current) for bound in form if bound.name not in ("version", "why")]
    if not any(field["differs"] for field in fields):
        messages.info(request, "Сохранять нечего: в плане уже стоит этот текст.")
        return redirect(back)
    context = {
        "fields": fields,
        "current": current,
        "back": back,
        "why": form["why"].value(),
    }
    return render(request, "roadmap/conflict.html", context, status=409)


def follow_untouched(form, current) -> None:
    """Put the row's present words where the form still holds those it was shown with."""
    events = type(current).pgh_event_model.objects.filter(
        pgh_obj_id=current.pk, version=form.cleaned_data["version"]
    )
    shown = events.order_by("pgh_id").last()
    form.data = form.data.copy()
    for bound in form:
        if not hasattr(shown, bound.name) or bound.name == "version":
            continue
        if _one_line_end(bound.value()) == _one_line_end(getattr(shown, bound.name)):
            form.data[bound.html_name] = getattr(current, bound.name)


def _both(bound, current) -> dict:
    """One field: what stands there now, in words, and the widget with what was typed."""
    theirs = getattr(current, bound.name)
    words = getattr(current, f"get_{bound.name}_display", lambda: theirs)()
    differs = _one_line_end(bound.value()) != _one_line_end(theirs)
    widget = bound.as_widget(attrs={"class": "form-control"}) if differs else bound.as_hidden()
    return {"bound": bound, "theirs": words, "differs": differs, "widget": widget}


def _one_line_end(text) -> str:
    """Browsers send line ends as CR LF; the plan keeps LF."""
    return str(text or "").replace("\r\n", "\n").strip()
