"""Files of other projects -> each is listed with its source and licence, and is what the list says it is."""

import hashlib
import re

from reportedly.views.web.rendering import static_folder

VENDOR = static_folder() / "vendor"
LISTED = re.compile(r"^(\S+)\n  from .*\n  source .*\n  licence .*\n  sha256   (\w{64})$", re.MULTILINE)


def test_every_vendored_file_is_listed_with_its_checksum() -> None:
    listed = dict(LISTED.findall((VENDOR / "VENDORED.txt").read_text(encoding="utf-8")))
    files = [path for path in VENDOR.iterdir() if path.suffix in {".js", ".mjs", ".css", ".json"}]

    assert {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in files} == listed


def test_no_template_and_no_script_of_ours_reaches_another_host() -> None:
    folder = static_folder().parent
    own = [*folder.glob("templates/*.j2"), *folder.glob("static/*.*js"), *folder.glob("static/*.css")]
    told = "\n".join(path.read_text(encoding="utf-8") for path in own)

    assert re.findall(r"https?://(?!www\.w3\.org/2000/svg)\S+", told) == []
    assert re.findall(r"<script(?![^>]*\bsrc=)", told) == []
    assert re.findall(r"\son[a-z]+=|\sstyle=", told) == []
