from django.db import models


class StaleVersion(Exception):
    """Somebody saved the row after it was shown; `current` is the row as it stands now."""

    def __init__(self, current):
        self.current = current
        super().__init__("Пока вы правили, запись изменил кто-то другой.")


class Versioned(models.Model):
    """A row that two people may edit: the form carries the version it was shown with."""

    version = models.PositiveIntegerField("версия", default=1, editable=False)

    class Meta:
        abstract = True

    @classmethod
    def locked(cls, pk: int, version: int):
        """The row, locked until the transaction ends; StaleVersion when `version` is old."""
        row = cls._default_manager.select_for_update().get(pk=pk)
        if row.version != version:
            raise StaleVersion(row)
        return row

    def save_next_version(self) -> None:
        """Save under the next version number; call on a row taken by `locked`."""
        self.version += 1
        self.save()

    save_next_version.alters_data = True
