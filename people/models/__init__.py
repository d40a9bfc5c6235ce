from people.models.access_event import AccessEvent
from people.models.access_link import AccessLink
from people.models.account import Account
from people.models.school import Official, School
from people.models.session import Session
from people.models.staff import Teacher
from people.models.versioned import StaleVersion, Versioned

__all__ = [
    "AccessEvent",
    "AccessLink",
    "Account",
    "Official",
    "School",
    "Session",
    "StaleVersion",
    "Teacher",
    "Versioned",
]
