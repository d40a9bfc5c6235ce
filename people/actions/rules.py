"""The rules of a school: one row each, made when they are first changed."""

from people.models import School
from people.models.versioned import Versioned


def write_rules(model: type[Versioned], version: int, changes: dict) -> Versioned:
    """Change the only row of a model of rules; inside the transaction and the reason of the caller.

    ValidationError when the rules contradict themselves, StaleVersion when somebody saved them
    meanwhile.
    """
    School.objects.select_for_update().first()  # the first two to save come one after the other
    model.objects.get_or_create(pk=1)
    rules = model.locked(1, version)
    for name, value in changes.items():
        setattr(rules, name, value)
    rules.full_clean()
    rules.save_next_version()
    return rules
