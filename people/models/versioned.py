from django.core.exceptions import ValidationError
from django.db import models
from django.utils.text import capfirst

from people.models.checked_at_once import CheckedAtOnce


class StaleVersion(Exception):
    """Somebody saved the row after it was shown; `current` is the row as it stands now."""

    def __init__(self, current):
        self.current = current
        super().__init__("Пока вы правили, запись изменил кто-то другой.")


class Versioned(CheckedAtOnce):
    """A row that two people may edit: the form carries the version it was shown with."""

    version = models.PositiveIntegerField("версия", default=1, editable=False)

    class Meta:
        abstract = True

    @classmethod
    def locked(cls, pk: int, version: int | None = None):
        """The row, locked until the transaction ends; StaleVersion when `version` is old.

        Without a version whatever the row says now is good.
        """
        row = cls._default_manager.select_for_update().get(pk=pk)
        if version is not None and row.version != version:
            raise StaleVersion(row)
        return row

    def save_next_version(self) -> None:
        """Save under the next version number; call on a row taken by `locked`."""
        self.version += 1
        self.save()

    save_next_version.alters_data = True


class Stateful(Versioned):
    """A row whose `state` goes along a table of moves.

    A model of this kind has a field `state` with the choices `State`, and MOVES: each state → the
    states that may follow it.
    """

    class Meta:
        abstract = True

    @classmethod
    def moving(cls, pk: int, to: str, version: int | None = None):
        """The row, locked, when the table of moves lets it go to the state `to`.

        StaleVersion as `locked`; ValidationError when it may not.
        """
        row = cls.locked(pk, version)
        row.check_move(to)
        return row

    @property
    def moves(self) -> list:
        """The states that may follow the present one."""
        return list(self.MOVES[self.State(self.state)])

    def may_become(self, state: str) -> bool:
        return state in self.moves

    def check_move(self, to: str) -> None:
        """ValidationError unless the table of moves leads from the present state to `to`."""
        if not self.may_become(to):
            name, word = capfirst(self._meta.verbose_name), self.get_state_display()
            raise ValidationError(f"{name} сейчас «{word}»: так изменить состояние нельзя.")

    def move(self, to: str):
        """Save the row, taken by `moving`, in the state `to` under the next version; give it back.

        ValidationError when the row does not say what that state asks for.
        """
        self.state = to
        self.full_clean()
        self.save_next_version()
        return self

    move.alters_data = True
