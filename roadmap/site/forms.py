"""Forms of the public section. They validate what was typed; actions write."""

from django import forms

from people.form_fields import short_text
from people.forms.colleagues import ColleaguesField
from people.forms.versioned import VersionedForm
from people.models import Teacher
from roadmap.models import PublicAct, SiteSection
from roadmap.publications.forms import MARKS


class SiteSectionForm(VersionedForm):
    class Meta:
        model = SiteSection
        fields = ["about", "shows_mentors", "shows_programmes"]
        widgets = {"about": short_text(10)}
        help_texts = {
            "about": MARKS + "имена без согласия скроются сами.",
            "shows_mentors": "Только тех, кто дал согласие, и только сведения, что в нём названы.",
            "shows_programmes": "Имена пары и срок, если согласны оба; о затруднениях — ничего.",
        }

    def _post_clean(self):
        """The action checks the whole row."""


class PublicActForm(forms.Form):
    """Who is named in the file of an act: what is in a scan nothing can cover."""

    names = forms.ChoiceField(
        label="Кто назван в файле", choices=PublicAct.Names.choices, widget=forms.RadioSelect,
        error_messages={"required": "Посмотрите файл и скажите, назван ли в нём кто-нибудь."},
    )  # fmt: skip
    people = ColleaguesField(
        label="Кого называет файл",
        help_text="Каждый с новой строки. Файл виден, только пока каждый из них согласен; "
        "директора, который подписал акт, называть не нужно.",
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["people"].teachers = Teacher.objects.all()
