"""What the page of one act says and offers."""

from dataclasses import dataclass, replace

from django import forms
from django.urls import reverse
from django.utils import timezone

from mentorship.models import Pair
from mentorship.models.pair import of_two
from mentorship.pairs.beside import too_early
from people.access import Permission
from people.forms.steps import StepForm
from people.models import School
from people.steps import Offer, Step, offers
from roadmap import actions
from roadmap.acts.content import LEFT, OWN, Composed, blanks_in, compose, names_others
from roadmap.acts.forms import (
    ActScanForm,
    ApprovalForm,
    ForceForm,
    RegisterForm,
    VoidForm,
    WholeForm,
)
from roadmap.acts.tables import term
from roadmap.documents.act_paper import address_of, key_of, still_so
from roadmap.models import (
    ORDERS_OF_PAIRS,
    ActRole,
    IncentivePayment,
    IssuedDocument,
    LocalAct,
)

State = LocalAct.State
WRITTEN_TO_PAIRS = (*ORDERS_OF_PAIRS, ActRole.AGREEMENT)
WITHOUT_PAIRS = (ActRole.PAY, ActRole.REGULATION, ActRole.MENTORING, ActRole.ROADMAP)


STEPS: dict[str, Step] = {
    "agree": Step(
        State.AGREED, "Текст согласован", "Дальше он не меняется: его печатают на подпись.",
        WholeForm, actions.agree_act, "Текст согласован. Напечатайте акт на подпись.",
        Permission.EDIT_ACTS, main=True,
    ),
    "reopen": Step(
        State.DRAFT, "Вернуть в проекты", "Чтобы исправить текст до подписания.",
        StepForm, actions.reopen_act, "Акт снова в проектах.", Permission.EDIT_ACTS,
        folded=False,
    ),
    "force": Step(
        State.IN_FORCE, "Действует", "С какого дня акт применяется.", ForceForm,
        actions.put_in_force, "Отмечено: акт действует.", Permission.REGISTER_ACTS,
        folded=False,
    ),
    "void": Step(
        State.VOID, "Утратил силу", "Отменён, заменён другим или кончился срок.", VoidForm,
        actions.void_act, "Отмечено: акт утратил силу.", Permission.EDIT_ACTS,
    ),
}  # fmt: skip


def about_act(act: LocalAct, account, refused: dict[str, forms.Form]) -> dict:
    """The context of roadmap/act.html."""
    edits, registers = (account.can(p) for p in (Permission.EDIT_ACTS, Permission.REGISTER_ACTS))
    words = words_of(act, account)
    blanks = unexplained(act, words.get("composed"))
    people = (f"{one}__{side}" for one in ("pair", "instead_of") for side in ("mentor", "mentee"))
    pairs = list(act.act_pairs.select_related(*people))
    return {
        "act": act,
        "opened": act.opened_to(account),
        "own_part": own_part(act, account),
        **words,
        "blanks": blanks,
        "edits": edits,
        "registers": registers,
        "steps": steps_of(act, account, refused, blanks),
        "register_form": registering(act, refused, blanks) if registers else None,
        "scan_form": ActScanForm() if registers and act.is_signed else None,
        "approvals": act.approvals.all(),
        "approval_form": approving(act, refused) if edits else None,
        "approval_refused": "approval" in refused,
        "pairs": pairs,
        "too_early": too_early(row.pair for row in pairs) if edits and act.is_open else [],
        "about_pairs": act.kind.role not in WITHOUT_PAIRS,
        "acquainted": act.acknowledgements.exclude(signed_on=None).count(),
        "to_acquaint": act.acknowledgements.count(),
        "own": act.acknowledgements.filter(teacher=account.teacher_id).first(),
    }  # fmt: skip


@dataclass(frozen=True)
class OwnPart:
    """What of an act that is not opened to a person concerns the person: their pairs in it, with
    the work by agreement, and their own pay.

    In the words of the text that was agreed on: later changes of the pair change no signed act.
    """

    pairs: list[tuple[Pair, str, str]]  # with its term and the work
    payments: list[tuple[IncentivePayment, str]]  # with its size and period


def own_part(act: LocalAct, account) -> OwnPart | None:
    """None where the whole act is opened, or nothing of it is about the person."""
    if account.teacher_id is None or act.opened_to(account):
        return None
    pairs = Pair.objects.filter(of_two(account), act_pairs__act=act).with_named_people()
    payments = IncentivePayment.objects.visible_to(account)
    own = payments.filter(act=act, teacher=account.teacher_id).with_people()
    said, work = (act.content or {}).get(OWN, {"terms": {}, "payments": {}}), actions.work_in(act)
    found = OwnPart(
        [(pair, said["terms"].get(str(pair.pk)) or term(pair), work or pair.agreement_content)
         for pair in pairs],
        [(one, said["payments"].get(str(one.pk)) or f"{one.size_in_words}, {one.period}")
         for one in own],
    )  # fmt: skip
    return found if found.pairs or found.payments else None


def approving(act: LocalAct, refused: dict[str, forms.Form]) -> ApprovalForm | None:
    """The form of a block at the head while the blocks may change; one refused stays in sight."""
    if act.blocks_are_open or "approval" in refused:
        return refused.get("approval") or ApprovalForm()
    return None


def words_of(act: LocalAct, account) -> dict:
    """The text as it prints, where it prints, and what was issued of it."""
    if not act.body or not act.opened_to(account):
        return {}
    key = key_of(act)
    issued = IssuedDocument.objects.filter(
        key=key, object_id=str(act.pk), file_format="pdf"
    ).first()
    if issued and not still_so(str(act.pk), issued.issued_at):
        issued = None
    composed = Composed(act.content) if act.content else compose(act, School.today())
    may_issue = act.content and not issued and account.can(Permission.ISSUE_DOCUMENTS)
    return {
        "composed": composed,
        "paper": reverse("paper", args=[key, act.pk, "pdf"]).removesuffix(".pdf"),
        "issued": issued,
        "may_issue": may_issue,
        "former_officials": act.state == State.AGREED and names_others(act.content, School.today()),
        "without_code": bool(act.content) and not address_of(act),
    }


def unexplained(act: LocalAct, composed: Composed | None) -> list[str]:
    """The blanks of the text of which nobody has said yet why they stay."""
    if act.content:
        return [] if act.content.get(LEFT) else blanks_in(act.content)
    return composed.blanks if composed else []


def steps_of(
    act: LocalAct, account, refused: dict[str, forms.Form], blanks: list[str]
) -> list[Offer]:  # fmt: skip
    """The steps open to the act and to the person, in the words of the act's state."""
    own = {key: in_place(step, act) for key, step in STEPS.items() if account.can(step.needs)}
    found = offers(act, own, refused, on=act.dated or timezone.localdate())
    for offer in found:
        if isinstance(offer.form, WholeForm):
            offer.form.ask_of(blanks)
        if offer.key == "void" and not (act.is_signed or offer.opened):
            offer.form.fields["on"].label = "Дата"
    return found


def in_place(step: Step, act: LocalAct) -> Step:
    """The step in the words of the act's state: what was never signed loses no force; what wrote
    its № to pairs leaves them without the paper."""
    if step.to == State.VOID and act.is_signed and act.kind.role in WRITTEN_TO_PAIRS:
        return replace(step, about=f"{step.about} Из пар, которые идут, уйдут его № и дата.")
    if step.to != State.VOID or act.is_signed:
        return step
    return replace(
        step, button="Отказаться от проекта", about="Он останется в реестре с причиной.",
        done="Отмечено: проект не состоялся.",
    )  # fmt: skip


def registering(
    act: LocalAct, refused: dict[str, forms.Form], blanks: list[str]
) -> RegisterForm | None:  # fmt: skip
    """The form of № and date while the act may be signed, or to correct them afterwards."""
    if act.is_signed or act.may_become(State.SIGNED):
        form = refused.get("register") or register_form(act)
        form.ask_of(blanks)
        return form
    return None


def register_form(act: LocalAct, data=None) -> RegisterForm:
    begun = {"version": act.version, "number": act.number, "dated": act.dated}
    return RegisterForm(
        data, act=act, is_agreement=act.kind.role == ActRole.AGREEMENT, auto_id="register_%s",
        initial=begun | {"pay_line": actions.names_pay(act)},
    )  # fmt: skip
