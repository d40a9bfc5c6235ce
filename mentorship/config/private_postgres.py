"""The private PostgreSQL: a cluster in the data folder, run while somebody uses it.

For demo, trial, development and tests; a school in earnest sets DATABASE_URL and none of this runs.

    ensure("school")             the server runs until this process ends, the database exists
    database_settings("school")  Django's entry for it; computes, starts nothing

Every process that uses the cluster holds a shared file lock for its whole life (the kernel drops
the lock of a killed one); the last to leave stops the server. Applications connect as the ordinary
role `app`. The superuser cannot sign in at all: pg_hba.conf names only `app`, and what needs a
superuser happens in single-user mode before the server first runs.

Nothing here knows of Django, so that commands can call it before settings are read.
"""

import atexit
import contextlib
import errno
import fcntl
import hashlib
import os
import re
import shutil
import stat
import time
from collections.abc import Iterator
from pathlib import Path

import psycopg
from psycopg import sql

from mentorship.config import database_url
from mentorship.config.environment import data_folder
from mentorship.config.postgres_programs import Binaries, PrivatePostgresError, Runner

ROLE = "app"
# How alike two words must be to count as one mistyped; the index of names asks the server's setting
# (people.models.staff_queries.ALIKE is the same number).
ALIKE = "-c pg_trgm.word_similarity_threshold=0.45"
SOCKET_BYTES = 85  # sun_path holds 107 bytes; PostgreSQL adds "/.s.PGSQL.5432.lock"
START_SECONDS = 60  # recovery after a crash, and old backends that still hold shared memory
PASSING = "still in use|already exists|already in use|starting up|shutting down"  # try again
LOG_BYTES = 10_000_000

NO_SPACE = "На диске кончилось место: {path}. Освободите место и запустите снова."
NO_RIGHT = (
    "Нет прав на папку {path}. Запустите от имени её владельца или укажите другую папку "
    "в переменной APP_DATA_DIR."
)
READ_ONLY = (
    "Папка доступна только для чтения, хранить данные негде: {path}. Укажите другую папку "
    "в переменной APP_DATA_DIR."
)
OUT_OF_REACH = (
    "Данные лежат в {path}, а сервер баз данных до них не доберётся: от имени root он не работает, "
    "другим же папка закрыта. Запустите от имени обычного пользователя, отдав ему папку (chown -R)."
)
SENTENCES = {
    errno.ENOSPC: NO_SPACE,
    errno.EDQUOT: NO_SPACE,
    errno.EROFS: READ_ONLY,
    errno.EACCES: NO_RIGHT,
    errno.EPERM: NO_RIGHT,
}

_joined: dict[Path, "Cluster"] = {}


def ensure(name: str) -> None:
    """Make database `name` (`school` or `demo`) answer for as long as this process lives.

    With DATABASE_URL only creates the neighbour database of `demo`; else joins the private cluster,
    starting it when it does not run. Raises PrivatePostgresError.
    """
    if os.environ.get("DATABASE_URL"):
        if name == "demo":
            _understood(database_url.create_missing, database_settings(name))
        return
    base = private_base()
    if base not in _joined:
        _joined[base] = Cluster(base)
        _joined[base].join()
        atexit.register(_joined[base].leave)
    _joined[base].create_database(name)


def keep_running() -> None:
    """Start the server of the joined clusters again if something killed it meanwhile."""
    for cluster in _joined.values():
        cluster.start_if_down()


def database_settings(name: str) -> dict:
    """Django's DATABASES entry for `name`, from DATABASE_URL when it is set.

    DATABASE_URL names the school's database; `demo` is then its neighbour `<name>_demo`, so that
    fictitious people never meet real ones.
    """
    if url := os.environ.get("DATABASE_URL"):
        found = _understood(database_url.parse, url)
        found["NAME"] += "_demo" if name == "demo" else ""
    else:
        found = {"NAME": name, "USER": ROLE, "HOST": str(socket_folder(lives_in(private_base())))}
    limits = {"connect_timeout": 5, "tcp_user_timeout": 20_000}
    options = limits | found.get("OPTIONS", {})
    options["options"] = f"{ALIKE} {options.get('options', '')}".strip()
    return {
        "ENGINE": "django.db.backends.postgresql",
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
        **found,
        "OPTIONS": options,
    }


def private_base() -> Path:
    """The folder of the durable cluster."""
    return data_folder(Path(__file__).resolve().parents[2]) / "pg"


def lives_in(base: Path) -> Path:
    """Where the cluster of `base` really is: root may have had to put it under /var/lib."""
    with contextlib.suppress(OSError):
        return Path((base / "moved-to").read_text())
    return base


def socket_folder(base: Path) -> Path:
    """`base` itself when libpq and the kernel can take such an address, else a folder in /tmp."""
    if len(os.fsencode(base)) <= SOCKET_BYTES and not re.search(r"[,'\"\\\n]", str(base)):
        return base
    return Path("/tmp") / f"mentorship-pg-{_fingerprint(base)}"


def _fingerprint(path: Path) -> str:
    return hashlib.sha256(os.fsencode(path)).hexdigest()[:12]


def _understood(ask, argument):
    try:
        return ask(argument)
    except ValueError as error:
        raise PrivatePostgresError(str(error)) from error


@contextlib.contextmanager
def sentences(path: Path) -> Iterator[None]:
    """Turn errors of the file system into PrivatePostgresError; `path` where they name no file."""
    try:
        yield
    except OSError as error:
        sentence = SENTENCES.get(error.errno, "Папка {path} не годится для данных: {why}.")
        where = error.filename or path
        raise PrivatePostgresError(sentence.format(path=where, why=error.strerror)) from error


class Cluster:
    """One data folder and the server over it, shared by all processes that joined."""

    def __init__(self, base: Path, *, durable: bool = True):
        """`durable=False` trades safety for speed: for tests that throw the cluster away."""
        self.durable = durable
        self.asked = base.absolute()
        self._users = None
        self._pid = None

    def _settle(self) -> None:
        """Decide where the cluster lives, with which programs, under which user."""
        binaries = Binaries.find()
        if found := re.search(r'["$`\\\n]', f"{self.asked}{binaries.folder}"):
            raise PrivatePostgresError(  # initdb and pg_ctl hand paths to a shell
                f"PostgreSQL не понимает знак {found[0]} в пути {self.asked}: переименуйте папку."
            )
        self.base = lives_in(self.asked)
        self.run = Runner(binaries.folder, self.base)
        if not self.run.become_ordinary():
            binaries = self._relocate(binaries)
        self.major = binaries.major
        self.data = self.base / f"data-{self.major}"
        self.socket = socket_folder(self.base)
        self.log = self.base / "log"

    def _relocate(self, binaries: Binaries) -> Binaries:
        """Root, a private tree, no user namespaces: live under /var/lib and leave a note."""
        if self.base == self.asked and any(self.asked.glob("data-*")):
            raise PrivatePostgresError(OUT_OF_REACH.format(path=self.asked))
        home = Path("/var/lib") / f"mentorship-{_fingerprint(self.asked)}"
        home.mkdir(mode=0o711, exist_ok=True)
        self.base = home / "pg"
        self.run = Runner(binaries.folder, self.base)
        if not self.run.become_ordinary():
            binaries = binaries.copied_to(home)
            self.run = Runner(binaries.folder, self.base)
            if not self.run.become_ordinary():
                raise PrivatePostgresError("Нет пользователя, от имени которого работал бы сервер.")
        self._leave_note()
        return binaries

    def _leave_note(self) -> None:
        """Say where the cluster is; others read the note at any moment, so it is always whole."""
        if lives_in(self.asked) != self.base:
            self.asked.mkdir(parents=True, exist_ok=True)
            part = self.asked / f"moved-to.{os.getpid()}"
            part.write_text(str(self.base))
            part.replace(self.asked / "moved-to")

    def join(self) -> None:
        """Use the cluster until `leave()` or the end of the process; start it if it is down."""
        with sentences(self.asked):
            # Others may walk through the data folder (root's server is another user), not list it.
            self.asked.parent.mkdir(mode=0o711, parents=True, exist_ok=True)
            self._settle()
            self._make_folders()
            with self._exclusively():
                self._users = open(self.base / "users", "a")  # noqa: SIM115 - held for life
                self._own(self.base / "users")
                fcntl.flock(self._users, fcntl.LOCK_SH)
                self._pid = os.getpid()
                self._start()

    def leave(self) -> None:
        """Stop using the cluster; the last one out stops the server."""
        if self._users is None or self._pid != os.getpid():  # a forked child is not a user
            return
        users, self._users = self._users, None
        with contextlib.suppress(FileNotFoundError), self._exclusively(), users:
            try:
                fcntl.flock(users, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                return
            self.run("pg_ctl", "-D", self.data, "-w", "-m", "fast", "stop")
            if self.socket != self.base:
                with contextlib.suppress(OSError):
                    self.socket.rmdir()

    def start_if_down(self) -> None:
        """Start the server if its process has gone. Raises PrivatePostgresError."""
        with contextlib.suppress(OSError, ValueError, IndexError):
            os.kill(int((self.data / "postmaster.pid").read_text().split()[0]), 0)
            return
        with sentences(self.base), self._exclusively():
            self._start()

    def create_database(self, name: str) -> None:
        """Create database `name` owned by the ordinary role, unless it exists."""
        found = "SELECT 1 FROM pg_database WHERE datname = %s"
        try:
            with self._exclusively(), self._connect() as connection:
                if not connection.execute(found, [name]).fetchone():
                    connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
        except psycopg.Error as error:
            raise self._failed(f"ERROR: {error}") from error

    def _connect(self) -> psycopg.Connection:
        return psycopg.connect(
            host=str(self.socket), user=ROLE, dbname="postgres", connect_timeout=5, autocommit=True
        )

    @contextlib.contextmanager
    def _exclusively(self) -> Iterator[None]:
        """One process at a time decides about starting and stopping."""
        with open(self.base / "lock", "a") as lock:
            self._own(self.base / "lock")
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield

    def _own(self, path: Path) -> None:
        if os.geteuid() == 0 and path.stat().st_uid != self.run.uid:
            os.chown(path, self.run.uid, self.run.gid)

    def _make_folders(self) -> None:
        self.base.mkdir(mode=0o700, exist_ok=True)
        if os.geteuid() not in {0, self.base.stat().st_uid}:
            raise PrivatePostgresError(NO_RIGHT.format(path=self.base))
        if self.socket != self.base:
            self._make_socket_folder()

    def _make_socket_folder(self) -> None:
        """A predictable name in /tmp can be taken by somebody else: use only a private one."""
        with contextlib.suppress(FileExistsError):
            self.socket.mkdir(mode=0o700)
        about = self.socket.lstat()
        ours = about.st_uid in {os.geteuid(), self.run.uid, self.base.stat().st_uid}
        if not (ours and stat.S_ISDIR(about.st_mode) and not about.st_mode & 0o077):
            raise PrivatePostgresError(
                f"Папка {self.socket} занята другим пользователем, а нужна серверу баз данных. "
                "Удалите её или перенесите приложение в папку с более коротким путём."
            )

    def _answers(self) -> bool:
        try:
            self._connect().close()
        except psycopg.OperationalError:
            return False
        return True

    def _start(self) -> None:
        if self._answers():
            return
        self._refuse_other_versions()
        self._take_ownership()
        if not self.data.exists():
            self._create()
        self._write_settings()
        if self.log.exists() and self.log.stat().st_size > LOG_BYTES:
            self.log.replace(self.base / "log.1")
        deadline = time.monotonic() + START_SECONDS
        while True:
            mark = self.log.stat().st_size if self.log.exists() else 0
            told = self.run("pg_ctl", "-D", self.data, "-w", "-t", 30, "-l", self.log, "start")
            if told.returncode == 0 or self._answers():
                break
            reason = told.stdout + self._log_since(mark)
            if time.monotonic() > deadline or not re.search(PASSING, reason):
                raise self._failed(reason)
            time.sleep(0.25)
        self._refuse_blind_locale()

    def _refuse_other_versions(self) -> None:
        """Never begin empty beside another version's data, nor open older data beside newer."""
        found = (re.fullmatch(r"data-(\d+)", path.name) for path in self.base.iterdir())
        others = [int(name[1]) for name in found if name and int(name[1]) != self.major]
        if not others or (self.data.exists() and max(others) < self.major):
            return
        other = max(others)
        raise PrivatePostgresError(
            f"Данные в {self.base / f'data-{other}'} записаны PostgreSQL {other}, а найден "
            f"PostgreSQL {self.major}: эти версии не читают данные друг друга. Укажите прежнюю "
            "версию (PG_BINDIR=/usr/lib/postgresql/"
            f"{other}/bin), сделайте ею резервную копию (pg_dump), уберите папку data-{other} "
            "и восстановите копию новой версией; порядок действий в README, Upgrade."
        )

    def _take_ownership(self) -> None:
        """Root may run the server as another user than last time; the files follow."""
        if self.data.exists() and self.data.stat().st_uid != self.run.uid:
            if os.geteuid() != 0:
                raise PrivatePostgresError(NO_RIGHT.format(path=self.data))
            for path in self.data.rglob("*"):
                os.chown(path, self.run.uid, self.run.gid, follow_symlinks=False)
        for path in (self.base, self.socket, self.data, self.log):
            if path.exists():
                self._own(path)

    def _create(self) -> None:
        """initdb aside, then rename: a half-made cluster is never taken for a whole one."""
        for left in self.base.glob("new-*"):
            shutil.rmtree(left)
        part = self.base / f"new-{self.major}"
        locale = ["--locale=C.UTF-8"]  # a cluster in plain C breaks lower() and search for Cyrillic
        if self.major >= 17:
            locale += ["--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
        how = ["-U", "postgres", "-A", "trust", "-E", "UTF8", "--data-checksums", *locale]
        told = self.run("initdb", "-D", part, *how, *([] if self.durable else ["--no-sync"]))
        if told.returncode == 0:
            role = f"CREATE ROLE {ROLE} LOGIN NOSUPERUSER CREATEDB\n"
            told = self.run("postgres", "--single", "-D", part, "postgres", text=role)
        if told.returncode != 0 or "ERROR" in told.stdout or "FATAL" in told.stdout:
            shutil.rmtree(part, ignore_errors=True)
            raise self._failed(told.stdout)
        # The socket's folder is closed to other users (0700): whoever reaches it may be `app`.
        (part / "pg_hba.conf").write_text(f"local all {ROLE} trust\n")
        with open(part / "postgresql.conf", "a") as conf:
            conf.write("\ninclude_if_exists = 'private.conf'\n")
        part.rename(self.data)

    def _write_settings(self) -> None:
        lines = [
            "listen_addresses = ''",
            f"unix_socket_directories = '\"{self.socket}\"'",
            "unix_socket_permissions = 0700",
            "shared_buffers = 64MB",
        ]
        if not self.durable:
            lines += ["fsync = off", "synchronous_commit = off", "full_page_writes = off"]
        conf = self.data / "private.conf"
        conf.write_text("\n".join(lines) + "\n")
        self._own(conf)

    def _refuse_blind_locale(self) -> None:
        with self._connect() as connection:
            if not connection.execute("SELECT lower('Ё') = 'ё'").fetchone()[0]:
                raise PrivatePostgresError(
                    f"База в {self.data} создана с локалью, не знающей русских букв: поиск по ней "
                    "невозможен. Сделайте копию (pg_dump) и создайте базу заново."
                )

    def _log_since(self, mark: int) -> str:
        if not self.log.exists():
            return ""
        with open(self.log, errors="replace") as log:
            log.seek(mark)
            return log.read()

    def _failed(self, reason: str) -> PrivatePostgresError:
        if "No space left" in reason:
            return PrivatePostgresError(NO_SPACE.format(path=self.base))
        lines = [s for s in reason.splitlines() if re.search(r"FATAL|PANIC|ERROR|error:", s)]
        why = (lines or reason.splitlines() or ["без объяснений"])[-1].strip()
        return PrivatePostgresError(f"PostgreSQL не запустился: {why} (журнал: {self.log}).")
