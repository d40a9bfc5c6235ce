"""Questions about the staff: names as they are searched, the orders of the list, who is new."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from django.contrib.postgres.expressions import ArraySubquery
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.search import TrigramWordSimilarity
from django.db import models
from django.db.models import Case, F, Func, IntegerField, Q, Value, When
from django.db.models.functions import Coalesce, Concat, Lower, NullIf

from people.asked_often import Kept, asked_often
from people.staff.experience import years_before
from people.staff.teaching_posts import PEDAGOGICAL

# Word similarity from which a name counts as a typo of another. The index is asked with the
# server's own setting, which every connection makes the same: mentorship.config.private_postgres.
ALIKE = 0.45
SHORTEST_PART = 3  # letters that an index of triples of letters needs
RARE_PART = 5  # letters from which few people share a part of a name
MOST_NEAR = 300  # people shown for a mistyped surname, and keys that are sent back as a list
KEYS = ArrayField(models.BigIntegerField())
ONLY_ALIKE = 0  # nobody's key: it begins a list of people whose names only resemble what was typed


class Translate(models.Func):
    """PostgreSQL translate(text, from, to): here it makes Ё sort and match as Е."""

    function = "translate"
    output_field = models.TextField()


def as_typed(text) -> Translate:
    """A text in lower case with е for ё, as people type it into a search box."""
    return Translate(Lower(text), Value("ё"), Value("е"))


def words_of(typed: str) -> list[str]:
    """What was typed into a search box, as names are kept for searching."""
    return typed.lower().replace("ё", "е").split()


def plain(*fields: str):
    """The fields in one text as people type it."""
    parts = [part for field in fields for part in (F(field), Value(" "))][:-1]
    return as_typed(Concat(*parts, output_field=models.TextField()) if parts[1:] else parts[0])


class Words(models.Func):
    """A list of texts as one text; our own function, since a generated column wants IMMUTABLE."""

    function = "people_words"
    output_field = models.TextField()


class Slips(models.Func):
    """The words of a text, each also without any one of its letters; our own function.

    Two words that differ by one letter, one letter more or less, or two letters in each other's
    place share one of these (symmetric deletion, F. Mor and A. S. Fraenkel, 1982).
    """

    function = "people_slips"
    output_field = ArrayField(models.TextField(db_collation="C"))


class StemSlips(models.Func):
    """`Slips` of the Russian stems of a text's words; our own function, for indexes to ask."""

    function = "people_stem_slips"
    output_field = ArrayField(models.TextField(db_collation="C"))


def plain_with_former(*fields: str):
    """The present name and every former surname in one such text."""
    former = as_typed(Words(F("former_surnames")))
    return Concat(plain(*fields), Value(" "), former, output_field=models.TextField())


class IsOneOf(models.Func):
    """`value = ANY(list)`: the list is made first, whatever the order that is asked for.

    People of one surname stand side by side; a planner that expects them everywhere would read
    the list in the order of names until it meets them.
    """

    template, arg_joiner = "%(expressions)s)", " = ANY("
    output_field = models.BooleanField()


class PlaceIn(models.Func):
    """The place of a value in a list: rows stand as their keys do."""

    function = "array_position"
    output_field = IntegerField()


def as_list(keys: list[int]) -> Value:
    """Keys for `IsOneOf`, as PostgreSQL writes a list; the framework would go key by key."""
    return Value(f"{{{','.join(map(str, keys))}}}")


def bears(words: Sequence[str]) -> Q:
    """Each of the words is in the name; one or two letters begin a word of it.

    Where nothing longer is typed, the first of them begins the surname.
    """
    named, whole = Q(), [word for word in words if len(word) >= SHORTEST_PART]
    for word in whole:
        named &= Q(search_name__contains=word)
    short = [word for word in words if len(word) < SHORTEST_PART]
    if short and not whole:
        named &= Q(sort_name__startswith=short.pop(0))
    for word in short:
        named &= Q(search_name__startswith=word) | Q(search_name__contains=f" {word}")
    return named


@dataclass(frozen=True)
class Named:
    """Keys of a few people: whom the words name, or whose names only resemble them."""

    keys: list[int]
    only_alike: bool


def likeness_of(words: Sequence[str]) -> TrigramWordSimilarity:
    """How much of what was typed is in the whole name."""
    return TrigramWordSimilarity(" ".join(words), "search_name")


def names_of(person: str) -> list[str]:
    """What .only() needs to write out the name behind a foreign key."""
    return [f"{person}__{part}" for part in ("surname", "first_name", "patronymic")]


NAMED = ("id", "surname", "first_name", "patronymic", "gender", "posts", "state", "left_on")


def named(person: str) -> list[str]:
    """What .only() reads behind a foreign key to a person of whom a page says only the name, the
    posts and whether the person works here.
    """
    return [f"{person}__{name}" for name in NAMED]


# Orders of the list: unknown values stand last whichever way it is sorted. `people.staff_filters`.
def longest_first():
    """Rises as the teaching experience falls."""
    return Coalesce("teaching_since", Value(dt.date(9999, 12, 31)), output_field=models.DateField())


def shortest_first():
    """Falls as the teaching experience rises."""
    return Coalesce("teaching_since", Value(dt.date(1, 1, 1)), output_field=models.DateField())


def category_rank(*order: str) -> Case:
    """The place of the category in `order`; one that is not there is last."""
    places = [When(category=value, then=Value(place)) for place, value in enumerate(order)]
    return Case(*places, default=Value(len(order)), output_field=IntegerField())


HIGHEST_FIRST = ("highest", "first", "fit")
LOWEST_FIRST = HIGHEST_FIRST[::-1]


@asked_often  # the same words come again with the next page and with each filter
def _keys_named(model: type[models.Model], words: tuple[str, ...], most: int) -> models.QuerySet:
    """One list of keys: of those who bear the words, else `ONLY_ALIKE` and of `most` near them."""
    everybody = model.objects.order_by()
    exact = everybody.filter(bears(words)).values("pk")[: most + 1]
    found = Coalesce(
        NullIf(ArraySubquery(exact), Value("{}")),
        Func(
            Value(ONLY_ALIKE), ArraySubquery(everybody.near(words)[:most]), function="array_prepend"
        ),
        output_field=KEYS,
    )
    return everybody.values_list(Kept(found), flat=True)[:1]


class TeacherQuerySet(models.QuerySet):
    def in_order(self):
        """As Russians expect: Ё together with Е."""
        return self.order_by("sort_name", "pk")

    def found_by(self, typed: str):
        """Those whom the typed words name: any part of a present or former name, ё as е.

        When nobody bears such a name, those whose names resemble it (a typo, a missing letter):
        by one slip in the surname; when there are none, by the whole name, which costs more.
        """
        words = words_of(typed)
        named = self.keys_named(words)
        if named is None:
            return self.bearing(words)
        if not named.keys:
            found = self.alike("search_name", " ".join(words))
            return found.order_by(likeness_of(words).desc(), "pk")
        keys = as_list(named.keys)
        found = self.filter(IsOneOf(F("pk"), keys))
        return found.order_by(PlaceIn(keys, F("pk"))) if named.only_alike else found

    def found_as(self, typed: str, *sides: str) -> Q:
        """Rows of another table with a person `found_by` the words on one of their `sides`."""
        words = words_of(typed)
        named = self.keys_named(words)
        if named and named.keys:
            keys = as_list(named.keys)
        else:
            found = self.alike("search_name", " ".join(words)) if named else self.bearing(words)
            keys = ArraySubquery(found.order_by().values("pk"))
        return Q(*(IsOneOf(F(side), keys) for side in sides), _connector=Q.OR)

    def bearing(self, words: list[str]):
        """Those who have each of the words in the name; one or two letters begin a word of it."""
        if not any(len(word) >= RARE_PART for word in words):
            return self.filter(bears(words))
        keys = ArraySubquery(self.model._base_manager.order_by().filter(bears(words)).values("pk"))
        return self.filter(IsOneOf(F("pk"), keys))

    def alike(self, name: str, typed: str):
        """Those in whose text there is a word alike; served by an index of triples of letters."""
        return self.filter(**{f"{name}__trigram_word_similar": typed})

    def keys_named(self, words: list[str]) -> Named | None:
        """Who of the staff bears the words, or has a surname near one of them; one query.

        None when they name more people than a list of keys should hold, or are too short to tell.
        """
        if not any(len(word) >= SHORTEST_PART for word in words):
            return None
        keys = next(iter(_keys_named(self.model, tuple(words), MOST_NEAR)), [ONLY_ALIKE])
        only_alike = keys[:1] == [ONLY_ALIKE]
        return None if len(keys) > MOST_NEAR + only_alike else Named(keys[only_alike:], only_alike)

    def near(self, words: Sequence[str]):
        """Keys of those with a surname that one slip makes of a word, the likest names first."""
        everybody, phrase = self.model.objects.order_by(), " ".join(words)
        near = everybody.filter(surname_slips__overlap=Slips(Value(phrase)))
        if words[1:]:  # the surname is asked first: its index finds few, that of names many
            keys = ArraySubquery(near.values("pk"))
            near = everybody.filter(IsOneOf(F("pk"), keys)).alike("search_name", phrase)
        return near.order_by(likeness_of(words).desc(), "pk").values("pk")

    def staying(self):
        """Those who have not left: whom lists to choose from offer."""
        return self.exclude(state="left")

    def pedagogues(self):
        """Those who work at the school and teach: by the post or by a subject; who has no post
        written is one of them."""
        said = Q(said__iregex=PEDAGOGICAL) | Q(posts=[]) | ~Q(subjects=[])
        ours = self.filter(state="works", is_external=False)
        return ours.alias(said=Words(F("posts"))).filter(said)

    def of_unknown_experience(self):
        """Working pedagogues of whom the rules of the banks cannot judge, in the order of names."""
        teaching = Q(teaching_since=None, profession_since=None)
        return self.filter(teaching | Q(school_since=None)).pedagogues().in_order()

    def without_review(self, year):
        """The pedagogues who have no analysis about that year yet."""
        ours = self.filter(state="works", is_external=False).exclude(reviews__about_year=year)
        return self.filter(IsOneOf(F("pk"), ArraySubquery(ours.values("pk")))).pedagogues()

    def younger_than(self, years: int, today: dt.date):
        """Whose experience is known and less than so many whole years: `judged_by` says which."""
        since = years_before(today, years)
        instead = Q(teaching_since=None, profession_since__gt=since)
        return self.filter(Q(teaching_since__gt=since) | instead)

    def newer_than(self, years: int, today: dt.date):
        """Who came to this school less than so many whole years ago."""
        return self.filter(school_since__gt=years_before(today, years))

    def teaching(self, subject: str):
        """Among whose subjects each of the typed words is found."""
        found = self.alias(taught=as_typed(Words(F("subjects"))))
        for word in words_of(subject):
            found = found.filter(taught__contains=word)
        return found

    def without_account(self):
        return self.filter(account__isnull=True)
