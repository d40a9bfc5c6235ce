"""What the tests of replacements begin with, whether a substitute works or not."""

import pytest

from people.models import Teacher
from tests.mentorship.factories import MathematicianFactory, WaitingRequestFactory


@pytest.fixture
def asked():
    """A request that waits for a mentor."""
    return WaitingRequestFactory()


@pytest.fixture
def other() -> Teacher:
    """Of the bank, and free to take over."""
    return MathematicianFactory(teacher__surname="Яшина").teacher
