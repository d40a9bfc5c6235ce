"""How a typed word finds materials: any Russian form of it, or what one slip makes of the word.

Words are compared as PostgreSQL's Russian stems. A material is asked for its text, for the names of
its kind and of its difficulties, and for its authors.
"""

import re
from collections.abc import Iterator
from functools import lru_cache, reduce
from operator import and_

from django.apps import apps
from django.contrib.postgres.search import SearchQuery, SearchVector
from django.db.models import Case, Exists, OuterRef, Q, Value, When
from django.db.models.lookups import Contains

from people.asked_often import MOST_KEPT, Kept
from people.models.staff_queries import Slips, StemSlips, plain
from people.veil import beginnings

LETTERS = re.compile(r"[^\W_]+")
STOP = frozenset(
    re.findall(
        r"\w+",
        "а без более в во где для до если за и из или как к ко когда между на над не о об от перед "
        "по под после при про с со то у через что чтобы это",
    )
)
SHORTEST = 3  # letters of a word without its ending
SLIPPED = 4  # letters left of the shortest word in which a slip is looked for
LONGEST_ENDING = 3
SURNAME_ENDS = "(а|я|ий|ый|ой|ая|яя|ь|о)?"  # in the nominative
CONSONANT = "[бвгджзклмнпрстфхцчшщ]"
FLEETING = re.compile(f"(?<={CONSONANT})[ео](?={CONSONANT}$)")
MEETING = re.compile(f"(?<={CONSONANT})(?={CONSONANT}$)")
BRIEF = ("title", "annotation", "subject", "other_authors")  # whose slips are kept


def words_typed(typed: str) -> list[str]:
    """What was typed, in small letters; small words only where there are no others."""
    words = LETTERS.findall(typed.lower().replace("ё", "е"))
    return [word for word in words if word not in STOP] or words


def holding(word: str) -> Q:
    """Whether a material has the word: its beginning, another form, or the name of its kind, of a
    difficulty, of an author has it."""
    forms = " | ".join([f"{word}:*", *dict.fromkeys(fleeting(word))])
    query = SearchQuery(forms, search_type="raw", config="russian")
    return Q(words=query) | among_names(stems=query) | by_author(called(word))


@lru_cache(maxsize=MOST_KEPT)
def in_title(*words: str) -> Kept:
    """2 where the title has the words as they were typed, 1 where it has each in some form, 0."""
    each = [Q(Contains(plain("title"), shortest(word))) for word in words]
    as_typed = Q(Contains(plain("title"), " ".join(words)))
    return Kept(Case(When(as_typed, then=2), When(reduce(and_, each), then=1), default=0))


def shortest(word: str) -> str:
    """What is left of the word without its longest ending."""
    return min((s for s in beginnings(word) if len(s) >= SHORTEST), key=len, default=word)


def nearly_holding(word: str) -> Q:
    """The same for a word that one slip makes of the typed one; of a short word only a surname."""
    if len(word) <= SHORTEST:
        return Q(pk=None)
    surname = by_author(Q(teacher__surname_slips__overlap=Slips(Value(word))))
    if len(word) < SLIPPED:
        return surname
    # what is left of an ending with a slip belongs to no stem
    cuts = [word[:-cut] for cut in range(1, LONGEST_ENDING + 1) if len(word) - cut >= SHORTEST]
    stem = SearchQuery(" | ".join(cuts), search_type="raw", config="simple")
    slips = StemSlips(Value(" ".join([word, *cuts[: LONGEST_ENDING - 1]])))
    named = among_names(stems=stem) | among_names(slips__overlap=slips)
    return Q(words=stem) | Q(slips__overlap=slips) | named | surname


def fleeting(word: str) -> Iterator[str]:
    """Forms in which a vowel comes or goes, which no stem knows: «оценок» – «оценк(а)»."""
    for stem in beginnings(word):
        if len(stem) > SHORTEST and FLEETING.search(stem):
            yield FLEETING.sub("", stem)
        elif len(stem) > SHORTEST and MEETING.search(stem):
            yield from (MEETING.sub(vowel, stem) for vowel in "ео")


def among_names(**asked) -> Q:
    """Whether the name of the kind, or of one of the difficulties, is what is asked for."""
    models = apps.get_model("roadmap", "LibraryKind"), apps.get_model("people", "Competence")
    stems, slips = SearchVector(plain("name"), config="russian"), StemSlips(plain("name"))
    kinds, hard = (
        model._base_manager.order_by().alias(stems=stems, slips=slips).filter(**asked).values("pk")
        for model in models
    )
    through = apps.get_model("roadmap", "LibraryItem").competences.through.objects
    told = through.filter(competence__in=hard).values("libraryitem")
    return Q(kind__in=kinds) | Q(pk__in=told)


def called(word: str) -> Q:
    """Whether the author of a row bears the name: a part of it, or the surname in any case."""
    stems = "|".join(stem for stem in beginnings(word) if len(stem) >= SHORTEST)
    named = Q(teacher__search_name__contains=word)
    return named | Q(teacher__sort_name__regex=f"^({stems}){SURNAME_ENDS} ") if stems else named


def by_author(asked: Q) -> Q:
    """Whether one of the authors is such."""
    authors = apps.get_model("roadmap", "LibraryItem").authors.through.objects
    return Q(Exists(authors.filter(asked, libraryitem=OuterRef("pk"))))
