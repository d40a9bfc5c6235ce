"""Ways out of a row's state, as its page offers them: a button, what will happen, a form."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from django import forms

from people.access import Permission
from people.models import Stateful


@dataclass(frozen=True)
class Step:
    """One way out of a state.

    to      the state it leads to
    button  what it is called, `about` what it means
    form    what the person says: the row's `version`, and what the action takes beside it
    act     the action: act(row or its key, by=, **what the form says)
    done    what is told afterwards
    needs   who may; None where the page asks that once for all steps
    main    whether it is what one most likely came for
    folded  whether it is out of the way until wanted (the main one never is)
    """

    to: str
    button: str
    about: str
    form: type[forms.Form]
    act: Callable
    done: str
    needs: Permission | None = None
    main: bool = False
    folded: bool = True

    def filled(self, key: str, data) -> forms.Form:
        """The form as it was sent from the page; `key` tells the step from the others there."""
        return self.form(data, auto_id=f"{key}_%s")


@dataclass(frozen=True)
class Offer:
    """A step that is open to the row, with its form ready to show; open when it was refused."""

    key: str
    step: Step
    form: forms.Form
    opened: bool


def offers(
    row: Stateful, steps: Mapping[str, Step], refused: Mapping[str, forms.Form], **said
) -> list[Offer]:
    """The steps that the row's state allows, in the order of `steps`.

    `refused` are forms refused just now, by the key of their step: they stand where they were sent
    from. The others begin with the row's version and with what is `said`, by field.
    """
    begun = {"version": row.version, **said}
    return [
        Offer(
            key, step, refused.get(key) or step.form(initial=dict(begun), auto_id=f"{key}_%s"),
            opened=key in refused,
        )
        for key, step in steps.items()
        if row.may_become(step.to)
    ]  # fmt: skip
