"""The program that reads a PDF's pages: started once, watched by a clock, started anew where a file breaks it."""

import atexit
import json
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from citecheck.errors import InputError

SECONDS_A_PAGE = 20  # hundreds of times what a page of text takes
MOST_CHARACTERS = 60_000_000  # of one file: thirty thick books
_ERRORS = {
    "password": "the PDF is encrypted and asks for a password; save it without one",
    "broken": "the PDF is broken and cannot be opened",
    "pages": "the PDF has more than 20,000 pages; split it",
}
# Loads one package from its place, without the packages above it.
_START = """\
import importlib.util, sys
spec = importlib.util.spec_from_file_location("pages", sys.argv[1])
sys.modules["pages"] = pages = importlib.util.module_from_spec(spec)
spec.loader.exec_module(pages)
pages.main()
"""
_lock = threading.Lock()
_running: list[subprocess.Popen[bytes]] = []


def pages(path: str, data: bytes) -> Iterator[dict[str, Any]]:
    """The head of a PDF and then its pages, as `pages` says. Raises InputError with one sentence."""
    if find_spec("pypdfium2") is None:
        raise InputError(f"{path}: reading PDF files needs the extra `pdf`: pip install 'citecheck-audit[pdf]'")
    with _lock:
        program = _program()
        whole = False
        try:
            yield from _answers(path, data, program)
            whole = True
        finally:
            if not whole:  # what is left of the answer would be taken for the next one
                _end(program)


def _answers(path: str, data: bytes, program: subprocess.Popen[bytes]) -> Iterator[dict[str, Any]]:
    assert program.stdin is not None
    assert program.stdout is not None
    with suppress(BrokenPipeError):
        program.stdin.write(b"%d\n" % len(data))
        program.stdin.write(data)
        program.stdin.flush()
    size = 0
    while True:
        clock = threading.Timer(SECONDS_A_PAGE, program.kill)
        clock.start()
        try:
            line = program.stdout.readline()
        finally:
            clock.cancel()
        size += len(line)
        if not line.endswith(b"\n") or size > MOST_CHARACTERS * 4:
            raise InputError(f"{path}: the PDF cannot be read: it takes more time or memory than any text would")
        answer = json.loads(line)
        if answer is None:
            return
        if "error" in answer:
            program.stdout.readline()
            raise InputError(f"{path}: {_ERRORS[answer['error']]}")
        yield answer


def _program() -> subprocess.Popen[bytes]:
    if _running and _running[0].poll() is None:
        return _running[0]
    _running.clear()
    script = Path(__file__).with_name("pages") / "__init__.py"
    program = subprocess.Popen(  # noqa: S603  # because it is this package's own file, run by this very Python
        [sys.executable, "-I", "-c", _START, str(script)],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    _running.append(program)
    return program


def _end(program: subprocess.Popen[bytes]) -> None:
    program.kill()
    program.wait()
    for pipe in (program.stdin, program.stdout):
        if pipe is not None:
            with suppress(BrokenPipeError):
                pipe.close()
    if program in _running:
        _running.remove(program)


@atexit.register
def close() -> None:
    """End the program, where it runs."""
    while _running:
        _end(_running[0])
