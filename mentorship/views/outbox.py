"""What the browser kept until there was a connection (js/outbox.js, js/parcels.js) is answered."""

from django.contrib import messages
from django.http import JsonResponse
from django.middleware.csrf import get_token
from django.views.decorators.cache import never_cache

from people.access import signed_in

LATER = "later"  # it waited: nobody looks at the page that would show a message


@signed_in
@never_cache
def outbox_token(request):
    """Whose session this is and its fresh key for forms: asked before anything waiting is sent."""
    return JsonResponse({"account": str(request.user.pk), "token": get_token(request)})


def is_from_outbox(request) -> bool:
    """Whether a script sent the form and reads the answer itself."""
    return request.method == "POST" and "X-Outbox" in request.headers


def say_done(request, words: str) -> None:
    """A message for the next page, unless the form waited and went by itself."""
    if request.headers.get("X-Outbox") != LATER:
        messages.success(request, words)


def in_json(form, made, *, url: str = "", files: str = "") -> JsonResponse:
    """The answer to a script: where the entry stands and where each of its files goes, or what is
    wrong in words (422)."""
    if made:
        return JsonResponse({"url": url, "files": files})
    said = [error for errors in form.errors.values() for error in errors]
    return JsonResponse({"said": " ".join(said)}, status=422)
