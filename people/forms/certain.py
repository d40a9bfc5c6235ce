"""What is most likely a slip is asked about; a tick says that it is really so."""

from django import forms


class CertainForm(forms.Form):
    """A form with the field `certain`, out of sight until an action asks about what was typed."""

    certain = forms.BooleanField(label="Всё верно", required=False, widget=forms.HiddenInput)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["certain"] = self.fields.pop("certain")  # the last one
        if self.is_bound and self.data.get("certain"):
            self.ask_whether_certain()

    def ask_whether_certain(self) -> None:
        """Show the tick that lets through what is only unlikely."""
        self.fields["certain"].widget = forms.CheckboxInput()
