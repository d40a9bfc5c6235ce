"""Long forms save themselves while they are filled in: `<form data-draft="key">`, js/drafts.js.

Any form joins in three steps: `DRAFT` of `restored()` into its context, `typed()` into its initial
values, `actions.drop_draft` when it is sent.
"""

import json

from django.http import Http404, JsonResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_POST

from people import actions
from people.access import signed_in
from people.models import Account, Draft
from people.views.sign_in import safe_next

MOST = 100_000  # characters of one draft
MOST_DRAFTS = 50  # of one person
LONGEST_KEY = Draft._meta.get_field("key").max_length


def restored(account: Account, key: str) -> Draft:
    """The draft of that form, or an empty unsaved one."""
    return Draft.objects.filter(account=account, key=key).first() or Draft(account=account, key=key)


def typed(draft: Draft, *, lists: tuple[str, ...] = ()) -> dict:
    """The draft as a form's initial values; fields named in `lists` hold several."""
    return {
        name: values if name in lists else (values[0] if values else "")
        for name, values in draft.content.items()
    }


@signed_in
@require_POST
def save(request, key):
    """Keep the text; the answer tells when it was kept, 422 what is no draft. No such key: 404."""
    if len(key) > LONGEST_KEY:
        raise Http404
    content = read(request.body)
    if content is None or is_too_many(request.user, key):
        return JsonResponse({"error": "Черновик слишком велик или не прочитан."}, status=422)
    draft = actions.save_draft(by=request.user, key=key, content=content)
    return JsonResponse({"saved": f"{timezone.localtime(draft.saved_at):%H:%M}"})


def read(body: bytes) -> dict[str, list[str]] | None:
    """{field: [values]} of the body, or None for anything else."""
    try:
        content = json.loads(body) if len(body) <= 4 * MOST else None
        json.dumps(content, ensure_ascii=False).encode()  # half a sign is kept nowhere
    except (ValueError, RecursionError):
        return None
    if not isinstance(content, dict) or len(body.decode()) > MOST or "\\u0000" in body.decode():
        return None
    lists = all(isinstance(values, list) for values in content.values())
    texts = lists and all(isinstance(v, str) for values in content.values() for v in values)
    return content if texts else None


def is_too_many(account: Account, key: str) -> bool:
    others = Draft.objects.filter(account=account).exclude(key=key)
    return others.count() >= MOST_DRAFTS


@signed_in
@require_POST
def drop(request, key):
    """Begin the form anew."""
    actions.drop_draft(by=request.user, key=key)
    return redirect(safe_next(request))
