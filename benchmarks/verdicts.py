"""A live run over addresses of known state, and what its verdicts are: python benchmarks/verdicts.py [EACH] [SEED]

An origin of its own on this machine's loopback addresses answers; the articles that cite it are audited by the
command, recorded, and replayed. Traffic never leaves the machine.
"""

import asyncio
import contextlib
import json
import multiprocessing
import socket
import struct
import subprocess
import sys
import tempfile
import time
from collections import Counter
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from invented_addresses import RIGHT, Address, Said, addresses

CONTROL = "127.0.0.2"
A_NOTE = 25  # notes an article


async def _serve(found: list[Address], told: Connection) -> None:
    hosts = {one.host: one for one in found}

    async def connected(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(OSError, asyncio.IncompleteReadError):
            while True:
                lines = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
                target, host = lines[0].split(" ")[1], writer.get_extra_info("sockname")[0]
                cookie = next((line for line in lines if line.lower().startswith("cookie:")), "")
                said = Said(b"<title>Control</title>") if host == CONTROL else Said(status=404)
                if host in hosts and target != "/robots.txt":
                    said = hosts[host].answer(target, cookie)
                if not await _send(writer, said):
                    break
        writer.close()

    server = await asyncio.start_server(connected, "0.0.0.0", 0, backlog=2000)
    told.send(server.sockets[0].getsockname()[1])
    await server.serve_forever()


async def _send(writer: asyncio.StreamWriter, said: Said) -> bool:
    """Send an answer, or its fault; whether the connection goes on."""
    if said.how == "reset":
        writer.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    if said.how == "hang":
        await asyncio.sleep(60)
    if said.how in ("reset", "empty", "hang"):
        return False
    media = (("Content-Type", said.media),) if said.media else ()
    fields = "".join(f"{name}: {value}\r\n" for name, value in (*media, *said.headers))
    line = "\0SSH-2.0" if said.how == "garbage" else f"HTTP/1.1 {said.status} Said"
    writer.write(f"{line}\r\n{fields}Content-Length: {len(said.body)}\r\n\r\n".encode("latin-1"))
    if said.how == "drip":
        for byte in said.body:
            writer.write(bytes([byte]))
            await writer.drain()
            await asyncio.sleep(0.5)
    writer.write(said.body)
    await writer.drain()
    return said.how != "garbage"


def _origin(seed: int, each: int, told: Connection) -> None:
    asyncio.run(_serve(addresses(seed, each), told))


def _written(folder: Path, found: list[Address], port: int) -> dict[str, Address]:
    """Articles that cite all addresses; the addresses by URL."""
    folder.mkdir()
    by_url = {f"http://{one.host}:{port}{one.path}": one for one in found}
    cited = sorted(by_url.items(), key=lambda one: hash_of(one[0]))
    for first in range(0, len(cited), A_NOTE):
        some = list(enumerate(cited[first : first + A_NOTE], 1))
        text = [f"The council spoke about matter {first + n} in the spring.[^{n}]\n" for n, _ in some]
        notes = [
            f"[^{n}]: {f'“{one.title},” ' if one.title else ''}{one.outlet}, 4 March 2023, {url}, accessed 2 April 2024."
            for n, (url, one) in some
        ]
        (folder / f"{first:05}.md").write_text("\n".join(["# An article", "", *text, *notes]) + "\n", encoding="utf-8")
    return by_url


def hash_of(text: str) -> int:
    """A number by which addresses are mixed, the same on every run."""
    return sum(ord(letter) * (at * 2_654_435_761 % 65_521) for at, letter in enumerate(text, 1)) % 65_521


def _audited(folder: Path, port: int, *flags: str) -> dict[str, Any]:
    report = folder / "report.json"
    done = subprocess.run(
        [sys.executable, "-m", "citecheck", "audit", str(folder / "articles"), "--allow-address", "127.0.0.0/8",
         "--control-url", f"http://{CONTROL}:{port}/", "--no-archive", "--timeout", "6", "--today", "2024-05-20",
         "--fail-on", "never", "--quiet", "--report", str(report), *flags],
        check=False, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    if done.returncode or done.stderr.strip():
        sys.exit(f"exit status {done.returncode}: {done.stderr}")
    return {**json.loads(report.read_text(encoding="utf-8")), "mode": ""}


def _told(by_url: dict[str, Address], report: dict[str, Any]) -> None:
    verdicts = {one["url"]: (one["verdict"], one["reason"]) for one in report["sources"]}
    total, right, wrong = Counter[str](), Counter[str](), Counter[tuple[str, ...]]()
    for url, one in by_url.items():
        word, reason = verdicts.get(url, ("missing", None))
        total[one.state] += 1
        right[one.state] += word in RIGHT[one.state]
        if word not in RIGHT[one.state]:
            wrong[(one.state, one.make, word, str(reason), "with title" if one.title else "without title")] += 1
    for state, number in total.items():
        print(f"| {state:8} | {number:5} | {right[state]:5} | {right[state] / number:7.1%} |")
    for made, number in sorted(wrong.items()):
        print(f"  {number} x {', '.join(made)}")


def main(each: int = 10, seed: int = 1) -> None:
    """Serve, audit, replay, tell."""
    mine, theirs = multiprocessing.Pipe()
    origin = multiprocessing.Process(target=_origin, args=(seed, each, theirs), daemon=True)
    origin.start()
    port = mine.recv()
    try:
        with tempfile.TemporaryDirectory() as name:
            folder, began = Path(name), time.monotonic()
            by_url = _written(folder / "articles", addresses(seed, each), port)
            recorded = _audited(folder, port, "--record", str(folder / "web"))
            print(
                f"{len(by_url)} addresses in {time.monotonic() - began:.0f} s\n\n| state    | cited | right | share   |"
            )
            print("| -------- | ----: | ----: | ------: |")
            _told(by_url, recorded)
            replayed = _audited(folder, port, "--replay", str(folder / "web"))
            print(f"\nThe replay says {'the same' if replayed == recorded else 'SOMETHING ELSE'}.")
    finally:
        origin.terminate()


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
