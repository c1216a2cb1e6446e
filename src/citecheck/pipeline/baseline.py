"""The baseline: findings that are known and accepted, so that only new ones count.

A sorted JSON file that people review; each finding stands in it with its fingerprint, and the path, rule and message
that a reader wants to see. Fingerprints survive edits elsewhere, renumbering and moves, so the path is a hint alone.
"""

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from citecheck.errors import InputError
from citecheck.model import Audit, KnownFinding
from citecheck.pipeline.judging import Audits, numbered

SCHEMA = "citecheck-baseline/1"


def text(audits: Iterable[Audit], kept: Sequence[str] = ("correct", "query", "note")) -> str:
    """The file for all findings of a run of these severities that are not suppressed where they stand."""
    known = sorted(
        KnownFinding(audit.document.path, finding.rule, finding.fingerprint, finding.message)
        for audit in audits
        for finding in audit.findings
        if finding.severity in kept and not (finding.known and finding.accepted_by == "suppression")
    )
    entries = [
        {"path": one.path, "rule": one.rule, "fingerprint": one.fingerprint, "message": one.message} for one in known
    ]
    return json.dumps({"schema": SCHEMA, "findings": entries}, ensure_ascii=False, indent=1) + "\n"


def read(path: str) -> tuple[KnownFinding, ...]:
    """The findings of a baseline file; InputError, one sentence, for what is none."""
    try:
        data = json.loads(Path(path).read_text(encoding="utf-8"))
        if data["schema"] != SCHEMA:
            raise InputError(
                f"{path}: is no baseline of this version ({SCHEMA}); write it anew with `citecheck baseline`"
            )
        return tuple(
            KnownFinding(str(one["path"]), str(one["rule"]), str(one["fingerprint"]), str(one.get("message", "")))
            for one in data["findings"]
        )
    except OSError as error:
        raise InputError(f"{path}: the baseline cannot be read ({error.strerror})") from error
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise InputError(f"{path}: is no baseline file; write one with `citecheck baseline`") from error


def marked(audits: Audits, known: Sequence[KnownFinding]) -> tuple[Audits, tuple[KnownFinding, ...]]:
    """The audits with known findings marked, and the known ones that are no longer found.

    Equal fingerprints are counted: one known finding accepts one, first of its own path, then wherever it moved to.
    """
    here = Counter((one.path, one.fingerprint) for one in known)
    anywhere = Counter(one.fingerprint for one in known)
    accepted: set[tuple[int, int]] = set()
    for number, audit in enumerate(audits):
        for at, finding in enumerate(audit.findings):
            if here[audit.document.path, finding.fingerprint] > 0:
                here[audit.document.path, finding.fingerprint] -= 1
                anywhere[finding.fingerprint] -= 1
                accepted.add((number, at))
    for number, audit in enumerate(audits):
        for at, finding in enumerate(audit.findings):
            if (number, at) not in accepted and anywhere[finding.fingerprint] > 0:
                anywhere[finding.fingerprint] -= 1
                accepted.add((number, at))

    def with_marks(number: int, audit: Audit) -> Audit:
        findings = (
            replace(one, known=True, accepted_by="baseline") if (number, at) in accepted and not one.known else one
            for at, one in enumerate(audit.findings)
        )  # fmt: skip
        return replace(audit, findings=tuple(numbered(tuple(findings))))

    fixed = []
    for one in known:
        if anywhere[one.fingerprint] > 0:
            anywhere[one.fingerprint] -= 1
            fixed.append(one)
    return audits.changed(with_marks), tuple(fixed)
