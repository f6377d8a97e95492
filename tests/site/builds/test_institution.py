"""Another university adopts the guide by changing institution.yml alone."""

from __future__ import annotations

import html
import shutil
import zipfile
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pypdfium2
import pytest
import yaml
from filelock import FileLock

from stand_ins.project_copy import ROOT, build_project, copy_cache, copy_project

INVENTED = ROOT / "tests/samples/universities/scottish.yml"
SHORTEST = 4  # shorter words, such as a team's initials, stand inside other words


CREDIT: str = yaml.safe_load(INVENTED.read_text(encoding="utf-8"))["guide"]["adapted_from"]


def list_words(value: object) -> Iterator[str]:
    """Yield every piece of text in what a YAML file holds.

    A link's subject is no text: it is the name of one of the guide's own headings.
    """
    if isinstance(value, dict):
        for key, part in value.items():
            if key != "subject":
                yield from list_words(part)
    elif isinstance(value, list):
        for part in value:
            yield from list_words(part)
    elif isinstance(value, str):
        yield " ".join(value.split())


def list_first_words() -> set[str]:
    """Return the words of the first institution that the second does not share.

    The hosts of its links are words of their own: "www.example.ac.uk" gives "example".
    """
    first, second = (
        yaml.safe_load(path.read_text(encoding="utf-8"))
        for path in (ROOT / "institution.yml", INVENTED)
    )
    words = {word for word in list_words(first) if len(word) >= SHORTEST}
    hosts = {urlsplit(link["address"]).hostname or "" for link in first["links"].values()}
    words |= {label for host in hosts for label in host.removeprefix("www.").split(".")[-3:-2]}
    return words - set(list_words(second))


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


@pytest.fixture(scope="session")
def second_site(site: Path, tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """The site of an invented university: a copy of the project with one file changed.

    It is built once for all test processes, from the cache that the first site's build has filled:
    what does not name the university comes from there.
    """
    assert site.is_dir()
    base = tmp_path_factory.getbasetemp()
    shared = base if worker_id == "master" else base.parent
    project = shared / "second"
    with FileLock(shared / "second.lock"):
        if not (project / "site").exists():
            shutil.rmtree(project, ignore_errors=True)
            copy_project(project)
            copy_cache(project)
            shutil.copy2(INVENTED, project / "institution.yml")
            build = build_project(project, project / "fresh")
            assert build.returncode == 0, build.stdout + build.stderr
            (project / "fresh").rename(project / "site")
    return project / "site"


def test_no_trace_of_the_first_university_is_left(second_site: Path):
    """None of the words that only the first has stands in any page, script, PDF or Word file.

    The credit is no trace: the licence asks for it.
    """
    words = list_first_words()
    found = [
        f"{path.relative_to(second_site)}: {word}"
        for path in sorted(second_site.rglob("*"))
        if path.is_file() and path.suffix not in {".woff2", ".png", ".gz", ".map"}
        for text in [read_file(path).replace(CREDIT, "")]
        for word in sorted(words)
        if word in text
    ]
    assert not found, "\n".join(found)


def test_the_credit_to_the_first_guide_stands_where_readers_see_it(second_site: Path):
    """The licence asks for it: at the foot of every page, and on the page about the licence."""
    assert CREDIT in read_file(second_site / "index.html")
    assert read_file(second_site / "about/licence/index.html").count(CREDIT) == 2


def test_the_second_university_is_named_where_the_first_was(second_site: Path):
    """The words were replaced, not lost: pages, documents and edit links carry the second's."""
    home = read_file(second_site / "index.html")
    assert "Glenmorran" in home
    why = read_file(second_site / "why-mentoring/index.html")
    assert "https://forge.example.org/glenmorran/guide/edit/docs/why-mentoring.md" in why
    assert "https://mentoring.glenmorran.example/" in read_file(second_site / "sitemap.xml")
    for name in ("contract.pdf", "contract.docx"):
        assert "University of Glenmorran" in read_file(second_site / "downloads" / name), name


@pytest.mark.parametrize(
    "path",
    [
        "worksheets/promotion-evidence/index.html",
        "downloads/promotion-evidence.pdf",
        "downloads/promotion-evidence.docx",
    ],
)
def test_a_worksheet_s_own_headings_follow_the_second_university(second_site: Path, path: str):
    """Words that a worksheet asks for by name stand in the form, on paper and in Word."""
    said = read_file(second_site / path)
    for words in ("Good Colleagueship", "career framework of 2024"):
        assert words in said, words
    assert "<<institution" not in said


def test_the_first_university_has_words_to_look_for(site: Path):
    """The search would find something: the first site has nearly all of the words it looks for."""
    text = "\n".join(read_file(path) for path in site.rglob("*.html"))
    words = list_first_words()
    assert len({word for word in words if word in text}) > len(words) / 2
