"""The text and the metadata of a PDF, as one line of JSON on standard output; the PDF comes on standard input.

This file runs as a program of its own: the library that reads PDFs is native code, and a file that is made to break it
must break nothing else. It imports nothing of citecheck, so that it starts at once.

The answer is `{"pages": how many, "about": {"Title": …}, "text": [one string a page]}` or `{"error": "…"}`.
"""

import contextlib
import json
import sys

MOST_PAGES = 400  # that are read
MOST_CHARACTERS = 4_000_000
MEMORY = 2_000_000_000  # bytes of address space, on systems that can limit it


def main() -> None:
    """Read, answer, end."""
    if sys.platform != "win32":
        import resource

        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(sys.stdin.buffer.read())
    except pypdfium2.PdfiumError as error:
        sys.stdout.write(json.dumps({"error": str(error)}))
        return
    count, size, texts = len(document), 0, []
    for number in range(min(count, MOST_PAGES)):
        try:
            text = document[number].get_textpage().get_text_range()
        except pypdfium2.PdfiumError:
            text = ""
        texts.append(text[: MOST_CHARACTERS - size])
        size += len(texts[-1])
        if size >= MOST_CHARACTERS:
            break
    about = {key: str(value)[:1_000] for key, value in document.get_metadata_dict(skip_empty=True).items()}
    sys.stdout.write(json.dumps({"pages": count, "about": about, "text": texts}))


if __name__ == "__main__":
    main()
