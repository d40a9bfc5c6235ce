from roadmap.models.act import Acknowledgement, ActApproval, ActPair, LocalAct
from roadmap.models.act_kind import (
    MONEY,
    NUMBERED,
    OF_ONE_PAIR,
    ORDERS,
    ORDERS_OF_PAIRS,
    ActKind,
    ActRole,
)
from roadmap.models.act_wording import ActWording
from roadmap.models.certificate import Certificate
from roadmap.models.council_member import CouncilMember
from roadmap.models.document import IssuedDocument
from roadmap.models.event import Event
from roadmap.models.event_file import EventFile
from roadmap.models.event_kind import EventKind, EventRole
from roadmap.models.fact import Fact
from roadmap.models.invitation import Invitation
from roadmap.models.kept_register import KeptRegister
from roadmap.models.library import LibraryFile, LibraryItem, UsefulMark
from roadmap.models.library_kind import LibraryKind
from roadmap.models.library_word import LibraryWord
from roadmap.models.monitoring import MonitoringNote, MonitoringRules
from roadmap.models.payment import IncentivePayment
from roadmap.models.publication import Publication
from roadmap.models.publication_parts import Placement, PublicationPicture
from roadmap.models.revision import Revision
from roadmap.models.roadmap import Activity, Assignment, Roadmap, Stage
from roadmap.models.site_export import ExportedPerson, SiteExport
from roadmap.models.site_section import PublicAct, SiteSection
from roadmap.models.sitting import Sitting
from roadmap.models.sitting_item import (
    AgendaKind,
    Outcome,
    SittingItem,
    SittingMember,
    SittingSubject,
)
from roadmap.models.sitting_pack import SittingPack
from roadmap.models.upload import PlanUpload

__all__ = [
    "MONEY",
    "NUMBERED",
    "OF_ONE_PAIR",
    "ORDERS",
    "ORDERS_OF_PAIRS",
    "Acknowledgement",
    "ActApproval",
    "ActKind",
    "ActPair",
    "ActRole",
    "ActWording",
    "Activity",
    "AgendaKind",
    "Assignment",
    "Certificate",
    "CouncilMember",
    "Event",
    "EventFile",
    "EventKind",
    "EventRole",
    "ExportedPerson",
    "Fact",
    "IncentivePayment",
    "Invitation",
    "IssuedDocument",
    "KeptRegister",
    "LibraryFile",
    "LibraryItem",
    "LibraryKind",
    "LibraryWord",
    "LocalAct",
    "MonitoringNote",
    "MonitoringRules",
    "Outcome",
    "Placement",
    "PlanUpload",
    "PublicAct",
    "Publication",
    "PublicationPicture",
    "Revision",
    "Roadmap",
    "SiteExport",
    "SiteSection",
    "Sitting",
    "SittingItem",
    "SittingMember",
    "SittingPack",
    "SittingSubject",
    "Stage",
    "UsefulMark",
]
