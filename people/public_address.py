"""Addresses in letters and feeds: what leaves the application has no request to ask."""

from django.conf import settings
from django.urls import reverse

from people.models import School


def address_of(name: str, *args) -> str:
    """The whole address of a page; '' where nobody has told the public address of the school."""
    school = School.current()
    beginning = settings.PUBLIC_URL or (school.public_url if school else "")
    return beginning.rstrip("/") + reverse(name, args=args) if beginning else ""
