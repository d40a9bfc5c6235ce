import contextlib
import fcntl
import os
import secrets
import shutil
import sys
import time
from pathlib import Path

from django.conf import settings
from django.core import checks
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError, connection

from mentorship.config import private_postgres
from mentorship.config.listening import address, answers, listen, reachable_hosts
from mentorship.config.static_files import prepare
from mentorship.config.supervisor import Child, Supervisor
from people import setup

FIRST_ANSWER_SECONDS = 60
DATABASE_LOOK_SECONDS = 5
LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"  # those that nobody confuses when reading aloud
TOO_LITTLE_BYTES = 17_000_000  # one segment of PostgreSQL's log of changes
OTHER_ACCOUNTS = "director, council, secretary, accountant, admin, mentor, mentee, teacher"


class Command(BaseCommand):
    help = "Запускает приложение: базу данных, веб-сервер и фоновые задания. Остановка: Ctrl-C."
    requires_system_checks = []  # run here, and told in plain words

    def add_arguments(self, parser):
        parser.add_argument("--demo", action="store_true", help="база с вымышленной школой")
        parser.add_argument("--host", default="127.0.0.1", help="адрес (0.0.0.0: вся сеть)")
        parser.add_argument("--port", type=int, default=8000, help="порт, обычно 8000")
        parser.add_argument("--password", help="пароль демонстрационных учётных записей")
        parser.add_argument("--workers", type=int, default=2, help="процессов веб-сервера")

    def handle(self, *, host, port, password, workers, **options):
        self.demo = os.environ.get("APP_DATABASE") == "demo"
        if options["demo"] and not self.demo:
            raise CommandError("--demo понимает только manage.py: вызовите команду через него.")
        if password and not self.demo:
            raise CommandError("--password задаёт пароль демонстрационной школы: добавьте --demo.")
        with (
            private_postgres.sentences(settings.APP_DATA_DIR),
            self._alone(address(host, port)),
            listen(host, port) as listener,
        ):
            welcome = self._prepare(password)
            os.environ["HASHED_STATIC"] = "1"
            allowed = [os.environ.get("ALLOWED_HOSTS", ""), *reachable_hosts(host)]
            os.environ["ALLOWED_HOSTS"] = ",".join(filter(None, allowed))
            self._serve(listener.fileno(), host, port, workers, welcome)

    @contextlib.contextmanager
    def _alone(self, url):
        """Hold this database's lock; refuse when another `start` holds it."""
        name = "demo" if self.demo else "school"
        with open(settings.APP_DATA_DIR / f"start-{name}.lock", "a+") as lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                lock.seek(0)
                raise CommandError(
                    f"Приложение с этими данными уже запущено: {lock.read().strip()}"
                ) from None
            lock.truncate(0)
            lock.write(url)
            lock.flush()
            yield

    def _prepare(self, password):
        """Database, demo, static files; what to tell the newcomer about signing in."""
        try:
            _refuse_full_disk()
            self._check()
            self._say("Готовлю базу данных…")
            call_command("migrate", verbosity=0, interactive=False)
            welcome = self._demo(password) if self.demo else self._first_steps()
        except DatabaseError as error:
            told = str(error).strip() or type(error).__name__
            # A server that cannot write its log of changes dies without telling the client why.
            _refuse_full_disk(told)
            raise CommandError(f"База данных отказала: {told.splitlines()[0]}") from error
        connection.close()  # the supervisor itself needs none
        settings.MEDIA_ROOT.mkdir(mode=0o700, exist_ok=True)
        prepare()
        return welcome

    def _check(self):
        found = checks.run_checks(databases=["default"])
        for message in found:
            told = f"{message.msg} {message.hint or ''}".strip()
            if message.level >= checks.ERROR:
                raise CommandError(told)
            self._say(f"Внимание: {told}")

    def _demo(self, password):
        password = self._demo_password(password)
        call_command("demo_data", f"--password={password}")  # one that begins with "-" too
        return (
            f"Вымышленная школа. Войдите как deputy (заместитель директора), пароль: {password}\n"
            f"Тот же пароль у {OTHER_ACCOUNTS}."
        )

    def _demo_password(self, password):
        """The given one, else the one of the last start, else a new one; kept for the next."""
        kept = Path(settings.APP_DATA_DIR / "demo_password")
        kept.touch(mode=0o600)
        password = password or kept.read_text() or "".join(map(secrets.choice, [LETTERS] * 10))
        kept.write_text(password)
        return password

    def _first_steps(self):
        path = setup.one_time_path()
        return f"Первый запуск. Заведите школу по одноразовой ссылке: {{url}}{path}" if path else ""

    def _serve(self, descriptor, host, port, workers, welcome):
        web = Child("Веб-сервер", _web_command(descriptor, workers), pass_fds=(descriptor,))
        work = Child("Фоновые задания", [sys.executable, settings.BASE_DIR / "manage.py", "work"])
        hosts = reachable_hosts(host)
        with Supervisor([web, work]) as supervisor:
            if self._answered(supervisor, web, hosts[0], port):
                urls = [settings.PUBLIC_URL, *(address(each, port) for each in hosts)]
                self._say("Работает: " + "  ".join(f"{url}/" for url in urls if url))
                here = settings.PUBLIC_URL or address(hosts[0], port)
                self._say(welcome.replace("{url}", here))
                self._say("Остановить: Ctrl-C.")
                supervisor.run(_database_keeper())
            self._say("Останавливаю…")

    def _answered(self, supervisor, web, host, port):
        """Wait for the first answer; False when told to stop before it."""
        deadline = time.monotonic() + FIRST_ANSWER_SECONDS
        while not answers(host, port):
            if not web.alive() or time.monotonic() > deadline:
                raise CommandError("Веб-сервер не запустился, причина напечатана выше.")
            if supervisor.wait(0.2):
                return False
        return True

    def _say(self, text):
        if text:
            self.stdout.write(text)
            self.stdout.flush()


def _refuse_full_disk(told=""):
    free = shutil.disk_usage(settings.APP_DATA_DIR).free
    if "No space left" in told or free < TOO_LITTLE_BYTES:
        raise CommandError(private_postgres.NO_SPACE.format(path=settings.APP_DATA_DIR))


def _web_command(descriptor, workers):
    """Threads keep slow phones from holding a whole process; memory files spare the disk."""
    memory = ["--worker-tmp-dir", "/dev/shm"] if os.access("/dev/shm", os.W_OK) else []
    return [
        *(sys.executable, "-m", "gunicorn", "mentorship.config.wsgi"),
        *("--chdir", settings.BASE_DIR),
        *("--bind", f"fd://{descriptor}"),
        *("--worker-class", "gthread", "--workers", str(workers), "--threads", "4"),
        *("--timeout", "120", "--graceful-timeout", "10", "--log-level", "warning"),
        *("--no-control-socket", *memory),
    ]


def _database_keeper():
    """Looks every few seconds whether somebody has killed the private PostgreSQL."""
    looked = time.monotonic()

    def look():
        nonlocal looked
        if time.monotonic() - looked > DATABASE_LOOK_SECONDS:
            looked = time.monotonic()
            private_postgres.keep_running()

    return look
