from collections.abc import Iterable

from django.core.exceptions import FieldError
from django.db import models, router
from django.db.models import CheckConstraint, Q


class CheckedAtOnce(models.Model):
    """A row whose checks are put to the database as one question before it is saved.

    Django asks about each by itself, with a savepoint round it and every field of the row in it:
    that is most of what a save costs. So it does here only where one of them does not hold, to say
    which in its own words.
    """

    class Meta:
        abstract = True

    def validate_constraints(self, exclude: Iterable[str] | None = None) -> None:
        """Raise ValidationError with what the row breaks, as `Model.validate_constraints` does."""
        self._checks_hold = self._all_hold(set(exclude or ()))
        try:
            super().validate_constraints(exclude)
        finally:
            del self._checks_hold

    def get_constraints(self):
        """Each model with the constraints that are still to be asked about."""
        found = super().get_constraints()
        if not getattr(self, "_checks_hold", False):
            return found
        return [
            (model, [one for one in constraints if not isinstance(one, CheckConstraint)])
            for model, constraints in found
        ]

    def _all_hold(self, exclude: set[str]) -> bool:
        """Whether no check is broken; False as well where that cannot be asked at once, because a
        field of theirs is excluded."""
        checks = Q(*(
            one.condition
            for one in self._meta.constraints
            if isinstance(one, CheckConstraint)
        ))  # fmt: skip
        if not checks:
            return True
        fields = self._get_field_expression_map(self._meta, exclude)
        asked = {name: fields[name] for name in checks.referenced_base_fields if name in fields}
        try:
            return checks.check(asked, using=router.db_for_write(type(self), instance=self))
        except FieldError:
            return False
