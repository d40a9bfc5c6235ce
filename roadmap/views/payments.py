"""Incentive payments: the list, a payment, the workbook for the accountant."""

from functools import partial

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from people.access import Permission, allowed, signed_in
from people.exports import workbook_response
from people.forms.refusal import refuse
from people.lists import page_of, render_list
from people.models import StaleVersion
from people.views.conflict import conflict
from people.views.refusal import gone, refused
from people.views.steps import taken
from roadmap import actions
from roadmap.acts.forms import PaymentForm, StopPaymentForm
from roadmap.acts.month_pay import PayMonth
from roadmap.acts.pair_choice import is_only_looking
from roadmap.acts.payment_filters import PaymentFilter, month_sheet, pay_of
from roadmap.models import IncentivePayment
from roadmap.views.finding import this_year

editing = allowed(Permission.EDIT_PAYMENTS)


def chosen_payments(request) -> PaymentFilter:
    rows = IncentivePayment.objects.visible_to(request.user)
    return PaymentFilter(request.GET, queryset=rows, this_year=this_year())


def this_month() -> PayMonth:
    return PayMonth(timezone.localdate())


@signed_in
def payments(request):
    """All for those who see money; to everybody else their own."""
    if not request.user.can(Permission.READ_PAYMENTS) and request.user.teacher_id is None:
        raise Http404
    chosen = chosen_payments(request)
    context = {
        "filter": chosen,
        "page": page_of(request, chosen.qs.with_people()),
        "pay": pay_of(chosen.qs, this_month()),
    }
    return render_list(request, "roadmap/payments.html", "roadmap/_payment_list.html", context)


@allowed(Permission.READ_PAYMENTS)
def payments_export(request):
    """Exactly what is filtered, in that order."""
    sheet = month_sheet(chosen_payments(request).qs.with_people(), this_month())
    return workbook_response(request, "Поощрительные выплаты", sheet)


@editing
def payment_new(request):
    if is_only_looking(request):
        return show(request, PaymentForm(initial=request.POST.dict()))
    form = PaymentForm(request.POST or None, initial={"teacher": request.GET.get("teacher")})
    if request.method == "POST" and form.is_valid():
        try:
            actions.add_payment(by=request.user, **form.changes())
        except ValidationError as error:
            say_on(form, error)
        else:
            messages.success(request, "Выплата внесена. Теперь её можно включить в приказ.")
            return redirect("payments")
    return show(request, form)


def say_on(form: PaymentForm, error: ValidationError) -> None:
    """Say it on the form; of what is only unusual, with the tick that lets it through."""
    if isinstance(error, actions.UnusualPayment):
        form.ask_whether_certain()
    refuse(form, error)


def show(
    request, form: PaymentForm, payment: IncentivePayment | None = None,
    stop: StopPaymentForm | None = None, status: int = 200,
):  # fmt: skip
    """The form of a new payment, or of one that is there; `stop` was refused just now."""
    status = 422 if form.errors else status
    context = {"form": form, "payment": payment, "stop": stop}
    if payment and payment.is_settled and not (stop or payment.ended_by_id):
        begun = {"version": payment.version, "on": max(payment.starts_on, timezone.localdate())}
        context["stop"] = StopPaymentForm(initial=begun, auto_id="stop_%s")
    return render(request, "roadmap/payment.html", context, status=status)


@editing
def payment(request, pk):
    """Change a payment; another person's change meanwhile is shown beside what was typed."""
    row, back = find_payment(request, pk), reverse("payments")
    if is_only_looking(request):
        return show(request, PaymentForm(initial=request.POST.dict(), instance=row), row)
    form = PaymentForm(request.POST or None, instance=find_payment(request, pk))
    if request.method == "POST" and form.is_valid():
        version = form.cleaned_data["version"]
        try:
            actions.save_payment(pk, by=request.user, version=version, **form.changes())
        except StaleVersion as stale:
            return conflict(request, form=form, stale=stale, back=back, there="в выплате")
        except ValidationError as error:
            say_on(form, error)
        else:
            messages.success(request, "Выплата сохранена.")
            return redirect(back)
    return show(request, form, row)


def find_payment(request, pk) -> IncentivePayment:
    rows = IncentivePayment.objects.visible_to(request.user).with_people()
    rows = rows.select_related("ended_by__kind")
    return get_object_or_404(rows, pk=pk)


@editing
@require_POST
@gone("Эта выплата уже убрана.", "payments")
def payment_remove(request, pk):
    row = find_payment(request, pk)
    if refused(request, partial(actions.remove_payment, row, by=request.user)):
        return redirect("payment", pk)
    messages.success(request, "Выплата убрана.")
    return redirect("payments")


@editing
@require_POST
def payment_stop(request, pk):
    """What an order has set is paid no more: the order that says so is drafted."""
    row, form = find_payment(request, pk), StopPaymentForm(request.POST, auto_id="stop_%s")

    def again(status):
        return show(request, PaymentForm(instance=row), row, form, status)

    return taken(
        request, form, partial(actions.stop_payment, pk, by=request.user), show=again,
        back=("payment", pk), said="Выплата прекращается: прочитайте проект приказа.",
    )  # fmt: skip
