from people.models.access_event import AccessEvent
from people.models.access_link import AccessLink
from people.models.account import Account
from people.models.attached_file import AttachedFile, AttachedFileQuerySet, PlacedFile
from people.models.competence import Competence
from people.models.consent import (
    Consent,
    ConsentKind,
    ConsentState,
    ConsentText,
    PublishedField,
    has_consent,
    state_of,
)
from people.models.consent_scan import ConsentScan
from people.models.declined import DeclinedPhrase
from people.models.department import SubjectDepartment
from people.models.dictionary import Dictionary
from people.models.draft import Draft
from people.models.entered_once import EnteredOnce, key_of
from people.models.mentee import MenteeEntry
from people.models.mentor import MentorCompetence, MentorEntry, MentorGap
from people.models.moved_day import MovedDay
from people.models.notification import Letter, Notification, RemindedDay
from people.models.pupils import AboutPupils, Pupils, said_of_pupils, shown_with_consents
from people.models.request import (
    AskedTeacher,
    Difficulty,
    ProfessionalRequest,
    RequestCampaign,
    SelfAssessment,
)
from people.models.review import Indicator, IndicatorSet, ReviewMark, WorkReview
from people.models.rules import MentoringRules
from people.models.school import Official, School
from people.models.session import Session
from people.models.staff import ClassRange, QualificationCategory, SpecialCategory, Teacher
from people.models.staff_import import (
    RememberedColumns,
    StaffImport,
    StaffImportChange,
    StaffReading,
    StaffRow,
)
from people.models.stored_file import StoredFile
from people.models.upload import TableUpload
from people.models.versioned import StaleVersion, Stateful, Versioned

__all__ = [
    "AboutPupils",
    "AccessEvent",
    "AccessLink",
    "Account",
    "AskedTeacher",
    "AttachedFile",
    "AttachedFileQuerySet",
    "ClassRange",
    "Competence",
    "Consent",
    "ConsentKind",
    "ConsentScan",
    "ConsentState",
    "ConsentText",
    "DeclinedPhrase",
    "Dictionary",
    "Difficulty",
    "Draft",
    "EnteredOnce",
    "Indicator",
    "IndicatorSet",
    "Letter",
    "MenteeEntry",
    "MentorCompetence",
    "MentorEntry",
    "MentorGap",
    "MentoringRules",
    "MovedDay",
    "Notification",
    "Official",
    "PlacedFile",
    "ProfessionalRequest",
    "PublishedField",
    "Pupils",
    "QualificationCategory",
    "RememberedColumns",
    "RemindedDay",
    "RequestCampaign",
    "ReviewMark",
    "School",
    "SelfAssessment",
    "Session",
    "SpecialCategory",
    "StaffImport",
    "StaffImportChange",
    "StaffReading",
    "StaffRow",
    "StaleVersion",
    "Stateful",
    "StoredFile",
    "SubjectDepartment",
    "TableUpload",
    "Teacher",
    "Versioned",
    "WorkReview",
    "has_consent",
    "key_of",
    "said_of_pupils",
    "shown_with_consents",
    "state_of",
]
