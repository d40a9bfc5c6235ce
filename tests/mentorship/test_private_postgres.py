"""The private cluster: made once, shared, left by the last, recovered after the worst."""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pytest

from mentorship.config import postgres_programs, private_postgres
from mentorship.config.postgres_programs import Binaries
from mentorship.config.private_postgres import Cluster, PrivatePostgresError

ROOT = Path(__file__).resolve().parents[2]
PROGRAMS = Binaries.find()
as_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root can hand folders to others")

# A process that joins the cluster at argv[1], tells so, and stays until its input closes.
USER = """
import sys
from pathlib import Path
from mentorship.config.private_postgres import Cluster
cluster = Cluster(Path(sys.argv[1]), durable="durable" in sys.argv)
cluster.join()
cluster.create_database("school")
print("joined", flush=True)
sys.stdin.read()
cluster.leave()
"""


@pytest.fixture
def base():
    """A place for a cluster; whatever still runs in it at the end is stopped."""
    # Not tmp_path: pytest closes its folder to others, and root's server runs as another user.
    folder = Path(tempfile.mkdtemp(prefix="mentorship-private-"))
    folder.chmod(0o711)
    yield folder / "pg"
    for pid in folder.rglob("postmaster.pid"):
        os.kill(int(pid.read_text().split()[0]), signal.SIGKILL)
    shutil.rmtree(folder)


@contextmanager
def joined(base):
    cluster = Cluster(base, durable=False)
    cluster.join()
    try:
        yield cluster
    finally:
        cluster.leave()


@pytest.fixture
def another(base):
    """Starts other processes that use the cluster."""
    started = []

    def start(*how):
        process = subprocess.Popen(
            [sys.executable, "-c", USER, str(base), *how],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            cwd=ROOT,
            text=True,
        )
        started.append(process)
        return process

    yield start
    for process in started:
        process.kill()
        process.communicate()


def connect(cluster, dbname="school", user="app"):
    """`cluster` is a Cluster, or the folder of one."""
    host = str(private_postgres.socket_folder(getattr(cluster, "base", cluster)))
    return psycopg.connect(host=host, user=user, dbname=dbname, autocommit=True)


def ask(cluster, query, dbname="school"):
    with connect(cluster, dbname) as connection:
        return connection.execute(query).fetchone()[0]


def write_rows(cluster, rows):
    with connect(cluster) as connection:
        connection.execute("CREATE TABLE IF NOT EXISTS kept (n int)")
        connection.execute("INSERT INTO kept SELECT generate_series(1, %s)", [rows])


def runs(base):
    return any(base.glob("data-*/postmaster.pid"))


def test_the_application_is_an_ordinary_role_and_russian_is_known(base):
    with joined(base) as cluster:
        cluster.create_database("school")
        assert ask(cluster, "SELECT NOT rolsuper AND rolcreatedb FROM pg_roles WHERE rolname='app'")
        assert ask(
            cluster, "SELECT pg_get_userbyid(datdba) FROM pg_database WHERE datname='school'"
        )
        assert ask(cluster, "SHOW data_checksums") == "on"
        assert ask(cluster, "SELECT lower('ЁЖИК')") == "ёжик"
        with connect(cluster) as connection:
            for name in ("btree_gist", "citext", "pg_trgm", "unaccent"):
                connection.execute(f"CREATE EXTENSION {name}")
        with pytest.raises(psycopg.OperationalError, match=r"pg_hba\.conf"):
            connect(cluster, user="postgres")


def test_nobody_else_may_reach_it(base):
    with joined(base) as cluster:
        for folder in (cluster.base, cluster.data, cluster.socket):
            assert folder.stat().st_mode & 0o077 == 0
        assert ask(cluster, "SHOW listen_addresses", "postgres") == ""


def test_data_outlive_the_server(base):
    with joined(base) as cluster:
        cluster.create_database("school")
        write_rows(cluster, 3)
    assert not runs(base)
    with joined(base) as cluster:
        cluster.create_database("school")  # a second time changes nothing
        assert ask(cluster, "SELECT count(*) FROM kept") == 3


def test_the_last_out_stops_the_server(base, another):
    with joined(base) as cluster:
        other = another()
        assert other.stdout.readline() == "joined\n"
    assert ask(cluster, "SELECT 1") == 1
    other.communicate()
    assert not runs(base)


def test_a_killed_user_is_not_counted(base, another):
    with joined(base):
        other = another()
        assert other.stdout.readline() == "joined\n"
        other.kill()
        other.wait()
    assert not runs(base)


def test_a_forked_child_is_not_a_user(base):
    with joined(base) as cluster:
        child = os.fork()
        if child == 0:
            cluster.leave()
            os._exit(0)
        os.waitpid(child, 0)
        assert ask(cluster, "SELECT 1", "postgres") == 1
    assert not runs(base)


def test_six_at_once_make_one_cluster(base, another):
    six = [another() for _ in range(6)]
    assert [process.stdout.readline() for process in six] == ["joined\n"] * 6
    assert [path.name for path in base.glob("data-*")] == [f"data-{PROGRAMS.major}"]
    assert (base / "log").read_text().count("ready to accept connections") == 1
    for process in six:
        process.communicate()
    assert not runs(base)


def test_everything_killed_loses_nothing(base, another):
    other = another("durable")
    assert other.stdout.readline() == "joined\n"
    data = next(base.glob("data-*"))
    write_rows(base, 1000)
    other.kill()
    kill_outright(data)
    with joined(base) as cluster:
        assert ask(cluster, "SELECT count(*) FROM kept") == 1000


def kill_outright(data):
    os.kill(int((data / "postmaster.pid").read_text().split()[0]), signal.SIGKILL)


def test_a_killed_server_is_brought_back(base):
    with joined(base) as cluster:
        kill_outright(cluster.data)
        os.unlink(cluster.data / "postmaster.pid")  # its process may linger as a zombie
        cluster.start_if_down()
        assert ask(cluster, "SELECT 1", "postgres") == 1


def test_a_half_made_cluster_is_made_anew(base):
    base.mkdir()
    left = base / f"new-{PROGRAMS.major}"
    left.mkdir()
    (left / "PG_VERSION").write_text("half")
    with joined(base):
        assert not left.exists()


@pytest.mark.parametrize("step", [-1, 1])
def test_another_versions_data_are_refused(base, step):
    other = base / f"data-{PROGRAMS.major + step}"
    other.mkdir(parents=True)
    with pytest.raises(PrivatePostgresError, match=r"pg_dump.*Upgrade"):
        Cluster(base).join()
    assert [path.name for path in base.glob("data-*")] == [other.name]


def test_older_data_may_lie_beside_restored_ones(base):
    with joined(base):
        pass
    (base / "data-9").mkdir()
    with joined(base) as cluster:
        assert ask(cluster, "SELECT 1", "postgres") == 1


def test_no_programs(base, tmp_path, monkeypatch):
    monkeypatch.setenv("PG_BINDIR", str(tmp_path))
    with pytest.raises(PrivatePostgresError, match="Не найдены программы PostgreSQL 15 или новее"):
        Cluster(base).join()


@pytest.mark.parametrize(
    "name",
    ["Моя школа №43", "запятая, кавычка '", "длинный-путь-" * 8],
    ids=["spaces and Cyrillic", "what libpq splits at", "longer than 100 characters"],
)
def test_any_path_will_do(base, name):
    place = base.parent / name / "pg"
    with joined(place) as cluster:
        assert ask(cluster, "SELECT 1", "postgres") == 1
        assert len(os.fsencode(cluster.socket)) <= private_postgres.SOCKET_BYTES
    assert cluster.socket == place or not cluster.socket.exists()


@pytest.fixture
def long_base(base):
    place = base.parent / ("длинный-путь-" * 8) / "pg"
    yield place
    private_postgres.socket_folder(place).rmdir()


def test_a_socket_folder_open_to_others_is_refused(long_base):
    taken = private_postgres.socket_folder(long_base)
    taken.mkdir()
    taken.chmod(0o777)
    with pytest.raises(PrivatePostgresError, match="занята другим пользователем"):
        Cluster(long_base).join()


@as_root
def test_a_socket_folder_of_somebody_else_is_refused(long_base):
    taken = private_postgres.socket_folder(long_base)
    taken.mkdir(mode=0o700)
    os.chown(taken, 54321, 54321)
    with pytest.raises(PrivatePostgresError, match="занята другим пользователем"):
        Cluster(long_base).join()


@as_root
def test_a_private_tree_serves_root_too(base):
    private = base.parent / "private"
    private.mkdir(mode=0o700)
    with joined(private / "pg") as cluster:
        assert ask(cluster, "SELECT 1", "postgres") == 1
        assert cluster.run.prefix or cluster.base != private / "pg"


@pytest.fixture
def unreachable(base, monkeypatch):
    """All under root's closed home, user namespaces forbidden: as in many a container."""
    monkeypatch.setattr(postgres_programs.shutil, "which", lambda name: None)
    monkeypatch.setattr(postgres_programs, "_reaches", lambda path, uid: "/var/lib/" in f"{path}/")
    yield base
    if (moved := private_postgres.lives_in(base)) != base:
        shutil.rmtree(moved.parent)


@as_root
def test_where_a_moved_cluster_lives_can_be_read_at_any_moment(unreachable):
    with joined(unreachable) as cluster:
        note = unreachable / "moved-to"
        told, before = note.read_text(), note.stat().st_mtime_ns
        with joined(unreachable):
            assert note.stat().st_mtime_ns == before
        assert Path(told) == cluster.base != unreachable
        assert ask(cluster, "SELECT 1", "postgres") == 1


@as_root
def test_a_moved_cluster_never_begins_empty_beside_older_data(unreachable):
    (unreachable / "data-15").mkdir(parents=True)
    with pytest.raises(PrivatePostgresError, match="не доберётся"):
        Cluster(unreachable).join()


@as_root
def test_root_leaves_the_owners_files_to_the_owner(base):
    base.mkdir()
    os.chown(base, 65534, 65534)
    with joined(base) as cluster:
        assert {path.stat().st_uid for path in [cluster.data, *base.iterdir()]} == {65534}


@pytest.fixture
def mounted(tmp_path):
    """Mounts a small file system; skipped where that is not allowed."""
    places = []

    def mount(*options):
        place = tmp_path / f"mounted-{len(places)}"
        place.mkdir()
        command = ["mount", "-t", "tmpfs", "-o", ",".join(options), "tmpfs", str(place)]
        if os.geteuid() != 0 or subprocess.run(command, capture_output=True).returncode:
            pytest.skip("mounting is not allowed here")
        places.append(place)
        return place

    yield mount
    for place in places:
        subprocess.run(["umount", "-l", str(place)], check=True)


def test_a_full_disk_is_named(mounted):
    place = mounted("size=8m")
    with pytest.raises(PrivatePostgresError, match=f"кончилось место: {place}"):
        Cluster(place / "pg", durable=False).join()
    assert not any((place / "pg").glob("*-*"))


def test_a_read_only_folder_is_named(mounted):
    place = mounted("ro")
    with pytest.raises(PrivatePostgresError, match=f"только для чтения.*{place}"):
        Cluster(place / "data" / "pg").join()


@pytest.mark.parametrize("sign", '"$`')
def test_a_path_for_which_no_server_starts_is_named(tmp_path, sign):
    with pytest.raises(PrivatePostgresError, match="переименуйте папку"):
        Cluster(tmp_path / f"a{sign}b" / "pg").join()


def test_a_file_in_place_of_the_folder_is_named(tmp_path):
    (tmp_path / "data").write_text("")
    with pytest.raises(PrivatePostgresError, match=str(tmp_path / "data")):
        Cluster(tmp_path / "data" / "pg").join()


def test_demo_beside_a_given_database_is_created(monkeypatch, base):
    with joined(base) as cluster:
        cluster.create_database("school")
        monkeypatch.setenv("DATABASE_URL", f"postgres://app@/school?host={cluster.socket}")
        private_postgres.ensure("demo")
        private_postgres.ensure("demo")
        assert ask(cluster, "SELECT 1", "school_demo") == 1


def test_settings_start_nothing(monkeypatch, base):
    monkeypatch.delenv("DATABASE_URL", raising=False)
    monkeypatch.setenv("APP_DATA_DIR", str(base.parent))
    found = private_postgres.database_settings("demo")
    assert (found["NAME"], found["USER"], found["HOST"]) == ("demo", "app", str(base))
    assert not base.exists()
