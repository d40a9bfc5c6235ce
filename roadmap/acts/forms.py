"""Forms of local acts. They validate what was typed; actions write."""

from decimal import Decimal

from django import forms
from django.db.models import Q

from mentorship.models import Pair
from mentorship.models.pair import USUAL_CONTENT
from mentorship.pairs.forms import by_bank
from people.academic_year import AcademicYear, AcademicYearFormField
from people.form_fields import DayField, PastDayField, WhyField, short_text
from people.forms.certain import CertainForm
from people.forms.steps import StepForm
from people.forms.versioned import VersionedForm
from people.models import School, Teacher
from people.row_keys import KEY
from roadmap.acts.pair_choice import SearchForm
from roadmap.kinds import kinds_offered
from roadmap.models import ActApproval, ActKind, ActWording, IncentivePayment, LocalAct

WORDS = forms.Textarea(attrs={"rows": 24, "spellcheck": "true"})
NUMBER = forms.TextInput(attrs={"autocomplete": "off"})


class ActForm(VersionedForm):
    """What the registry says of an act before it is signed."""

    kind = forms.ChoiceField(label="Вид")
    year = AcademicYearFormField(label="Учебный год")

    class Meta:
        model = LocalAct
        fields = ["title", "year", "basis"]
        widgets = {"title": short_text(2), "basis": short_text(2)}
        help_texts = {
            "title": "Как на бумаге: «О закреплении наставнических пар на 2026/2027 учебный год».",
            "basis": "Например: протокол научно-методического совета № 1 от 28.08.2026.",
        }

    field_order = ["kind", "title", "year", "basis"]

    def __init__(self, *args, instance=None, **kwargs):
        super().__init__(*args, instance=instance, **kwargs)
        offered = kinds_offered(ActKind)
        if instance and instance.pk:
            own = (str(instance.kind_id), instance.kind.name)
            offered = [own, *(kind for kind in offered if kind[0] != own[0])]
            self.fields["kind"].initial = own[0]
        else:
            offered = [("", "выберите"), *offered]
        self.fields["kind"].choices = offered


class WholeForm(StepForm):
    """A step that fixes the text: where it has blanks, it asks why they stay."""

    left = forms.CharField(
        label="Почему пропуски остаются", required=False, max_length=500,
        help_text="Например: размер впишут от руки по решению комиссии.",
    )  # fmt: skip

    def ask_of(self, blanks: list[str]) -> None:
        """Show the question only where there is something to ask about."""
        self.fields["left"].instead_of_another = True
        if not blanks and not (self.is_bound and "left" in self.errors):
            self.fields["left"].widget = forms.HiddenInput()


class RegisterForm(WholeForm):
    """№ and date of the signed paper; the tick appears when the № is another act's too."""

    number = forms.CharField(label="№", max_length=40, widget=NUMBER, required=False)
    dated = PastDayField(
        label="Дата", years=30, error_messages={"required": "Какая дата стоит на бумаге?"}
    )
    in_force_on = DayField(label="Действует с", required=False, help_text="Пусто — отметите позже.")
    pay_line = forms.BooleanField(label="В соглашении указаны выплаты", required=False)
    work = forms.CharField(
        label="Содержание работы", required=False, max_length=2000, initial=USUAL_CONTENT,
        widget=short_text(3), help_text="Как в соглашении: что делает наставник.",
    )  # fmt: skip
    repeats = forms.BooleanField(label="№ действительно повторяется", required=False)
    field_order = ["version", "number", "dated", "in_force_on", "pay_line", "work", "left"]

    def __init__(self, *args, act: LocalAct, is_agreement: bool, **kwargs):
        super().__init__(*args, **kwargs)
        if not act.kind.is_numbered:
            self.fields["number"].help_text = "Если есть."
        else:
            self.fields["number"].help_text = "Из журнала регистрации школы."
            self.fields["number"].instead_of_another = True
        if not is_agreement:
            del self.fields["pay_line"]
        elif act.body and not act.is_signed:
            self.fields["pay_line"].help_text = "Отмечено по тексту соглашения."
        if act.body or not is_agreement:
            del self.fields["work"]
        if act.in_force_on:
            del self.fields["in_force_on"]
        if not (self.is_bound and self.data.get("repeats")):
            self.fields["repeats"].widget = forms.HiddenInput()

    def ask_whether_it_repeats(self) -> None:
        """Show the tick that lets a repeated № through."""
        self.fields["repeats"].widget = forms.CheckboxInput()


class ForceForm(WholeForm):
    on = DayField(label="Действует с")
    field_order = ["version", "on", "left"]


class VoidForm(StepForm):
    on = DayField(label="Утратил силу с")
    why = WhyField(asks="Напишите, почему: новым приказом, ошибкой, окончанием срока.")


class ApprovalForm(forms.ModelForm):
    dated = DayField(label="Дата", required=False)

    class Meta:
        model = ActApproval
        fields = ["kind", "body", "number", "dated"]
        labels = {"number": "Протокол или приказ №"}
        help_texts = {
            "body": "Директор школы, педагогический совет, профсоюзный комитет, приказ директора."
        }
        widgets = {"number": NUMBER}

    def _post_clean(self):
        """The action puts the block on its act and checks it whole."""


class ActScanForm(forms.Form):
    file = forms.FileField(label="Скан подписанного акта", help_text="PDF, JPEG или PNG.")


class PairsForm(forms.Form):
    """Which pairs the act is about: it has some already, others are looked for among the going."""

    pairs = forms.ModelMultipleChoiceField(
        Pair.objects.none(), required=False, label="Пары", widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args, act: LocalAct, **kwargs):
        super().__init__(*args, **kwargs)
        own = list(Pair.objects.filter(act_pairs__act=act).values_list("pk", flat=True))
        sent = self.data.getlist("pairs") if self.is_bound else ()
        kept = {*own, *(int(key) for key in sent if KEY.fullmatch(key))}
        self.search, found = SearchForm.asked(self.data or None, act.kind.role, kept)
        self.more, keys = found.more, [pair.pk for pair in found.pairs]
        rows = (Pair.objects.going() | Pair.objects.filter(pk__in=own)).filter(pk__in=keys)
        self.fields["pairs"].queryset = rows.with_people().order_by("mentee__sort_name", "pk")
        self.fields["pairs"].label_from_instance = pair_in_words
        self.fields["pairs"].initial = own


def pair_in_words(pair: Pair) -> str:
    """«Клёнов И. А. — наставник Ивина Т. Е.; приказ № 5»."""
    order = f"; приказ № {pair.order_number}" if pair.order_number else ""
    return f"{pair.mentee.full_name} — наставник {pair.mentor.full_name}{order}"


class ActTextForm(VersionedForm):
    class Meta:
        model = LocalAct
        fields = ["body"]
        widgets = {"body": WORDS}
        labels = {"body": "Текст"}

    def _post_clean(self):
        """The action checks the braces; here nothing is put on the row that is shown."""


class WordingForm(VersionedForm):
    class Meta:
        model = ActWording
        fields = ["title", "body"]
        widgets = {"body": WORDS, "title": short_text(2)}

    def _post_clean(self):
        """The action checks the braces; here nothing is put on the row that is shown."""


class PaymentForm(CertainForm, VersionedForm):
    """A payment; the pair is named where it is paid for one."""

    size = forms.DecimalField(
        label="Размер", max_digits=9, decimal_places=2, min_value=Decimal("0.01"),
        error_messages={"min_value": "Напишите размер больше нуля."},
    )  # fmt: skip
    starts_on = DayField(label="Платить с")
    ends_on = DayField(label="Платить по", required=False)

    class Meta:
        model = IncentivePayment
        fields = ["teacher", "kind", "size", "unit", "starts_on", "ends_on", "pair", "basis"]
        labels = {"teacher": "Кому", "kind": "Вид выплаты"}
        help_texts = {
            "pair": "Если выплата за одну пару: видны пары того, кто выбран выше. Без пары это "
            "одна выплата за наставничество в целом, сколько бы ни было пар.",
            "basis": "Если приказ подписан на бумаге и в реестр не внесён: «приказ № 45/2-р от …».",
        }

    def __init__(self, *args, instance=None, **kwargs):
        super().__init__(*args, instance=instance, **kwargs)
        staff = Teacher.objects.exclude(state=Teacher.State.LEFT)
        self.fields["teacher"].queryset = staff.in_order()
        mentors_first = by_bank(staff.in_order(), AcademicYear.containing(School.today()))
        self.fields["teacher"].choices = [("", "выберите"), *mentors_first]
        if instance and "size" not in (kwargs.get("initial") or {}):
            self.initial["size"] = bare(instance.size)
        self.fields["pair"].empty_label = "не за пару"
        self.fields["pair"].queryset = self.pairs_of(str(self["teacher"].value() or ""))
        self.fields["pair"].label_from_instance = pair_in_words

    def pairs_of(self, teacher: str):
        """The going pairs of the mentor chosen, and the one that the payment is for already."""
        chosen = Q(pk=self.instance.pair_id)
        if KEY.fullmatch(teacher):
            chosen |= Q(pk__in=Pair.objects.going().filter(mentor=teacher).values("pk"))
        return Pair.objects.filter(chosen).with_people()

    def _post_clean(self):
        """The action checks the whole row; here nothing is put on the one that is shown."""


class StopPaymentForm(StepForm):
    """Since when a settled payment is not made any more, and why."""

    on = DayField(label="С какого дня не платить")
    why = WhyField(
        asks="Напишите причину: она станет основанием приказа.", max_length=300,
        help_text="Станет основанием проекта приказа: «пара не состоялась».",
    )  # fmt: skip


def bare(size: Decimal) -> str:
    """«3000» of 3000.00, «12.5» of 12.50: as a person types it into a number's field."""
    return f"{size:.2f}".rstrip("0").rstrip(".")


class WhomForm(forms.Form):
    """Who else must be acquainted."""

    teachers = forms.ModelMultipleChoiceField(
        Teacher.objects.none(), label="Кого ознакомить",
        widget=forms.SelectMultiple(attrs={"size": 8}),
        error_messages={"required": "Отметьте, кого ознакомить."},
    )  # fmt: skip

    def __init__(self, *args, act: LocalAct, **kwargs):
        super().__init__(*args, **kwargs)
        staff = Teacher.objects.exclude(state=Teacher.State.LEFT)
        there = act.acknowledgements.values("teacher")
        self.fields["teachers"].queryset = staff.exclude(pk__in=there).in_order()
