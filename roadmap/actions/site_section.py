"""The public section: its words, the acts that are put into it."""

from django.core.exceptions import ValidationError
from django.db import transaction

from people.audit import because
from people.models import Account
from roadmap.models import LocalAct, PublicAct, SiteSection
from roadmap.models.site_section import NEVER_PUBLIC

NOT_FOR_ALL = "Такой акт — о деньгах или о людях: в открытый раздел его не кладут."
NOT_IN_FORCE = "В раздел кладут действующие акты."
UNNAMED = "Назовите всех, кто есть в файле: он виден, только пока каждый согласен."


@transaction.atomic
def save_site_section(*, by: Account, version: int, **fields) -> SiteSection:
    """Change the words of the section. StaleVersion; ValidationError in words."""
    SiteSection.objects.get_or_create(pk=1)
    row = SiteSection.locked(1, version)
    for name, value in fields.items():
        setattr(row, name, value)
    row.full_clean()
    with because("save_site_section", by=by):
        row.save_next_version()
    return row


@transaction.atomic
def show_act(act: LocalAct, *, by: Account, names: str, people=()) -> PublicAct:
    """Put an act into the section, or say anew who is named in its file."""
    act = LocalAct.objects.select_for_update(of=("self",)).select_related("kind").get(pk=act.pk)
    if act.kind.role in NEVER_PUBLIC:
        raise ValidationError(NOT_FOR_ALL)
    if act.state != LocalAct.State.IN_FORCE:
        raise ValidationError(NOT_IN_FORCE)
    if names == PublicAct.Names.SOME and not people:
        raise ValidationError({"people": UNNAMED})
    row = PublicAct.objects.filter(act=act).first() or PublicAct(act=act)
    row.names = names
    row.full_clean()
    with because("show_act", by=by):
        row.save()
        row.people.set(people if names == PublicAct.Names.SOME else ())
    return row


@transaction.atomic
def hide_act(act: LocalAct, *, by: Account) -> None:
    """Take an act out of the section; said twice, it is out."""
    with because("hide_act", by=by):
        PublicAct.objects.filter(act=act).delete()
