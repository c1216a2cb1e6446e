"""GitLab's code quality report: a JSON list of issues with a severity, a path, a line and a fingerprint."""

import hashlib
import json

from citecheck.model import Report
from citecheck.report import safe
from citecheck.report.listed import listed

SEVERITIES = {"correct": "major", "query": "minor", "note": "info"}


def render(report: Report) -> str:
    """Every open finding; GitLab drops issues of equal fingerprints, so the path is part of it there."""
    issues = [
        {
            "description": safe.plain(f"{one.message} ({one.title})" if one.finding.citations else one.message),
            "check_name": one.finding.rule,
            "fingerprint": hashlib.sha256(f"{one.path}\n{one.finding.fingerprint}".encode()).hexdigest(),
            "severity": SEVERITIES[one.finding.severity],
            "location": {"path": one.path, "lines": {"begin": one.at.line, "end": one.at.end_line}},
        }
        for one in listed(report)
        if not one.finding.known
    ]
    return safe.json(json.dumps(issues, ensure_ascii=False, indent=2)) + "\n"
