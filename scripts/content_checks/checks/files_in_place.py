"""Each file stands where the project looks for it, and pictures are of a kind that browsers show.

Pages are Markdown files in docs/, worksheets YAML files in worksheets/, pictures files in
docs/assets. A file elsewhere, or of another kind, is never shown, or breaks when its page moves. A
document that was uploaded would be published as it is, where nobody checks its words.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from content_checks.project import Project
from strict_yaml import Problem

SHOWN = (".svg", ".png", ".webp", ".jpg", ".jpeg", ".gif", ".avif", ".ico")
NOT_SHOWN = (
    ".heic",
    ".heif",
    ".tif",
    ".tiff",
    ".psd",
    ".bmp",
    ".ai",
    ".eps",
    ".raw",
    ".emf",
    ".wmf",
)
DOCUMENTS = (".docx", ".doc", ".pdf", ".pptx", ".ppt", ".xlsx", ".xls", ".odt", ".rtf", ".zip")
PAGES = (".txt", ".markdown", ".mdown", ".mkd", ".htm", ".html")
FILMS = (".mp4", ".mov", ".mp3", ".m4a", ".wav", ".avi", ".webm")
ASSETS = "docs/assets/"
# The folders that editors write in; `.` is the project's own, without those below it.
FOLDERS = ("docs/**/*", "worksheets/**/*", "*")
WORKSHEET_ENDINGS = (".yml", ".yaml")


def find_problems(project: Project) -> Iterator[Problem]:
    """Yield every file that stands in a wrong place, or that the site cannot show."""
    for path in project.find_files(*FOLDERS):
        name = project.name(path)
        if path.parent == project.root and path.suffix == ".md" and project.read(path)[:3] == "---":
            found = "a page lies here, outside the folder docs, and nobody would see it."
            yield Problem(name, 0, found, "Move it to that folder.", f"docs/{name}")
        elif told := _describe(name, path):
            yield Problem(name, 0, *told)


def _describe(name: str, path: Path) -> tuple[str, str, str] | tuple[()]:
    ending, in_docs, plain = path.suffix.lower(), name.startswith("docs/"), path.stem.lower()
    tell = _describe_picture(name, ending)
    if tell:
        return tell
    if ending in DOCUMENTS and not name.startswith(ASSETS):
        found = "a document lies here, and the site would offer it as it is."
        if not in_docs:
            found = "a document lies here, and nothing shows it."
        mend = "Write its words into a page, or make a worksheet of it, and delete the file."
        return found, mend, ""
    if ending in FILMS:
        found = "the site shows no film and plays no sound."
        mend = "Leave it where it is published, and put its address into docs/further-reading.yml."
        return found, mend, ""
    return _describe_text(name, ending, plain)


def _describe_picture(name: str, ending: str) -> tuple[str, str, str] | tuple[()]:
    if ending in NOT_SHOWN:
        found = f"browsers show no picture of the kind {ending}."
        mend = (
            "Save it as WebP or JPEG (a photograph) or as PNG or SVG (a drawing), and upload that."
        )
        return found, mend, ""
    if ending in SHOWN and not name.startswith(ASSETS):
        found = "a picture lies here, outside docs/assets."
        mend = "Upload it to that folder, delete this one, and name it so in the page."
        return (
            found,
            mend,
            f"![Two people talk over a cup of tea](../assets/{name.rpartition('/')[2]})",
        )
    return ()


def _describe_text(name: str, ending: str, plain: str) -> tuple[str, str, str] | tuple[()]:
    in_docs, depth = name.startswith("docs/"), name.count("/")
    if in_docs and (ending in PAGES or not ending):
        found = "the name does not end in .md, so this is no page."
        return found, "Rename it, or delete it.", f"{plain.removesuffix('.md')}.md"
    if name.startswith("docs/") and ending in WORKSHEET_ENDINGS and depth > 1:
        found = "a data file lies here, and nothing reads it."
        mend = "A worksheet stands in the folder worksheets. Move it there, or delete it."
        return found, mend, f"worksheets/{plain}.yml"
    if name.startswith("worksheets/") and not name.startswith("worksheets/_"):
        if depth > 1:
            found = "a file lies in a folder of its own, where nothing reads it."
            return (
                found,
                "Move it to the folder worksheets, or delete it.",
                f"worksheets/{plain}.yml",
            )
        if ending not in (*WORKSHEET_ENDINGS, ".json"):
            found = "the folder worksheets holds worksheets alone, and their names end in .yml."
            return found, "Move it to another folder, or delete it.", ""
    return ()
