"""The demonstration's orders and agreements on pairs, in the registry under their №№."""

from django.utils import timezone

from mentorship.models import Pair
from people.academic_year import AcademicYear
from people.models import Account
from roadmap import actions
from roadmap.models import ActRole, LocalAct

BY_HAND = "размер выплаты впишут от руки по решению комиссии"
RELEASE = "124/О"
ORDER = "О закреплении наставнической пары: {}"
AGREEMENT = "Дополнительное соглашение к трудовому договору: {}"


def make_pair_papers() -> None:
    """Call after the pairs. Nothing when an order on pairs is there."""
    if LocalAct.objects.filter(kind__role=ActRole.PAIRS).exists():
        return
    deputy = Account.objects.get(login="deputy")
    rows = Pair.objects.exclude(order_number="").select_related("mentor", "mentee", "request")
    drafted = False
    for pair in rows.order_by("-starts_on", "pk"):
        if pair.state == Pair.State.ENDED:
            _release(pair, deputy)
        drafts = LocalAct.objects.filter(act_pairs__pair=pair, act_pairs__instead_of__isnull=False)
        replacing = list((drafts | _agreements(pair)).filter(state=LocalAct.State.DRAFT).distinct())
        if pair.replaces_id:
            _sign(pair, replacing, deputy)
        else:
            _enter(pair, deputy, drafted=not drafted)
            drafted = True


def _release(pair: Pair, deputy: Account) -> None:
    """The order by which the mentor of a pair that ended was freed, and the curator's act."""
    numbers = {ActRole.REPLACEMENT: RELEASE, ActRole.TRANSFER: ""}
    rows = LocalAct.objects.filter(act_pairs__pair=pair, kind__role__in=numbers, state="draft")
    for act in rows.filter(act_pairs__instead_of=None).select_related("kind"):
        actions.register_act(
            act.pk, by=deputy, version=act.version, number=numbers[act.kind.role],
            dated=pair.notice_on, in_force_on=pair.ends_on,
        )  # fmt: skip


def _agreements(pair: Pair):
    return LocalAct.objects.filter(act_pairs__pair=pair, kind__role=ActRole.AGREEMENT)


def _sign(pair: Pair, acts: list[LocalAct], deputy: Account) -> None:
    """What a replacement drafted, long signed."""
    number = {
        ActRole.REPLACEMENT: pair.order_number, ActRole.AGREEMENT: pair.agreement_number,
    }  # fmt: skip
    for act in acts:
        actions.register_act(
            act.pk, by=deputy, version=act.version, number=number.get(act.kind.role, ""),
            dated=pair.order_date, in_force_on=pair.starts_on, left=BY_HAND,
        )  # fmt: skip


def _enter(pair: Pair, deputy: Account, *, drafted: bool) -> None:
    """An order and an agreement on one pair; the order `drafted` here, else made elsewhere."""
    year = AcademicYear.containing(pair.starts_on)
    about = {"by": deputy, "year": year}
    if drafted:
        [order] = actions.draft_acts(
            role=ActRole.PAIRS, lines=[(pair, None)], basis=basis_of(pair), **about
        )
    else:
        title = ORDER.format(pair.mentee.short_name)
        order = actions.add_act(
            kind=ActRole.PAIRS, title=title, pairs=[pair], basis=basis_of(pair), **about
        )
    title = AGREEMENT.format(pair.mentor.short_name)
    agreement = actions.add_act(kind=ActRole.AGREEMENT, title=title, pairs=[pair], **about)
    signed = {"by": deputy, "in_force_on": pair.starts_on, "left": BY_HAND}
    actions.register_act(
        order.pk, version=order.version, number=pair.order_number, dated=pair.order_date, **signed
    )
    actions.register_act(
        agreement.pk, version=agreement.version, number=pair.agreement_number,
        dated=pair.agreement_date, pay_line=True, work=pair.agreement_content, **signed,
    )  # fmt: skip


def basis_of(pair: Pair) -> str:
    """The papers that an order on the pair rests on: the mentee's request, where it came before,
    and the mentor's agreement."""
    found = []
    asked = timezone.localdate(pair.request.submitted_at) if pair.request else None
    if asked and asked <= pair.order_date:
        found.append(f"профессиональный запрос от {asked:%d.%m.%Y}")
    if pair.agreement_number and pair.agreement_date:
        found.append(
            f"дополнительное соглашение № {pair.agreement_number} от {pair.agreement_date:%d.%m.%Y}"
        )
    return ", ".join(found)
