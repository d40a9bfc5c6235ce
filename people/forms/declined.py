"""The six cases of a name or a post."""

from people.forms.versioned import VersionedForm
from people.models import DeclinedPhrase


class DeclinedForm(VersionedForm):
    class Meta:
        model = DeclinedPhrase
        fields = ["gent", "datv", "accs", "ablt", "loct"]

    def _post_clean(self):
        """The action writes; here nothing is put on the row that is shown."""
