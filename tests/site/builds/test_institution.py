"""Another university adopts the guide by changing institution.yml alone."""

from __future__ import annotations

import html
import shutil
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pikepdf
import pypdfium2
import pytest
import yaml
from filelock import FileLock
from PIL import Image, ImageColor

from guide.downloads import HANDBOOK
from samples.handbook_samples import read_source
from stand_ins.project_copy import (
    ROOT,
    WITH_OLDER_HANDBOOK,
    build_project,
    copy_cache,
    copy_project,
)
from worksheet_builder.model import DOCUMENT_FOLDER
from worksheet_builder.pdf import to_pdf

SAMPLES = ROOT / "tests/samples/universities"
SHORTEST = 4  # shorter words, such as a team's initials, stand inside other words
# Second-level domains under which a country registers its universities' names.
SHARED = {"ac", "co", "edu", "gov", "org"}


def read_values(path: Path) -> dict[str, Any]:
    """Return what an institution's file holds."""
    values: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return values


OWN = read_values(ROOT / "institution.yml")
# One that is not the project's own: in an invented university's project too, there is another.
INVENTED, *OTHERS = [
    path
    for path in (SAMPLES / "scottish.yml", SAMPLES / "irish.yml")
    if read_values(path)["name"] != OWN["name"]
]


def list_words(value: object) -> Iterator[str]:
    """Yield every piece of text in what a YAML file holds.

    A link's subject is no text: it is the name of one of the guide's own headings. What an entry of
    support matters for has such names too.
    """
    if isinstance(value, dict):
        for key, part in value.items():
            if key not in {"subject", "matters"}:
                yield from list_words(part)
    elif isinstance(value, list):
        for part in value:
            yield from list_words(part)
    elif isinstance(value, str):
        yield " ".join(value.split())


def list_first_words(second: dict[str, Any]) -> set[str]:
    """Return the words of the first institution that the second does not share.

    The hosts of its links are words of their own: "www.example.ac.uk" gives "example".
    """
    words = {word for word in list_words(OWN) if len(word) >= SHORTEST}
    words |= {name for name in list_hosts(OWN) if len(name) >= SHORTEST}
    return words - set(list_words(second)) - list_hosts(second)


def list_hosts(institution: dict[str, Any]) -> set[str]:
    """Return the registered names of the hosts that an institution's links lead to."""
    hosts = {urlsplit(link["address"]).hostname or "" for link in institution["links"].values()}
    return {find_registered_name(host) for host in hosts}


def find_registered_name(host: str) -> str:
    """Return the part of a host by which its owner is known."""
    labels = host.split(".")
    is_shared = len(labels) > 2 and labels[-2] in SHARED
    return labels[-3] if is_shared else labels[-2]


def test_a_host_is_known_by_its_owner_s_name():
    """Whatever stands before it, and under whatever it was registered."""
    for host in ("www.hartwold.ac.uk", "lists.hartwold.ac.uk", "a.hartwold.ie", "hartwold.edu"):
        assert find_registered_name(host) == "hartwold"


def read_pdf(path: Path) -> str:
    """Return all that a PDF says: its pages' text, its fields' and its metadata."""
    document = pypdfium2.PdfDocument(path)
    try:
        pages = [page.get_textpage().get_text_bounded() for page in document]
        return "\n".join([*pages, *document.get_metadata_dict().values()])
    finally:
        document.close()


def read_word(path: Path) -> str:
    """Return the text of every part of a Word file."""
    with zipfile.ZipFile(path) as package:
        parts = [package.read(name) for name in package.namelist() if not name.endswith(".png")]
    return "\n".join(part.decode("utf-8", errors="replace") for part in parts)


def read_plain(path: Path) -> str:
    """Return the text of a page, a script or a data file."""
    return path.read_text(encoding="utf-8", errors="replace")


def read_file(path: Path) -> str:
    """Return what a file of the site says, in one line, with HTML's own characters resolved."""
    readers = {".pdf": read_pdf, ".docx": read_word}
    text = readers.get(path.suffix, read_plain)(path)
    return " ".join(html.unescape(text).split())


# The PDFs of which every run makes two. A thorough one makes the others and the handbook too: that
# the first university's name is in none of those, it alone tells.
MADE = ("contract", "promotion-evidence")


@dataclass(frozen=True)
class Second:
    """The site of an invented university, and what its institution.yml holds."""

    site: Path
    values: dict[str, Any]
    is_whole: bool


@pytest.fixture(
    scope="session",
    params=[
        pytest.param((INVENTED, False), id=INVENTED.stem),
        *(
            pytest.param((path, True), id=f"{path.stem}-whole", marks=pytest.mark.thorough)
            for path in (INVENTED, *OTHERS)
        ),
    ],
)
def second(
    request: pytest.FixtureRequest,
    site: Path,
    tmp_path_factory: pytest.TempPathFactory,
    worker_id: str,
) -> Second:
    """The site of an invented university: a copy of the project with one file changed.

    It is built once for all test processes, from the cache that the first site's build has filled:
    what does not name the university comes from there.
    """
    assert site.is_dir()
    base = tmp_path_factory.getbasetemp()
    shared = base if worker_id == "master" else base.parent
    path, is_whole = request.param
    project = shared / f"second-{path.stem}-{is_whole}"
    with FileLock(f"{project}.lock"):
        if not (project / "site").exists():
            shutil.rmtree(project, ignore_errors=True)
            copy_project(project)
            copy_cache(project)
            shutil.copy2(path, project / "institution.yml")
            shutil.copytree(SAMPLES / "assets", project / "docs/assets", dirs_exist_ok=True)
            build_second(project, project / "fresh", is_whole=is_whole)
            (project / "fresh").rename(project / "site")
    return Second(project / "site", read_values(path), is_whole)


def build_second(project: Path, site: Path, *, is_whole: bool) -> None:
    """Build its site; unless it is to be whole, with few PDFs, because they take longest."""
    build = build_project(project, site, None if is_whole else WITH_OLDER_HANDBOOK)
    assert build.returncode == 0, build.stdout + build.stderr
    if is_whole:
        return
    for older in (site / DOCUMENT_FOLDER).glob("*.pdf"):
        older.unlink()
    source = read_source(project)
    for name in MADE:
        made = to_pdf(source.contents.worksheets[name], source.imprint)
        (site / DOCUMENT_FOLDER / f"{name}.pdf").write_bytes(made)


def test_no_trace_of_the_first_university_is_left(second: Second):
    """None of the words that only the first has stands in any page, script, PDF or Word file.

    The credit is no trace: the licence asks for it.
    """
    words = list_first_words(second.values)
    found = [
        f"{path.relative_to(second.site)}: {word}"
        for path in sorted(second.site.rglob("*"))
        if path.is_file() and path.suffix not in {".woff2", ".png", ".gz", ".map"}
        for text in [read_file(path).replace(second.values["guide"]["adapted_from"], "")]
        for word in sorted(words)
        if word in text
    ]
    assert not found, "\n".join(found)


def test_the_icons_are_those_of_the_second_university(site: Path, second: Second):
    """A home screen shows its colours, as the tab and the pages do."""
    for name in ("favicon.svg", "icon-192.png", "icon-apple-180.png"):
        image = f"assets/images/{name}"
        assert (second.site / image).read_bytes() != (site / image).read_bytes(), name
    accent = second.values["colours"]["accent"]["light"]
    assert accent in read_file(second.site / "assets/images/favicon.svg")
    with Image.open(second.site / "assets/images/icon-512.png") as icon:
        assert ImageColor.getrgb(accent) in {colour for _count, colour in icon.getcolors(512**2)}


def test_the_logo_stands_in_the_header_and_on_the_handbook(site: Path, second: Second):
    """Its words are the university's name; where there is none, the guide's own drawing stands."""
    logo = second.values.get("logo")
    page = (second.site / "mentees/index.html").read_text(encoding="utf-8")
    if logo:
        name = second.values["short_name"]
        assert f'src="../{logo}" width="120" height="40" alt="{name}">' in page
        assert (second.site / logo).is_file()
        if second.is_whole:
            pictures = list_pictures(second.site / DOCUMENT_FOLDER / HANDBOOK)
            assert second.values["name"] in pictures
            assert second.values["name"] not in list_pictures(site / DOCUMENT_FOLDER / HANDBOOK)
    assert (logo is None) is ('class="mark"' in page)


def list_pictures(path: Path) -> list[str]:
    """Return what a screen reader says in place of each picture of a PDF."""
    with pikepdf.open(path) as document:
        elements = [each for each in document.objects if isinstance(each, pikepdf.Dictionary)]
        return [
            str(each.Alt) for each in elements if each.get("/S") == "/Figure" and "/Alt" in each
        ]


def test_the_credit_to_the_first_guide_stands_where_readers_see_it(second: Second):
    """The licence asks for it: at the foot of every page, and on the page about the licence."""
    credit = second.values["guide"]["adapted_from"]
    assert credit in read_file(second.site / "index.html")
    assert read_file(second.site / "about/licence/index.html").count(credit) == 2


def test_the_second_university_is_named_where_the_first_was(second: Second):
    """The words were replaced, not lost: pages, documents and edit links carry the second's."""
    guide = second.values["guide"]
    assert second.values["short_name"] in read_file(second.site / "index.html")
    why = read_file(second.site / "why-mentoring/index.html")
    assert guide["edit_address"].format(path="why-mentoring.md") in why
    assert guide["address"] in read_file(second.site / "sitemap.xml")
    for name in ("contract.pdf", "contract.docx"):
        assert second.values["name"] in read_file(second.site / "downloads" / name), name


def test_calendars_go_by_the_clocks_of_the_second_university(second: Second):
    """What is typed there is meant by them, and so it is called."""
    scripts = "".join(map(read_plain, second.site.glob("assets/javascripts/calendar-*.js")))
    clocks = second.values["clocks"]
    assert f'"{clocks["zone"]}"' in scripts
    assert f'"{clocks["whose"]}"' in scripts


@pytest.mark.parametrize(
    "path",
    [
        "worksheets/promotion-evidence/index.html",
        "downloads/promotion-evidence.pdf",
        "downloads/promotion-evidence.docx",
    ],
)
def test_a_worksheet_s_own_headings_follow_the_second_university(second: Second, path: str):
    """Words that a worksheet asks for by name stand in the form, on paper and in Word."""
    said = read_file(second.site / path)
    rules = second.values["promotion"]
    names = [place["name"] for place in rules["places"]]
    for words in (*names, f"{rules['framework']} of {rules['year']}"):
        assert words in said, words
    assert "<<institution" not in said


def test_the_first_university_has_words_to_look_for(site: Path):
    """The search would find something: the first site has nearly all of the words it looks for."""
    text = "\n".join(read_file(path) for path in site.rglob("*.html"))
    words = list_first_words(read_values(INVENTED))
    assert len({word for word in words if word in text}) > len(words) / 2
