"""Accounts: who may come in, with which roles, since when they have not been here."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from people import actions
from people.access import ROLES, Permission, Role, allowed, grantable_by
from people.filters import AccountFilter, accounts_with_state
from people.forms.accounts import RolesForm
from people.lists import page_of, render_list
from people.models import Account


@allowed(Permission.MANAGE_ACCOUNTS)
def access_list(request):
    """All accounts, filtered by the address; those that this person manages can be ticked."""
    chosen = AccountFilter(request.GET, queryset=accounts_with_state())
    page = page_of(request, chosen.qs)
    for account in page:
        account.managed = actions.may_manage(request.user, account)
    context = {"filter": chosen, "page": page}
    return render_list(request, "people/access.html", "people/_access_list.html", context)


@allowed(Permission.MANAGE_ACCOUNTS)
def roles(request):
    """The table of access as people read it: what each role is for and may do."""
    table = [
        (
            role.label,
            ROLES[role].about,
            [p for p in Permission if p in ROLES[role].permissions],
        )
        for role in Role
    ]
    return render(request, "people/roles.html", {"table": table})


@allowed(Permission.MANAGE_ACCOUNTS)
def account_detail(request, pk):
    account = find_account(pk)
    return show(request, account, RolesForm(**roles_form(request, account)))


def find_account(pk: int) -> Account:
    return get_object_or_404(accounts_with_state(), pk=pk)


def roles_form(request, account) -> dict:
    grantable = grantable_by(request.user.roles)
    return {"initial": {"roles": account.roles}, "grantable": grantable}


def show(request, account, form, status=200):
    """The page of one account; only looks unless this person manages it."""
    context = {
        "account": account,
        "form": form,
        "managed": actions.may_manage(request.user, account),
        "own": account.pk == request.user.pk,
    }
    return render(request, "people/account.html", context, status=status)


@allowed(Permission.MANAGE_ACCOUNTS)
@require_POST
def change_roles(request, pk):
    account = find_account(pk)
    form = RolesForm(request.POST, **roles_form(request, account))
    if form.is_valid():
        try:
            actions.change_roles(account, by=request.user, roles=form.cleaned_data["roles"])
        except ValidationError as error:
            form.add_error(None, error)
        else:
            messages.success(request, f"{account.name}: роли изменены.")
            return redirect("account", pk)
    return show(request, account, form, status=422)


@allowed(Permission.MANAGE_ACCOUNTS)
@require_POST
def disable(request, pk):
    """Close the door at once; the person's work stays."""
    account = find_account(pk)
    try:
        actions.disable_account(account, by=request.user)
    except ValidationError as error:
        messages.error(request, error.messages[0])
    else:
        messages.success(request, f"{account.name}: вход закрыт.")
    return redirect("account", pk)


@allowed(Permission.MANAGE_ACCOUNTS)
@require_POST
def enable(request, pk):
    account = find_account(pk)
    actions.enable_account(account, by=request.user)
    messages.success(request, f"{account.name}: вход снова разрешён.")
    return redirect("account", pk)
