from django import forms


class StepForm(forms.Form):
    """A step that needs nothing but the version of the row it was shown with."""

    version = forms.IntegerField(widget=forms.HiddenInput)
