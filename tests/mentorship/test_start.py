"""`manage.py start` as people meet it: from the outside, on a data folder of its own."""

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import psycopg
import pytest
from django.core.management import CommandError
from django.db import connection

import manage
from mentorship.config import private_postgres
from mentorship.config.listening import address, listen, reachable_hosts
from tests import schema
from tests.conftest import PREFIX

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def data():
    """A data folder of its own, for a private cluster of its own."""
    folder = Path(tempfile.mkdtemp(prefix="mentorship-start-"))
    folder.chmod(0o711)
    yield folder
    for pid in folder.rglob("postmaster.pid"):
        os.kill(int(pid.read_text().split()[0]), signal.SIGKILL)
    shutil.rmtree(folder)


@pytest.fixture
def environment(data):
    """What the shell of somebody who has set nothing would give, and the data folder."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "PG_BINDIR") if name in os.environ}
    return kept | {"APP_DATA_DIR": str(data), "LANG": "C.UTF-8"}


@pytest.fixture
def migrated(environment):
    """The same shell, led to a database that has its tables: in the run's own cluster, if any."""
    host = Path(connection.settings_dict["HOST"])
    if not host.parent.name.startswith(PREFIX):
        yield
        return
    name, server = f"introduced_{os.getpid()}", {"host": str(host), "user": "app"}
    with psycopg.connect(**server, dbname="postgres", autocommit=True) as database:
        database.execute(f"CREATE DATABASE {name} TEMPLATE {schema.template(host.parent)}")
        environment["DATABASE_URL"] = f"postgres://app@/{name}?host={host}"
        yield
        database.execute(f"DROP DATABASE {name} WITH (FORCE)")


def command(*words):
    return [sys.executable, str(ROOT / "manage.py"), *map(str, words)]


def run(environment, *words):
    return subprocess.run(command(*words), env=environment, capture_output=True, text=True)


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return taken.getsockname()[1]


class Started:
    """A running `start`: its port and what it said until it was ready."""

    def __init__(self, environment, *words):
        self.port = free_port()
        self.process = subprocess.Popen(
            command("start", "--port", self.port, "--workers=1", *words),
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        self.said = ""
        for line in self.process.stdout:
            self.said += line
            if "Остановить: Ctrl-C" in line:
                return
        pytest.fail(f"start did not start:\n{self.said}")

    def get(self, path, **headers):
        """(status, headers, body) of a page."""
        try:
            answer = urlopen(Request(f"http://127.0.0.1:{self.port}{path}", headers=headers))
        except HTTPError as error:
            answer = error
        with answer:
            return answer.status, answer.headers, answer.read()

    def stop(self, number=signal.SIGTERM):
        self.process.send_signal(number)
        self.process.communicate()
        return self.process.returncode


@pytest.fixture
def start(environment):
    """Starts the application; whatever still runs at the end is killed."""
    everything = []

    def start(*words):
        everything.append(Started(environment, *words))
        return everything[-1]

    yield start
    for each in everything:
        if each.process.returncode is None:
            each.stop(signal.SIGKILL)


def test_the_life_of_a_demo(start, environment, data):
    demo = start("--demo")
    assert f"Работает: http://127.0.0.1:{demo.port}/" in demo.said
    password = re.search(r"deputy .*пароль: (\S+)", demo.said)[1]
    assert (data / "demo_password").read_text() == password
    check_static_files(demo, data)
    check_secrets_are_the_owners(data)
    accounts = count_accounts(data)
    assert accounts >= 9

    second = run(environment, "start", "--demo", "--port", free_port())
    assert second.returncode == 1
    assert second.stderr.endswith(f"уже запущено: http://127.0.0.1:{demo.port}\n")
    taken = run(environment, "start", "--port", demo.port)
    assert taken.returncode == 1
    assert taken.stderr.startswith(f"Ошибка: Порт {demo.port} уже занят")
    assert demo.get("/accounts/login/")[0] == 200  # neither has disturbed it

    demo.stop(signal.SIGKILL)
    again = start("--demo", "--password=-another-one")
    assert "пароль: -another-one" in again.said
    assert count_accounts(data) == accounts
    assert again.stop(signal.SIGINT) == 0
    check_nothing_is_left(again, data)


@pytest.mark.usefixtures("migrated")
def test_a_school_introduces_itself_by_a_one_time_address(start, data):
    school = start()
    path = re.search(rf"http://127\.0\.0\.1:{school.port}(/setup/\?key=\S+)", school.said)[1]
    assert school.get(path)[0] == 200
    assert school.get("/setup/?key=wrong")[0] in {403, 404}
    assert school.stop() == 0
    check_nothing_is_left(school, data)


def count_accounts(data):
    server = {"host": str(private_postgres.socket_folder(data / "pg")), "user": "app"}
    with psycopg.connect(**server, dbname="demo") as database:
        return database.execute("SELECT count(*) FROM people_account").fetchone()[0]


def check_static_files(demo, data):
    """Hashed, compressed, kept by browsers; of packages only what pages use."""
    page = demo.get("/accounts/login/")[2].decode()
    address = re.search(r"/static/vendor/bootstrap\.min\.[0-9a-f]{12}\.css", page)[0]
    status, headers, body = demo.get(address, **{"Accept-Encoding": "br"})
    assert (status, headers["Content-Encoding"]) == (200, "br")
    assert "immutable" in headers["Cache-Control"]
    assert len(body) < 40_000
    served = [
        path for folder in ("vendor", "fonts") for path in (data / "static" / folder).iterdir()
    ]
    assert {re.sub(r"\.[0-9a-f]{12}|\.gz|\.br", "", path.name) for path in served} == {
        "bootstrap.min.css",
        "htmx.min.js",
        "pt-sans-regular.woff2",
        "pt-sans-bold.woff2",
    }


def check_secrets_are_the_owners(data):
    for name in ("secret_key", "demo_password", "media", "pg"):
        assert (data / name).stat().st_mode & 0o077 == 0


def check_nothing_is_left(started, data):
    assert not list((data / "pg").glob("data-*/postmaster.pid"))
    with listen("127.0.0.1", started.port):
        pass


def test_a_password_is_for_the_demo_only(environment):
    told = run(environment, "start", "--password", "something")
    assert told.returncode == 1
    assert "добавьте --demo" in told.stderr


@pytest.mark.parametrize(
    ("line", "needs"),
    [
        ("", False),
        ("help", False),
        ("migrate --help", False),
        ("--version", False),
        ("check", False),
        ("check --deploy", False),
        ("check --database default", True),
        ("collectstatic --noinput", False),
        ("import_roadmap plan.docx --json", False),
        ("import_roadmap plan.docx", True),
        ("migrate", True),
        ("start", True),
        ("runserver 8001", True),
    ],
)
def test_only_commands_that_need_a_database_start_one(line, needs):
    assert manage.needs_database(["manage.py", *line.split()]) is needs


def test_help_and_checks_touch_no_data(environment, tmp_path):
    elsewhere = environment | {"APP_DATA_DIR": str(tmp_path / "data")}
    for words in (["help"], ["check"]):
        told = run(elsewhere, *words)
        assert told.returncode == 0, told.stderr
    assert not (tmp_path / "data" / "pg").exists()


def test_with_https_the_deployment_check_has_nothing_to_say(environment, pango):
    told = run(environment | {"PUBLIC_URL": "https://school.example"}, "check", "--deploy")
    assert (told.stdout, told.stderr) == ("System check identified no issues (0 silenced).\n", "")


@pytest.mark.parametrize(
    ("host", "port", "sentence"),
    [
        ("127.0.0.1", 0, "Порта 0 не бывает"),
        ("127.0.0.1", 99999, "Порта 99999 не бывает"),
        ("203.0.113.9", 8000, "У этой машины нет адреса 203.0.113.9"),
        ("no-such-host.invalid", 8000, "Адрес no-such-host.invalid не найден"),
    ],
)
def test_an_address_that_cannot_be_is_a_sentence(host, port, sentence):
    with pytest.raises(CommandError, match=sentence):
        listen(host, port)


def test_no_programs_no_traceback(environment, tmp_path):
    told = run(environment | {"PG_BINDIR": str(tmp_path)}, "start")
    assert told.returncode == 1
    assert told.stderr.startswith("Не найдены программы PostgreSQL")


def test_tables_are_made_by_one_command_at_a_time(environment):
    several = [
        subprocess.Popen(
            command("migrate", "contenttypes", "--verbosity=0"),
            env=environment,
            stderr=subprocess.PIPE,
            text=True,
        )
        for _ in range(4)
    ]
    said = [process.communicate()[1] for process in several]
    assert [process.returncode for process in several] == [0] * 4, said


def test_a_command_before_the_tables_is_a_sentence(environment):
    told = run(environment, "demo_data", "--demo", "--password=x")
    assert told.returncode == 1
    assert told.stderr.strip().endswith(manage.NOT_MIGRATED)
    assert "Traceback" not in told.stderr


def test_a_copy_of_the_database_comes_back_elsewhere(environment, data):
    write = "CREATE TABLE kept AS SELECT 'Ёлкина' AS name"
    assert run(environment, "postgres", "psql", "-q", "-c", write).returncode == 0
    copy = run(environment, "postgres", "pg_dump", "--no-owner").stdout
    elsewhere = environment | {"APP_DATA_DIR": str(data / "elsewhere")}
    (data / "school.sql").write_text(copy)
    how = ("-q", "-1", "-v", "ON_ERROR_STOP=1")
    told = run(elsewhere, "postgres", "psql", *how, "-f", data / "school.sql")
    assert (told.returncode, told.stderr) == (0, "")
    read = run(elsewhere, "postgres", "psql", "-At", "-c", "SELECT name FROM kept")
    assert read.stdout == "Ёлкина\n"


def test_a_program_that_is_not_there_is_a_sentence(environment):
    told = run(environment, "postgres", "pg_dance")
    assert (told.returncode, told.stderr[:23]) == (1, "Ошибка: Программы pg_da")


def test_addresses():
    assert reachable_hosts("127.0.0.1") == ["127.0.0.1"]
    assert reachable_hosts("0.0.0.0")[0] == "127.0.0.1"
    assert address("::1", 8000) == "http://[::1]:8000"
