import uuid
from collections.abc import Iterable
from typing import Self

from django.contrib.postgres.functions import RandomUUID
from django.db import models


class EnteredOnce(models.Model):
    """A row made by a filled-in blank: sent twice, the blank makes one row and twice one answer.

    The blank carries a key of its own (people.forms.entered_once); the row keeps the key of just
    these words. Other words under the same key (the blank was gone back to) are another row: no
    text is lost.
    """

    client_key = models.UUIDField(
        "ключ записи", unique=True, default=uuid.uuid4, db_default=RandomUUID(), editable=False
    )

    class Meta:
        abstract = True

    @classmethod
    def entered_before(cls, key: uuid.UUID | None, **said) -> tuple[Self | None, uuid.UUID]:
        """(the row that these words under this key have made, the key for one not made yet).

        Ask for it holding a lock that whoever sends the same has to wait for.
        """
        once = key_of(key or uuid.uuid4(), **said)
        return cls._default_manager.filter(client_key=once).first(), once


def key_of(key: uuid.UUID, **said) -> uuid.UUID:
    """The key of just these words: the key of the blank, whose it is and what was written on it."""
    words = (f"{name}={_word(value)}" for name, value in sorted(said.items()))
    return uuid.uuid5(key, "\n".join(words))


def _word(value) -> object:
    """What names the value in a key; of several things, what names each of them."""
    if hasattr(value, "pk"):
        return value.pk
    if isinstance(value, Iterable) and not isinstance(value, str):
        return [_word(one) for one in value]
    return value
