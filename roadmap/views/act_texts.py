"""Words of acts: drafting from data, the text of one draft, the school's wordings, issuing."""

from functools import partial

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from mentorship.pairs.beside import too_early
from people.access import Permission, allowed
from people.actions import drop_draft
from people.counting import count_of
from people.forms.refusal import accepted, refuse
from people.models import School, StaleVersion
from people.names import full_stop
from people.row_keys import row_key
from people.views.conflict import saved
from people.views.drafts import restored, typed
from roadmap import actions
from roadmap.acts.content import compose, sample
from roadmap.acts.draft_form import DraftForm
from roadmap.acts.forms import ActTextForm, WordingForm
from roadmap.acts.pair_choice import is_only_looking
from roadmap.acts.text import DECLINED, PLAIN, TABLES
from roadmap.acts.wordings import USUAL_WORDINGS
from roadmap.documents import registry
from roadmap.documents.act_paper import key_of
from roadmap.documents.engine import RenderingFailed
from roadmap.models import ActKind, ActRole
from roadmap.views.acts import editing, find_act
from roadmap.views.finding import this_year

ABOUT = {
    ActRole.PAIRS: "Один приказ на все отмеченные пары: таблица, куратор, лист ознакомления.",
    ActRole.AGREEMENT: "Отдельное соглашение для каждой отмеченной пары, по статье 351.8 ТК РФ.",
    ActRole.REPLACEMENT: "Кто вместо кого и с какого дня; один приказ на все отмеченные замены.",
    ActRole.TRANSFER: "Прежний наставник передаёт новому программу и сведения; отдельный на пару.",
    ActRole.PAY: "Таблица выплат, которые ещё ни в какой приказ не вошли.",
    ActRole.MENTORING: "Организация наставничества в учебном году, куратор.",
    ActRole.REGULATION: "Типовой текст положения, чтобы поправить под свою школу.",
}


@editing
def act_drafts(request):
    """What can be drafted from data."""
    offers = [(role, role.label, about) for role, about in ABOUT.items()]
    return render(request, "roadmap/act_drafts.html", {"offers": offers})


@editing
def act_draft(request, role):
    """Choose what the act is about; those who lack just such a paper are marked already."""
    if role not in ABOUT:
        raise Http404
    asked = request.GET.getlist("pair")
    form = DraftForm(request.POST or None, role=role, year=this_year(), asked=asked)
    sent = request.method == "POST" and form.is_valid() and not is_only_looking(request)
    if sent and (drafted := accepted(form, lambda: drafted_by(request, role, form))):
        tell_drafted(request, drafted, form)
        if len(drafted) == 1:
            return redirect("act", drafted[0].pk)
        return redirect(f"{reverse('acts')}?kind={drafted[0].kind_id}&state=draft")
    context = {"form": form, "role": ActRole(role), "about": ABOUT[role]}
    status = 422 if form.errors else 200
    return render(request, "roadmap/act_draft.html", context, status=status)


def tell_drafted(request, drafted: list, form: DraftForm) -> None:
    """How many there are; of several, what the page of a single one would warn of."""
    if len(drafted) == 1:
        messages.success(request, "Проект составлен. Проверьте имена и напечатайте.")
        return
    count = count_of(len(drafted), "проект,проекта,проектов")
    messages.success(request, f"Составлено: {count}. Проверьте имена и напечатайте.")
    if early := too_early(pair for pair, _ in form.chosen["lines"]):
        said = "; ".join(early)
        messages.warning(request, full_stop(f"Прежний наставник ещё работает. {said}"))


def drafted_by(request, role: str, form: DraftForm) -> list:
    """The drafts that the form asks for; ValidationError in words."""
    chosen = form.chosen
    if role != ActRole.PAY:
        return drafted_chosen(request, role, form, chosen)
    del chosen["lines"], chosen["certain"]
    payments = form.chosen_payments
    return [actions.draft_pay_order(by=request.user, payments=payments, **chosen)]


def drafted_chosen(request, role: str, form: DraftForm, chosen: dict) -> list:
    """The drafts about the pairs; whether one that is there already is drafted again is asked."""
    try:
        return actions.draft_chosen(by=request.user, role=role, **chosen)
    except actions.SecondPaper:
        form.ask_whether_certain()
        raise


@editing
def act_text(request, pk):
    """The wording of one act and how it prints; «Посмотреть» writes nothing."""
    act, back = find_act(request, pk), reverse("act", args=[pk])
    if not act.is_open:
        messages.info(request, "Текст согласован: сначала верните акт в проекты.")
        return redirect(back)
    draft = restored(request.user, f"act-text-{pk}")
    form = ActTextForm(request.POST or None, instance=find_act(request, pk), initial=typed(draft))
    if request.method == "POST" and form.is_valid() and not is_only_looking(request):
        answer = saved(
            request, form, back=back, save=partial(actions.save_act_text, pk, draft=draft.key),
            there="в акте", said="Текст сохранён.",
        )  # fmt: skip
        if answer:
            return answer
    composed = compose(act, School.today(), form["body"].value() or "")
    context = {"act": act, "form": form, "composed": composed, "draft": draft, **placeholders()}
    status = 422 if form.errors else 200
    return render(request, "roadmap/act_text.html", context, status=status)


def placeholders() -> dict:
    return {
        "declined": DECLINED.items(),
        "plain": PLAIN.items(),
        "tables": TABLES.items(),
    }


@editing
def act_wordings(request):
    """The wordings that new drafts begin with."""
    kinds = list(ActKind.objects.filter(is_retired=False).select_related("wording"))
    own = [(str(k.pk), k.name, hasattr(k, "wording")) for k in kinds if has_words(k)]
    usual = [(role, ActRole(role).label, False) for role in USUAL_WORDINGS]
    return render(request, "roadmap/act_wordings.html", {"lines": own if kinds else usual})


def has_words(kind: ActKind) -> bool:
    return hasattr(kind, "wording") or kind.role in USUAL_WORDINGS


@editing
def act_wording(request, key):
    """The editor of one wording; checked before it is kept, shown with invented people."""
    kind = kind_by(key)
    wording = actions.wording_of(kind)
    draft = restored(request.user, f"act-wording-{key}")
    form = WordingForm(request.POST or None, instance=wording, initial=typed(draft))
    sent = request.method == "POST" and form.is_valid() and not is_only_looking(request)
    if sent and kept(request, form, key):
        drop_draft(by=request.user, key=draft.key)
        return redirect("act_wordings")
    composed = sample(kind, form["body"].value() or "", School.today())
    context = {
        "form": form, "kind": kind, "composed": composed, "draft": draft, **placeholders(),
    }  # fmt: skip
    status = 422 if form.errors else 200
    return render(request, "roadmap/act_wording.html", context, status=status)


def kind_by(key: str) -> ActKind:
    """A kind of the dictionary, or the usual one of that role while there is no dictionary."""
    rows = ActKind.objects.all()
    found = rows.filter(pk=pk) if (pk := row_key(key)) else rows.filter(role=key)
    if kind := found.first():
        return kind
    if key not in USUAL_WORDINGS or rows.exists():
        raise Http404
    return ActKind(role=key, name=ActRole(key).label)


def kept(request, form: WordingForm, key: str) -> bool:
    """Whether the wording was saved; else the form says why, and keeps what was typed."""
    version = form.cleaned_data["version"]
    try:
        actions.save_wording(key, by=request.user, version=version, **form.changes())
    except StaleVersion as stale:
        form.data = form.data.copy()
        form.data["version"] = stale.current.version
        form.add_error(None, f"{stale} Ваш текст остался ниже; сохраните ещё раз, если верен он.")
        return False
    except ValidationError as error:
        refuse(form, error)
        return False
    messages.success(request, "Образец сохранён: новые проекты начнутся с него.")
    return True


@allowed(Permission.ISSUE_DOCUMENTS)
@require_POST
def act_issue(request, pk):
    """Keep the files of the act as they are: from here on its address gives these."""
    act = find_act(request, pk)
    try:
        actions.issue_document(key=key_of(act), object_id=str(pk), by=request.user)
        messages.success(request, "Документ выпущен и больше не изменится.")
    except registry.NoSuchPaper:
        raise Http404 from None
    except (registry.NotIssuable, RenderingFailed) as error:
        messages.error(request, str(error))
    return redirect("act", pk)
