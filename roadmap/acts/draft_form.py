"""What an act is drafted about: pairs, and of replacements whose place each takes."""

from collections.abc import Iterable, Mapping

from django import forms
from django.db.models import Q

from mentorship.models import Pair
from people.academic_year import AcademicYear, AcademicYearFormField
from people.form_fields import short_text
from people.forms.certain import CertainForm
from people.row_keys import KEY
from roadmap.acts.pair_choice import SearchForm, lacks_paper
from roadmap.models import ActRole, IncentivePayment, LocalAct

OF_REPLACEMENT = (ActRole.REPLACEMENT, ActRole.TRANSFER)
ABOUT_PAIRS = (ActRole.PAIRS, ActRole.AGREEMENT, *OF_REPLACEMENT)
ENDED = (Pair.State.ACTIVE, Pair.State.PAUSED, Pair.State.ENDED, Pair.State.COMPLETED)


class DraftForm(CertainForm):
    """One tick for each pair shown; `lines` are (tick, pair, select of the pair it replaces).

    `asked`: keys of the pairs that the address names; without them those that lack just such a
    paper are marked. `search` says which others are shown, `more` how many are not.
    """

    year = AcademicYearFormField(label="Учебный год")
    basis = forms.CharField(
        label="Основание", required=False, widget=short_text(2),
        help_text="Например: протокол научно-методического совета № 1 от 28.08.2026.",
    )  # fmt: skip

    def __init__(self, *args, role: str, year: AcademicYear, asked: Iterable[str], **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["certain"].label = "Составить ещё один"
        self.role, self.fields["year"].initial, self.pairs, self.former = role, year, [], {}
        if role == ActRole.PAIRS:
            self.fields["basis"].initial = order_on_mentoring(year)
        self.payments, self.search, self.more = [], None, 0
        named = {int(key) for key in asked if KEY.fullmatch(key)}
        if role == ActRole.PAY:
            self.payments = list(IncentivePayment.objects.without_order().with_people())
        for payment in self.payments:
            self.fields[f"payment-{payment.pk}"] = forms.BooleanField(
                label=payment.teacher.full_name, required=False, initial=True
            )
        if role in ABOUT_PAIRS:
            kept = ticked(self.data, "pair-") if self.is_bound else named
            self.search, found = SearchForm.asked(self.data or None, role, kept)
            self.pairs, self.more = found.pairs, found.more
        if role in OF_REPLACEMENT:
            self.former = former_pairs(self.pairs)
            self.pairs = [pair for pair in self.pairs if self.former.get(pair.pk)]
        for pair in self.pairs:
            self._add(pair, pair.pk in named if named else lacks_paper(pair, role))

    def _add(self, pair: Pair, marked: bool) -> None:
        self.fields[f"pair-{pair.pk}"] = forms.BooleanField(
            label=pair.mentee.full_name, required=False, initial=marked
        )
        if self.role in OF_REPLACEMENT:
            choices = [(old.pk, in_words(old)) for old in self.former[pair.pk]]
            self.fields[f"old-{pair.pk}"] = forms.TypedChoiceField(
                label=f"Вместо кого: {pair.mentee.short_name}", choices=choices, coerce=int,
                required=False, empty_value=None,
            )  # fmt: skip

    @property
    def lines(self) -> list[tuple]:
        return [
            (
                self[f"pair-{pair.pk}"], pair,
                self[f"old-{pair.pk}"] if f"old-{pair.pk}" in self.fields else None,
            )
            for pair in self.pairs
        ]  # fmt: skip

    @property
    def payment_lines(self) -> list[tuple]:
        return [(self[f"payment-{payment.pk}"], payment) for payment in self.payments]

    @property
    def plain_fields(self) -> list:
        return [self["year"], self["basis"]]

    @property
    def chosen(self) -> dict:
        """year, basis, lines [(pair, replaced pair or None)], certain: for the action."""
        said = self.cleaned_data
        lines = [(pair, self._old(pair)) for pair in self.pairs if said[f"pair-{pair.pk}"]]
        return {name: said[name] for name in ("year", "basis", "certain")} | {"lines": lines}

    @property
    def chosen_payments(self) -> list[IncentivePayment]:
        return [p for p in self.payments if self.cleaned_data[f"payment-{p.pk}"]]

    def _old(self, pair: Pair) -> Pair | None:
        named = self.cleaned_data.get(f"old-{pair.pk}")
        return next((old for old in self.former.get(pair.pk, ()) if old.pk == named), None)


def order_on_mentoring(year: AcademicYear) -> str:
    """The order that begins the year's mentoring, as a basis; '' while there is none."""
    orders = LocalAct.objects.running().filter(kind__role=ActRole.MENTORING, year=year)
    found = orders.exclude(number="").order_by("-dated", "-pk").first()
    return f"приказ {found.requisites} «{found.title}»" if found else ""


def ticked(data: Mapping, prefix: str) -> set[int]:
    """The keys of pairs whose fields were sent: «pair-7» → 7."""
    keys = (name.removeprefix(prefix) for name in data if name.startswith(prefix))
    return {int(key) for key in keys if KEY.fullmatch(key)}


def former_pairs(pairs: Iterable[Pair]) -> dict[int, list[Pair]]:
    """key of a pair → earlier pairs of the same mentee with another mentor: the one whose place it
    takes, also where that never worked and an order had named it; then the others, the last first.
    """
    pairs = list(pairs)
    mentees = [pair.mentee_id for pair in pairs]
    off = Q(state=Pair.State.CANCELLED, pk__in=[pair.replaces_id for pair in pairs])
    known = Q(state__in=ENDED) | off & ~Q(order_number="")
    rows = Pair.objects.filter(known, mentee__in=mentees).with_people()
    old = list(rows.order_by("-starts_on", "-pk"))
    return {
        pair.pk: sorted(
            (row for row in old
             if row.mentee_id == pair.mentee_id and row.mentor_id != pair.mentor_id
             and (row.starts_on <= pair.starts_on or row.pk == pair.replaces_id)),
            key=lambda row: row.pk != pair.replaces_id,
        )
        for pair in pairs
    }  # fmt: skip


def in_words(pair: Pair) -> str:
    until = f" по {pair.ends_on:%d.%m.%Y}" if pair.ends_on else ""
    return f"{pair.mentor.short_name}, с {pair.starts_on:%d.%m.%Y}{until}"
