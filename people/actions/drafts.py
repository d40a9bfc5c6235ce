"""One's own unsent text: kept while it is typed, dropped when the form is sent."""

from django.utils import timezone

from people.models import Account, Draft


def save_draft(*, by: Account, key: str, content: dict[str, list[str]]) -> Draft:
    """Keep what the form holds now; the newest text wins."""
    draft, _ = Draft.objects.update_or_create(
        account=by, key=key, defaults={"content": content, "saved_at": timezone.now()}
    )
    return draft


def drop_draft(*, by: Account, key: str) -> None:
    """Forget the text: it was sent, or the person begins anew."""
    Draft.objects.filter(account=by, key=key).delete()
