"""Staff tables in every shape that schools send, each read as a careful person reads it.

The judge that compares is itself shown every kind of mistake: one that cannot fail judges nothing.
"""

import contextlib
import copy
import io
import json

import pytest
from django.core.management import call_command

from tests.people.staff_shapes import (
    card_pages,
    cells,
    engine_pages,
    layouts,
    long_pages,
    misleading,
    misread,
    office_files,
    refusals,
    site_engines,
    statutory_pages,
    wording,
    words_as_names,
)
from tests.people.staff_shapes.judge import judge
from tests.people.staff_shapes.shape import Shape, who

MODULES = [
    statutory_pages, card_pages, engine_pages, cells, wording, layouts, misleading, office_files,
    refusals, misread, site_engines, long_pages, words_as_names,
]  # fmt: skip
ALL = [shape for module in MODULES for shape in module.SHAPES.all]


def understood(shape: Shape, folder) -> dict:
    """What the command says of the file."""
    path, out = folder / shape.name, io.StringIO()
    path.write_bytes(shape.content)
    with contextlib.suppress(SystemExit):  # the way a refusal ends
        call_command("import_staff", str(path), "--json", stdout=out)
    return json.loads(out.getvalue())


@pytest.mark.parametrize("shape", ALL, ids=lambda shape: shape.name)
def test_a_table_is_read_as_a_careful_person_reads_it(shape, tmp_path):
    assert judge(shape.readings, understood(shape, tmp_path)) == []


def test_shapes_are_told_apart_by_name():
    assert len({shape.name for shape in ALL}) == len(ALL)


# --- the judge ---------------------------------------------------------------------------------

ADA = who("Носова Ада Львовна", ["Учитель музыки"], subjects=["Музыка"], general=40)


def answer(**changes) -> dict:
    """The right answer about Ada, but for the changes."""
    right = {**copy.deepcopy(ADA), "flags": [], **changes}
    return {"status": "ok", "message": "", "people": [right]}


def verdict(given: dict, *people: dict, **reading) -> str:
    due = {"status": "ok", "people": list(people or [ADA]), **reading}
    return "\n".join(judge([due], given))


def test_the_right_answer_passes():
    assert verdict(answer()) == ""
    assert verdict(answer(posts=["УЧИТЕЛЬ  музыки"], subjects=["музыка"])) == ""


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"experience": {**ADA["experience"], "general": 4}}, "SILENTLY WRONG experience general"),
        ({"experience": {**ADA["experience"], "in_school": 40}}, "SILENTLY WRONG experience in_"),
        ({"category": "высшая"}, "SILENTLY WRONG category"),
        ({"subjects": ["Музыка", "Хор"]}, "SILENTLY WRONG subjects"),
        ({"posts": ["Учитель"]}, "SILENTLY WRONG posts"),
        ({"degree": "нет"}, "SILENTLY WRONG degree"),
        ({"courses": ["«Хор», 36 ч."]}, "SILENTLY WRONG courses"),
        ({"role": "manager"}, "SILENTLY WRONG role"),
        ({"category": "первая", "flags": ["не понято"]}, "wrong but flagged category"),
        ({"flags": ["не понято"]}, "needlessly flagged"),
        ({"surname": "Нось"}, "missing: Носова Ада Львовна"),
    ],
)
def test_the_judge_sees_a_mistake(changes, says):
    assert says in verdict(answer(**changes))


def test_the_judge_sees_what_is_lost_made_up_or_not_doubted():
    other = who("Дроздов Иван Кузьмич", flag=True)
    assert "missing: Дроздов" in verdict(answer(), ADA, other)
    assert "made up: Носова" in verdict(answer(), status="ok", people=[])
    assert "not flagged at all" in verdict(answer(), who("Носова Ада Львовна", flag=True))
    assert "status 'ok'" in verdict(answer(), status="refused", people=[])


def test_the_judge_wants_the_sentence_of_a_refusal():
    refusal = {"status": "refused", "message": "Это рамка.", "people": []}
    due = {"status": "refused", "people": [], "says": ["рамка", "вставьте"]}
    assert judge([due], refusal) == ["the sentence lacks «вставьте»: Это рамка."]


def test_the_nearest_of_several_readings_counts():
    readings = [{"status": "refused", "people": []}, {"status": "ok", "people": [ADA]}]
    assert judge(readings, answer()) == []
