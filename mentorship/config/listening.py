"""The address the application listens on, and the addresses people reach it by."""

import contextlib
import errno
import http.client
import socket

from django.core.management import CommandError

EVERYWHERE = {"", "0.0.0.0", "::"}
SENTENCES = {
    errno.EADDRINUSE: "Порт {port} уже занят другой программой. Укажите свободный: --port {other}.",
    errno.EACCES: "Порт {port} доступен только администратору. Укажите другой: --port 8000.",
    errno.EADDRNOTAVAIL: "У этой машины нет адреса {host}. Укажите свой: --host 127.0.0.1.",
}


def listen(host: str, port: int) -> socket.socket:
    """A listening socket. It outlives restarts of the web server, so nobody is refused meanwhile.

    Raises CommandError with a sentence.
    """
    if not 0 < port < 65536:
        raise CommandError(f"Порта {port} не бывает: нужно число от 1 до 65535.")
    try:
        found = socket.getaddrinfo(
            host or None, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )
        return socket.create_server(found[0][4][:2], family=found[0][0], backlog=256)
    except (socket.gaierror, UnicodeError) as error:
        raise CommandError(f"Адрес {host} не найден. Укажите свой: --host 127.0.0.1.") from error
    except OSError as error:
        sentence = SENTENCES.get(error.errno, "Не удалось открыть {host}:{port}: {why}.")
        other = port + 1 if port < 65535 else 8000
        told = sentence.format(host=host, port=port, other=other, why=error.strerror)
        raise CommandError(told) from error


def reachable_hosts(host: str) -> list[str]:
    """Names and addresses under which people may open what listens on `host`."""
    if host not in EVERYWHERE:
        return [host]
    name = socket.gethostname()
    found = {name}
    with contextlib.suppress(OSError):
        found |= {info[4][0] for info in socket.getaddrinfo(name, None, socket.AF_INET)}
    with contextlib.suppress(OSError), socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        probe.connect(("192.0.2.1", 9))  # sends nothing: asks which of our addresses would be used
        found.add(probe.getsockname()[0])
    return ["127.0.0.1", *sorted(each for each in found if not each.startswith("127."))]


def address(host: str, port: int) -> str:
    """`http://host:port`, with brackets around IPv6."""
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def answers(host: str, port: int) -> bool:
    """Whether a web server answers anything at all within a second."""
    connection = http.client.HTTPConnection(host, port, timeout=1)
    try:
        connection.request("GET", "/healthz", headers={"Host": "localhost"})
        return connection.getresponse().status > 0
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()
