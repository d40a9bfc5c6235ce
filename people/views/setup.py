"""The first start: one page that makes the school, its officials and the first two accounts."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters

from people import actions
from people.access import public
from people.forms.school import (
    FirstAccountForm,
    FirstDeputyForm,
    FirstOfficialForm,
    SchoolDetailsForm,
)
from people.models import Account, Official, School
from people.setup import key_is_right
from people.views.sign_in import come_in

Office = Official.Office
# office → whether a school certainly has somebody in it
FIRST_OFFICES = {
    Office.DIRECTOR: True,
    Office.COUNCIL_CHAIR: False,
    Office.COUNCIL_SECRETARY: False,
    Office.UNION_CHAIR: False,
}


@public
@never_cache
@sensitive_post_parameters()
def setup(request):
    """Asked for with the key that `manage.py start` printed; gone once the school is there."""
    if School.current() or Account.objects.exists():
        raise Http404
    if not key_is_right(request.GET.get("key", "")):
        return render(request, "people/setup_key.html", status=403)
    forms = first_forms(request.POST or None)
    if request.method == "POST" and all_right(forms):
        try:
            deputy = actions.set_up_school(founding(forms))
        except actions.AlreadySetUp:
            return redirect("sign_in")
        come_in(request, deputy)
        messages.success(request, "Школа заведена. Осталось взять дорожную карту.")
        return redirect("roadmap_import")
    return render(request, "people/setup.html", forms)


def first_forms(data) -> dict:
    return {
        "school_form": SchoolDetailsForm(data, prefix="school"),
        "official_forms": [
            FirstOfficialForm(data, office=office, required=required)
            for office, required in FIRST_OFFICES.items()
        ],
        "deputy_form": FirstDeputyForm(data, prefix="deputy_account"),
        "administrator_form": FirstAccountForm(data, prefix="administrator"),
    }


def all_right(forms: dict) -> bool:
    """Validate all of them, so that everything wrong is shown at once."""
    deputy, administrator = forms["deputy_form"], forms["administrator_form"]
    each = [forms["school_form"], *forms["official_forms"], deputy, administrator]
    right = all([form.is_valid() for form in each])  # noqa: C419 - no short circuit
    if right and deputy.cleaned_data["login"] == administrator.cleaned_data["login"]:
        administrator.add_error("login", "Это логин заместителя директора. Нужен другой.")
        return False
    return right


def founding(forms: dict) -> actions.Founding:
    deputy = forms["deputy_form"]
    own = {
        "office": Office.DEPUTY,
        "since": deputy.cleaned_data["since"],
        **{name: part for name, part in deputy.person.items() if name != "gender"},
    }
    officials = [form.official for form in forms["official_forms"] if form.official]
    credentials = ("login", "password")
    return actions.Founding(
        school=forms["school_form"].cleaned_data,
        officials=[*officials, own],
        administrator={k: forms["administrator_form"].cleaned_data[k] for k in credentials},
        deputy={**deputy.person, **{k: deputy.cleaned_data[k] for k in credentials}},
    )
