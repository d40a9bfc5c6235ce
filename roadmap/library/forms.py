"""Forms of the methodical library. They validate what was typed; actions write."""

from django import forms
from django.db.models import Q

from mentorship.portfolio.forms import LinksField
from people.form_fields import DayField, short_text
from people.forms.colleagues import ColleaguesField
from people.forms.mentors import ClassesField
from people.forms.versioned import VersionedForm
from people.models import Competence, Teacher
from roadmap.models import LibraryItem, LibraryKind
from roadmap.models.library import CARD

Visibility = LibraryItem.Visibility
LISTS = ("class_ranges", "competences")
PLACEHOLDERS = {
    "problem": "С чем было трудно, у кого, в каких классах",
    "actions_taken": "Что делали и в каком порядке",
    "result": "Что изменилось и по чему это видно",
    "how_to_repeat": "С чего начать коллеге, на что обратить внимание",
    "materials": "Что подготовить заранее",
}


class LibraryItemForm(VersionedForm):
    """A material; of a practice also its card. An author who has left stays in the choice."""

    dated = DayField(label="Дата")
    class_ranges = ClassesField(label="Классы")
    links = LinksField(label="Ссылки", help_text="Каждая с новой строки.")
    competences = forms.ModelMultipleChoiceField(
        Competence.objects.none(), label="К каким затруднениям", required=False,
        widget=forms.CheckboxSelectMultiple,
    )  # fmt: skip
    authors = ColleaguesField(label="Авторы из школы")

    class Meta:
        model = LibraryItem
        fields = [
            "kind", "title", "authors", "other_authors", "annotation", *CARD, "links", "subject",
            "class_ranges", "dated", "competences",
        ]  # fmt: skip
        widgets = {"annotation": short_text(3)} | {
            name: short_text(3, placeholder=hint) for name, hint in PLACEHOLDERS.items()
        }

    def __init__(self, *args, instance=None, **kwargs):
        super().__init__(*args, instance=instance, **kwargs)
        own = Q(pk=instance.kind_id) if instance else Q()
        self.fields["kind"].queryset = LibraryKind.objects.filter(Q(is_retired=False) | own)
        self.fields["kind"].empty_label = "выберите"
        self.fields["competences"].queryset = Competence.objects.in_use()
        self.fields["competences"].label_from_instance = lambda one: one.name
        self.fields["authors"].teachers = Teacher.objects.all()
        if instance and instance.pk:
            self.initial["authors"] = list(instance.authors.all())

    def clean(self):
        cleaned = super().clean()
        if not cleaned.get("authors") and not cleaned.get("other_authors"):
            self.add_error("authors", "Назовите автора: из школы или впишите ниже.")
        return cleaned

    def _post_clean(self):
        """The action checks the whole row; here nothing is put on the one that is shown."""


class VerdictForm(forms.Form):
    """What an expert decides: for whom the material is, and a word to its authors."""

    visibility = forms.ChoiceField(
        label="Кому виден", choices=Visibility.choices, widget=forms.RadioSelect,
        initial=Visibility.SCHOOL,
    )  # fmt: skip
    is_best = forms.BooleanField(label="Лучшая практика", required=False)
    verdict = forms.CharField(
        label="Слово авторам", required=False, max_length=2000, widget=short_text(2),
        help_text="Если возвращаете — что поправить.",
    )  # fmt: skip

    def __init__(self, *args, item: LibraryItem, **kwargs):
        super().__init__(*args, **kwargs)
        visibility = self.fields["visibility"]
        if item.pair_id is None:
            visibility.choices = [(v, v.label) for v in Visibility if v != Visibility.PAIR]
        elif item.silent:
            visibility.choices = [(Visibility.PAIR, Visibility.PAIR.label)]
            visibility.initial = Visibility.PAIR
            visibility.help_text = "Остальным — когда согласятся оба из пары."
