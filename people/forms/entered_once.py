"""Blanks that make one row however often they are sent: people.models.EnteredOnce."""

import uuid

from django import forms


class OnceForm(forms.Form):
    """Carries the key of this blank; a form of a row that is there already carries none.

    A new blank has a new key, also one that a draft has filled in. Name it after a model form among
    the bases.
    """

    key = forms.UUIDField(
        widget=forms.HiddenInput,
        required=False,
        error_messages={"invalid": "Откройте форму заново: эта повреждена."},
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        instance = getattr(self, "instance", None)
        if instance is not None and instance.pk:
            del self.fields["key"]
        else:
            self.initial["key"] = uuid.uuid4()
