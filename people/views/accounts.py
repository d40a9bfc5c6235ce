"""Accounts made in bulk and the slips that are handed out with them."""

from django.conf import settings
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import transaction
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from people import actions
from people.access import Permission, Role, allowed, grantable_by
from people.forms.accounts import NewPersonForm
from people.middleware import public_address
from people.models import AccessLink, Account, Teacher
from people.row_keys import MOST_AT_ONCE, row_keys
from people.slips import read_ids, slips_for, written_ids
from people.views.access import find_account


@allowed(Permission.MANAGE_ACCOUNTS)
def create_accounts(request):
    """Tick teachers who have no account, or add somebody who is not on the list yet."""
    form = NewPersonForm(
        request.POST if "name" in request.POST else None,
        grantable=grantable_by(request.user.roles),
        initial={"roles": [Role.TEACHER]},
    )
    if request.method == "POST" and not form.is_bound:
        return create_for_chosen(request)
    if form.is_bound and form.is_valid():
        made = create_for_new(request, form)
        if made:
            return to_slips([made])
    typed = request.GET.get("q", "")
    waiting = Teacher.objects.staying().without_account().in_order().found_by(typed)
    shown = list(waiting[: MOST_AT_ONCE + 1])
    context = {
        "form": form,
        "waiting": shown[:MOST_AT_ONCE],
        "more": len(shown) > MOST_AT_ONCE,
        "typed": typed,
    }
    return render(request, "people/create_accounts.html", context)


def create_for_chosen(request):
    """Accounts and links for the ticked teachers, then their slips."""
    ids = row_keys(request.POST.getlist("teacher"))
    with transaction.atomic():
        made = actions.create_accounts(by=request.user, teachers=Teacher.objects.filter(pk__in=ids))
        actions.issue_links(by=request.user, accounts=made)
    if not made:
        messages.info(request, "Отметьте, кому создать учётные записи.")
        return redirect("create_accounts")
    return to_slips(made)


def create_for_new(request, form) -> Account | None:
    """A member of staff, their account and link; None when the form has to be mended."""
    data = form.cleaned_data
    try:
        with transaction.atomic():
            teacher = actions.add_teacher(by=request.user, **form.teacher)
            account = getattr(teacher, "account", None) or actions.create_account(
                by=request.user, teacher=teacher, roles=data["roles"], login=data["login"]
            )
            actions.issue_links(by=request.user, accounts=[account])
            return account
    except ValidationError as error:
        form.add_error(None, error)
        return None


def to_slips(accounts):
    return redirect(f"{reverse('access_slips')}?of={written_ids(accounts)}")


@allowed(Permission.MANAGE_ACCOUNTS)
@never_cache
def slips(request):
    """A page of slips to print from the browser; a POST gives links to those who have none."""
    if request.method == "POST":
        ids = row_keys(request.POST.getlist("account"))
        chosen = Account.objects.filter(pk__in=ids)
        if not ids:
            messages.info(request, "Отметьте, для кого напечатать памятки.")
            return redirect("access")
        actions.issue_links(by=request.user, accounts=chosen)
        return to_slips(chosen)
    asked = read_ids(request.GET.get("of", ""))
    accounts = actions.managed_by(request.user)
    if asked:
        accounts = accounts.filter(pk__in=asked)
    found = slips_for(accounts, address=public_address(request))
    context = {
        "slips": found,
        "missing": max(0, len(asked) - len(found)),
        "ids": written_ids(slip.account for slip in found),
        "address": public_address(request),
        "address_is_guessed": address_is_guessed(request),
    }
    return render(request, "people/slips.html", context)


def address_is_guessed(request) -> bool:
    """Whether links carry the address of this very visit, which may not open elsewhere."""
    return not (settings.PUBLIC_URL or request.school.public_url)


@allowed(Permission.MANAGE_ACCOUNTS)
@require_POST
def new_link(request, pk):
    """A fresh link for one account: what was printed before no longer opens."""
    account = find_account(pk)
    actions.issue_new_link(account, by=request.user)
    return to_slips([account])


@allowed(Permission.MANAGE_ACCOUNTS)
@require_POST
def revoke_link(request, pk):
    link = get_object_or_404(AccessLink.objects.valid().select_related("account"), account_id=pk)
    actions.revoke_link(link, by=request.user)
    messages.success(request, f"{link.account.name}: ссылка отозвана.")
    return redirect("account", pk)
