from django.shortcuts import render


def conflict(request, *, form, stale, back: str):
    """409: somebody saved the row meanwhile. Shows both texts; nothing typed is lost."""
    current = stale.current
    fields = [
        {
            "label": bound.label,
            "name": bound.name,
            "mine": bound.value() or "",
            "theirs": getattr(current, bound.name),
        }
        for bound in form
        if bound.name not in ("version", "why")
    ]
    for field in fields:
        field["differs"] = str(field["mine"]).strip() != str(field["theirs"]).strip()
    context = {"fields": fields, "current": current, "back": back, "why": form["why"].value()}
    return render(request, "roadmap/conflict.html", context, status=409)
