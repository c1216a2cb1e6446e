"""Roles and directives that docutils does not know, as Sphinx and others have them: their words are text.

Nothing here reads a file or asks the network; what only names files or code is left out.
"""

import re
from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

    from docutils import nodes

_ROLE = re.compile(r":([A-Za-z][\w:.+-]{0,60}):`|`:([A-Za-z][\w:.+-]{0,60}):")
_DIRECTIVE = re.compile(r"^[ \t]*\.\.[ \t]+(?:\|[^|\n]{1,80}\|[ \t]+)?([A-Za-z][\w:.+-]{0,60})[ \t]?::", re.M)
_MOST = 500  # names that one file may bring; the tables of docutils are shared by the whole run
_TITLED = re.compile(r"(?s)(.+?)\s*<([^<>]+)>\Z")
# Directives whose content is no prose: code, file lists, formulas, what is taken from elsewhere.
_NO_PROSE = frozenset(
    """code-block sourcecode highlight literalinclude toctree graphviz digraph math plot prompt ipython ipython3
    testcode testsetup testoutput doctest tabularcolumns index productionlist currentmodule module automodule autoclass
    autofunction automethod autosummary autoexception autodata bibliography mermaid uml raw include csv-table
    jupyter-execute command-output program-output inheritance-diagram video youtube iframe meta highlightlang
    """.split()
)
# Directives of docutils that read files or change how everything else is read.
_REFUSED = ("include", "raw", "csv-table", "default-role", "code", "math", "sectnum", "contents", "parsed-literal")


def make_known(source: str) -> None:
    """Let docutils take every role and directive that the file names, its own apart."""
    from importlib import import_module

    # The tables in which docutils looks names up, which its stubs leave out.
    roles: Any = import_module("docutils.parsers.rst.roles")
    directives: Any = import_module("docutils.parsers.rst.directives")
    for name in _names(_ROLE.finditer(source)):
        if name.casefold() not in roles._role_registry and name.casefold() not in roles._roles:
            roles.register_local_role(name, _role)
    for name in _names(_DIRECTIVE.finditer(source)):
        known = name.casefold() in directives._directive_registry or name.casefold() in directives._directives
        if name in _REFUSED or not known:
            directives.register_directive(name, _directive())


def _names(found: "Iterable[re.Match[str]]") -> list[str]:
    names = dict.fromkeys(match[match.lastindex or 1] for match in found)
    return list(names)[:_MOST]


def _role(
    name: str, rawtext: str, text: str, lineno: int, inliner: Any, options: Any = None, content: Any = None
) -> "tuple[list[nodes.Node], list[nodes.system_message]]":
    """The words of a role: "title <target>" prints its title, "~module.name" its last part."""
    from docutils import nodes, utils

    del lineno, inliner, options, content  # what docutils hands to every role

    shown = utils.unescape(text)
    titled = _TITLED.match(shown)
    if titled is not None:
        target = titled[2]
        if target.startswith(("http://", "https://")):
            return [nodes.reference(rawtext, titled[1], refuri=target)], []
        shown = titled[1]
    if name.casefold() in ("sup", "superscript"):
        return [nodes.superscript(rawtext, shown)], []
    return [nodes.inline(rawtext, shown.lstrip("!~"))], []


@cache
def _directive() -> Any:
    from docutils import nodes
    from docutils.parsers.rst import Directive

    class Tolerated(Directive):
        """Any directive: what stands in it is read as if it stood outside."""

        optional_arguments = 100
        has_content = True
        final_argument_whitespace = True
        option_spec = _AnyOption()

        def run(self) -> list[nodes.Node]:
            if self.name.rpartition(":")[2].casefold() in _NO_PROSE or self.name in _REFUSED:
                block = nodes.literal_block("\n".join(self.content), "\n".join(self.content))
                block.line = self.content_offset + 1
                return [block] if self.content else []
            box = nodes.container()
            self.state.nested_parse(self.content, self.content_offset, box)
            return list(box.children)

    return Tolerated


class _AnyOption(dict[str, Any]):
    """An option table that takes every option as it is printed."""

    def __bool__(self) -> bool:
        return True

    def __getitem__(self, name: str) -> Any:
        return _as_printed

    def __contains__(self, name: object) -> bool:
        return True


def _as_printed(argument: str | None) -> str:
    return argument or ""
