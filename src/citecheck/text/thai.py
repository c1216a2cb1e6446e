"""Who is said to have said some words in Thai: no capitals and no spaces between words, but a title before each name.

นายสมชาย ใจดี รองผู้ว่าฯ กล่าวว่า "…" · "…" นางสาวมาลี ทองสุข กล่าว. Whoever stands without a title is not told.
"""

import re

REACH = 220  # characters on either side of a quotation
# นายก, "president of", and what else begins as a title does.
_NO_NAMES = (
    r"(?!ก(?:\s|ฯ|รัฐ|สมาคม|เทศ|อบ|อง|เมือง|สภา|สโม|กิ่ง|ท่าน)|จ้าง|ทหาร|ตำรวจ|อำเภอ|ทุน|หน้า|พล|แบบ|ช่าง|สถานี|เอก|งาม|ฟ้า|ประกัน)"
)
_TITLES = (
    r"(?:นางสาว|น\.ส\.|นายแพทย์|นาย|นาง|ดร\.|ศ\.ดร\.|รศ\.ดร\.|ผศ\.ดร\.|ศ\.|รศ\.|ผศ\.|นพ\.|พญ\.|"
    r"พล\.(?:ต\.)?[อทต]\.|พ\.ต\.[อทต]\.|พ\.[อท]\.|ร\.ต\.[อทต]\.|ม\.ล\.|ม\.ร\.ว\.|คุณหญิง)"
)
_SIGNS = r"[\u0e01-\u0e2e\u0e30-\u0e3a\u0e40-\u0e4e]"
_NAME = rf"(?:^|(?<=[\s\"“”ๆ:]))(?:{_TITLES}\s?)+{_NO_NAMES}({_SIGNS}{{2,30}}(?:\s{_SIGNS}{{2,30}})?)"
_VERBS = "กล่าว|เปิดเผย|ระบุ|เผย|บอก|ชี้แจง|ยืนยัน|ให้สัมภาษณ์|โพสต์|ย้ำ|ตอบ|พูด|อธิบาย|เล่า|แสดงความ|เขียน|ยอมรับ|เตือน|ประกาศ"
_TITLED = re.compile(_NAME)
_FRONT = re.compile(rf"(?:{_VERBS})(?:[^\"“”]{{0,40}}ว่า)?\s*[:,]?\s*$")
_BEHIND = re.compile(rf"^\s*{_NAME}[^\"“”]{{0,80}}?(?:{_VERBS})")
_OPENING, _CLOSING = "“\"‘'", "”\"’'"


def speaker(text: str, start: int, end: int) -> str | None:
    """The name of whoever is said to have said `text[start:end]`, given name first; None where none has a title."""
    before = re.split(r"[\"”\n]", text[max(start - REACH, 0) : start].rstrip(_OPENING + " "))[-1]
    found = _BEHIND.match(text[end : end + REACH].lstrip(_CLOSING + " "))
    if found is not None:
        return found[1]
    named = _TITLED.findall(before) if _FRONT.search(before) else []
    return named[0] if len(named) == 1 else None
