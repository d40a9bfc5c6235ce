"""The professional request: what is hard, where, how to help. Every part may stay empty."""

from django import forms

from people.actions.requests import RequestContent
from people.form_fields import short_text
from people.forms.colleagues import ColleagueField
from people.models import ClassRange, Competence, ProfessionalRequest, Teacher

WAYS = (
    "консультации",
    "посещать уроки друг друга",
    "разбирать мои уроки",
    "вместе готовить уроки",
    "помощь с документами",
    "переписка",
)
TIMES = ("до уроков", "между уроками", "после уроков", "вечером на связи", "в каникулы")
RANKS = (1, 2, 3)
LEVELS = ("1", "2", "3", "4", "5")
OWN = 90  # letters of one's own variant beside the ready ones
ENTERED_FROM = [
    ProfessionalRequest.Source.FORM, ProfessionalRequest.Source.VISIT,
    ProfessionalRequest.Source.REVIEW, ProfessionalRequest.Source.ATTESTATION,
    ProfessionalRequest.Source.PAPER,
]  # fmt: skip


def ready(label: str, variants: tuple[str, ...]) -> forms.MultipleChoiceField:
    return forms.MultipleChoiceField(
        label=label, required=False, choices=[(v, v) for v in variants],
        widget=forms.CheckboxSelectMultiple,
    )  # fmt: skip


def own_variant(label: str) -> forms.CharField:
    return forms.CharField(label=label, required=False, max_length=OWN)


def split(text: str, variants: tuple[str, ...]) -> tuple[list[str], str]:
    """A kept text as the ready variants in it and the rest in one's own words."""
    parts = [part.strip() for part in text.split(",") if part.strip()]
    return (
        [part for part in parts if part in variants],
        ", ".join(part for part in parts if part not in variants),
    )


class RequestForm(forms.Form):
    """`teacher` asks; `competences` are the dictionary in use, `level_<key>` their answers."""

    DRAFT_LISTS = ("ways", "times")

    difficulty_1 = forms.ChoiceField(label="Труднее всего", required=False)
    difficulty_2 = forms.ChoiceField(label="Ещё трудно", required=False)
    difficulty_3 = forms.ChoiceField(label="И ещё", required=False)
    subject = forms.CharField(label="Предмет", max_length=200, required=False)
    class_range = forms.ChoiceField(
        label="Классы", choices=[("", "любые"), *ClassRange.choices], required=False
    )
    ways = ready("Как удобнее", WAYS)
    ways_own = own_variant("Другая форма")
    times = ready("Когда удобнее", TIMES)
    times_own = own_variant("Другое время")
    own_words = forms.CharField(
        label="Своими словами", required=False, max_length=4000, widget=short_text(3)
    )
    wished_mentor = ColleagueField(label="С кем хотелось бы работать", required=False)
    unwanted_mentor = ColleagueField(label="С кем не хотелось бы", required=False)
    version = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args, teacher: Teacher | None, competences, wishes=True, **kwargs):
        super().__init__(*args, **kwargs)
        self.competences = list(competences)
        choices = [("", "не выбрано"), *self.by_area(lambda c: (str(c.pk), c.name))]
        for rank in RANKS:
            self.fields[f"difficulty_{rank}"].choices = choices
        colleagues = Teacher.objects.exclude(state=Teacher.State.LEFT).in_order()
        for name in ("wished_mentor", "unwanted_mentor"):
            self.fields[name].teachers = colleagues.exclude(pk=teacher.pk if teacher else None)
        for field in self.fields.values():
            field.instead_of_another = True  # the page says once that every line may be skipped
        if not wishes:  # who does not see wishes does not change them either
            del self.fields["wished_mentor"], self.fields["unwanted_mentor"]

    def by_area(self, line) -> list[tuple[str, list]]:
        """The dictionary as (area, [line(competence), …]), as a select and the page want it."""
        areas: dict[str, list] = {}
        for competence in self.competences:
            areas.setdefault(competence.parent.name, []).append(line(competence))
        return list(areas.items())

    @property
    def areas(self) -> list[tuple[str, list[dict], int]]:
        """(area, lines of self-assessment, how many of them are answered)."""
        found = self.by_area(
            lambda c: {"competence": c, "name": f"level_{c.pk}", "level": self.level_of(c)}
        )
        return [(area, lines, sum(1 for one in lines if one["level"])) for area, lines in found]

    def level_of(self, competence: Competence) -> str:
        source = self.data if self.is_bound else self.initial
        level = str(source.get(f"level_{competence.pk}", ""))
        return level if level in LEVELS else ""

    def clean(self):
        cleaned = super().clean()
        chosen = [cleaned.get(f"difficulty_{rank}") for rank in RANKS]
        for rank in RANKS[1:]:
            if chosen[rank - 1] and chosen[rank - 1] in chosen[: rank - 1]:
                self.add_error(f"difficulty_{rank}", "Это затруднение уже названо выше.")
        one, other = cleaned.get("wished_mentor"), cleaned.get("unwanted_mentor")
        if one and one == other:
            self.add_error("unwanted_mentor", "Этот человек назван и желаемым. Оставьте одно.")
        return cleaned

    @property
    def content(self) -> RequestContent:
        """The valid form as the actions take it."""
        data = self.cleaned_data
        fields = {name: data[name] for name in ("subject", "class_range", "own_words")}
        wishes = {n: data[n] for n in ("wished_mentor", "unwanted_mentor") if n in self.fields}
        joined = {
            "wished_form": ", ".join(filter(None, [*data["ways"], data["ways_own"]])),
            "wished_time": ", ".join(filter(None, [*data["times"], data["times_own"]])),
        }
        return RequestContent(
            fields=fields | wishes | joined,
            difficulties=tuple(int(pk) for r in RANKS if (pk := data[f"difficulty_{r}"])),
            levels={c.pk: int(self.level_of(c)) for c in self.competences if self.level_of(c)},
        )  # fmt: skip


def initial_of(request: ProfessionalRequest, *, wishes: bool) -> dict:
    """A kept request as the form's initial values."""
    ready_ways, own_way = split(request.wished_form, WAYS)
    ready_times, own_time = split(request.wished_time, TIMES)
    named = ("wished_mentor", "unwanted_mentor") if wishes else ()
    return {
        "subject": request.subject, "class_range": request.class_range,
        "own_words": request.own_words, "version": request.version,
        "ways": ready_ways, "ways_own": own_way, "times": ready_times, "times_own": own_time,
        **{name: getattr(request, name) for name in named},
        **{f"difficulty_{d.rank}": str(d.competence_id) for d in request.difficulties.all()},
        **{f"level_{a.competence_id}": str(a.level) for a in request.assessments.all()},
    }  # fmt: skip


def initial_for(teacher: Teacher) -> dict:
    """What the staff record says already."""
    ranges = teacher.class_ranges
    return {
        "subject": ", ".join(teacher.subjects)[:200],
        "class_range": ranges[0] if len(ranges) == 1 else "",
    }


class EnteredRequestForm(RequestForm):
    """Somebody's request entered by the deputy: whose it is and where it comes from."""

    teacher = ColleagueField(label="Чей запрос")
    source = forms.ChoiceField(label="Источник", choices=[(s.value, s.label) for s in ENTERED_FROM])

    def __init__(self, *args, **kwargs):
        super().__init__(*args, teacher=None, **kwargs)
        self.fields["teacher"].teachers = Teacher.objects.exclude(
            state=Teacher.State.LEFT
        ).in_order()

    def clean(self):
        cleaned = super().clean()
        for name in ("wished_mentor", "unwanted_mentor"):
            if cleaned.get(name) and cleaned[name] == cleaned.get("teacher"):
                self.add_error(name, "Это сам педагог.")
        return cleaned
