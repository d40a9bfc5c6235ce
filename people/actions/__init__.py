"""The doors through which accounts, links and the school change; each checks, writes, remembers."""

from people.actions.accounts import (
    add_teacher,
    change_email,
    change_roles,
    create_account,
    create_accounts,
    disable_account,
    enable_account,
    set_password,
)
from people.actions.competences import (
    add_competence,
    adopt_usual_competences,
    move_competence,
    remove_competence,
    retire_competence,
    return_competence,
    save_competence,
)
from people.actions.links import end_sessions, issue_links, issue_new_link, revoke_link
from people.actions.redaction import redact_person
from people.actions.rights import managed_by, may_manage
from people.actions.school import AlreadySetUp, Founding, save_official, save_school, set_up_school

__all__ = [
    "AlreadySetUp",
    "Founding",
    "add_competence",
    "add_teacher",
    "adopt_usual_competences",
    "change_email",
    "change_roles",
    "create_account",
    "create_accounts",
    "disable_account",
    "enable_account",
    "end_sessions",
    "issue_links",
    "issue_new_link",
    "managed_by",
    "may_manage",
    "move_competence",
    "redact_person",
    "remove_competence",
    "retire_competence",
    "return_competence",
    "revoke_link",
    "save_competence",
    "save_official",
    "save_school",
    "set_password",
    "set_up_school",
]
