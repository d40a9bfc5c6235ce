"""The wording of consents: the school's own, checked before it is printed."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone

from people import actions
from people.access import Permission, allowed
from people.consents.texts import PLACEHOLDERS, REQUIRED, blocks_of
from people.consents.values import sample_values
from people.forms.consents import ConsentTextForm
from people.models import ConsentKind, ConsentText, PublishedField, StaleVersion
from people.views.conflict import conflict

keeping = allowed(Permission.REGISTER_CONSENTS)


@keeping
def consent_texts(request):
    """The three wordings in force and how often each was printed."""
    rows = ConsentText.objects.with_printed()
    texts = [(kind, actions.current_text(kind)) for kind in ConsentKind]
    former = [row for row in rows if row not in [text for _, text in texts]]
    return render(request, "people/consent_texts.html", {"texts": texts, "former": former})


@keeping
def consent_text(request, kind):
    """The editor of one wording; «Посмотреть» shows it filled in, without writing it."""
    if kind not in ConsentKind:
        raise Http404
    text = actions.current_text(kind)
    form = ConsentTextForm(request.POST or None, instance=text)
    looking = request.POST.get("button") == "look"
    if request.method == "POST" and form.is_valid() and not looking:
        try:
            return written(request, form, kind)
        except StaleVersion as stale:
            back = reverse("consent_text", args=[kind])
            return conflict(request, form=form, stale=stale, back=back, there="в тексте")
        except ValidationError as error:
            form.add_error(None, " ".join(error.messages))
    context = {
        "form": form,
        "text": text,
        "kind": ConsentKind(kind),
        "printed": text.pk and text.consents.exists(),
        "blocks": shown_blocks(request, form, text),
        "public_fields": PublishedField.labels,
        "placeholders": PLACEHOLDERS.items(),
        "required": REQUIRED[kind],
    }
    status = 422 if form.errors else 200
    return render(request, "people/consent_text.html", context, status=status)


def shown_blocks(request, form, text: ConsentText) -> list:
    """The paragraphs of what is typed, else of what is kept, for an invented person."""
    body = form.data.get("body", "") if form.is_bound else text.body
    term = form.data.get("term", "") if form.is_bound else text.term
    return blocks_of(body, sample_values(request.school, text.kind, term, timezone.localdate()))


def written(request, form, kind: str):
    """Save the wording and say so."""
    version = form.cleaned_data["version"]
    saved = actions.save_consent_text(kind, by=request.user, version=version, **form.changes())
    messages.success(request, f"Сохранено: {saved}. С этого дня печатается этот текст.")
    return redirect("consent_texts")
