"""Walks over all addresses meet thousands of refusals, which all look the same."""

from functools import partial

import pytest
from django.http import HttpResponse

from mentorship.config import urls


@pytest.fixture(scope="module")
def bare_refusals():
    """Refusals answer without a page: it says the same to everybody at every address.

    How it looks is proved by tests/test_consistency.py, test_pages_of_trouble_….
    """
    with pytest.MonkeyPatch.context() as patch:
        for status in (403, 404):
            patch.setattr(urls, f"handler{status}", partial(refused, status))
        yield


def refused(status: int, request, exception) -> HttpResponse:
    return HttpResponse(status=status)
