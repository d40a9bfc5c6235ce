from django.shortcuts import render


def conflict(request, *, form, stale, back: str):
    """409: somebody saved the row meanwhile. Shows both texts; nothing typed is lost."""
    current = stale.current
    context = {
        "fields": [_both(bound, current) for bound in form if bound.name not in ("version", "why")],
        "current": current,
        "back": back,
        "why": form["why"].value(),
    }
    return render(request, "roadmap/conflict.html", context, status=409)


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
