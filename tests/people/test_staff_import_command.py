"""`import_staff FILE --json`: the form agreed for scripts, word by word, and the exit codes."""

import datetime as dt
import json

import pytest
from django.core.management import CommandError, call_command

from tests.people.staff_shapes.shape import grid, lines, page

HEADINGS = ["ФИО", "Должность", "Предметы", "Категория", "Общий стаж", "Стаж в школе",
            "Уровень образования", "Учёная степень", "Курсы", "Переподготовка"]  # fmt: skip
ROWS = """
Ольхова Анна Петровна | Учитель химии | Химия | высшая, 25.12.2023 | 31 год 1 месяц | с 01.09.2010 \
| Высшее | кандидат химических наук | «Химия», 36 ч., 2025 | «Менеджмент», 260 ч., 2021
Рябов И. Л. | учитель, внешний совместитель | - | - | 7 месяцев | - | - | - | - | -
"""
# The form: key → the types of its value; a list of one type holds texts.
PERSON = {
    "surname": str, "first_name": str, "patronymic": str, "role": str, "posts": list,
    "part_time": bool, "subjects": list, "category": (str, type(None)),
    "category_date": (str, type(None)), "experience": dict, "experience_start": dict,
    "education_level": str, "degree": str, "title": str, "courses": list, "retraining": list,
    "flags": list,
}  # fmt: skip
KINDS = {"general", "teaching", "in_profession", "in_school"}


@pytest.fixture
def say(tmp_path, capsys):
    """`say(name, content)` → (exit code, the object printed)."""

    def said(name: str, content: str | bytes | None) -> tuple[int, dict]:
        path, code = tmp_path / name, 0
        if content is not None:
            path.write_bytes(content.encode() if isinstance(content, str) else content)
        try:
            call_command("import_staff", str(path), "--json")
        except SystemExit as end:
            code = end.code
        return code, json.loads(capsys.readouterr().out)

    return said


def teachers(rows: str = ROWS) -> str:
    return "<h2>Педагогический состав</h2>" + grid(HEADINGS, lines(rows))


def test_every_key_of_the_form_has_its_type(say):
    code, answer = say("штат.html", page(teachers()))
    assert (code, answer["status"], answer["message"]) == (0, "ok", "")
    for person in answer["people"]:
        for key, kind in PERSON.items():
            assert isinstance(person[key], kind), key
        assert set(person["experience"]) == KINDS
        assert set(person["experience_start"]) <= KINDS
        lists = (person[key] for key, kind in PERSON.items() if kind is list)
        assert all(isinstance(one, str) for some in lists for one in some)


def test_what_is_known_is_told_and_what_is_not_is_null(say):
    _, answer = say("штат.html", page(teachers()))
    known, unknown = answer["people"]
    assert known["experience"] == {
        "general": 31, "teaching": None, "in_profession": None, "in_school": None,
    }  # fmt: skip
    assert known["experience_start"] == {"in_school": "2010-09-01"}
    assert (known["category"], known["category_date"]) == ("высшая", "2023-12-25")
    assert dt.date.fromisoformat(known["category_date"])
    assert (known["degree"], known["flags"]) == ("кандидат химических наук", [])
    assert unknown["experience"]["general"] == 0, "whole completed years"
    assert unknown["experience"]["in_school"] is None
    nothing = {key: unknown[key] for key in ("category", "degree", "title", "courses", "subjects")}
    assert nothing == {"category": None, "degree": "", "title": "", "courses": [], "subjects": []}
    assert (unknown["part_time"], unknown["posts"]) == (True, ["учитель"])
    assert "инициалы" in " ".join(unknown["flags"])


def test_several_tables_and_managers_are_one_list_without_repetitions(say):
    manager = grid(["ФИО", "Должность"], [["Громов Пётр Ильич", "Директор"]])
    more = teachers("Сосна Ия Ильинична | Учитель | Физика | первая | 5 | - | - | - | - | -")
    body = f"<h2>Руководство</h2>{manager}{teachers()}{more}{teachers()}"
    _, answer = say("штат.html", page(body))
    names = [(person["surname"], person["role"]) for person in answer["people"]]
    assert names == [
        ("Громов", "manager"), ("Ольхова", "teacher"), ("Рябов", "teacher"), ("Сосна", "teacher"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "content", "status", "code", "said"),
    [
        ("пусто.html", page(teachers("- | - | - | - | - | - | - | - | - | -")), "empty", 0, "нет"),
        ("пусто.csv", b"", "refused", 1, "Файл пуст"),
        ("ученики.csv", "ФИО ученика;Класс\nПетров Ян Ильич;5\n", "refused", 1, "вставьте"),
        ("рамка.html", "<p>Педагоги<iframe src=x></iframe>", "refused", 1, "рамка"),
        ("нет_такого.xlsx", None, "refused", 1, "не открывается"),
    ],
)
def test_a_file_without_people_says_why(say, name, content, status, code, said):
    ended, answer = say(name, content)
    assert (ended, answer["status"], answer["people"]) == (code, status, [])
    assert said in answer["message"]


def test_for_a_person_a_refusal_is_an_error_and_people_are_counted(tmp_path, capsys):
    path = tmp_path / "штат.html"
    path.write_text(page(teachers()), encoding="utf-8")
    call_command("import_staff", str(path))
    assert "Понято людей: 2, из них с сомнениями: 1." in capsys.readouterr().out
    path.write_text(page("<p>Новости</p>"), encoding="utf-8")
    with pytest.raises(CommandError, match="таблицы сотрудников"):
        call_command("import_staff", str(path))
