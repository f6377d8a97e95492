"""Assembling the site: all that a site generator needs beside the pages, from one function.

MkDocs gets it through scripts/site_hooks.py. A generator that runs no hooks gets the same from
whoever calls it.
"""

from __future__ import annotations

import os
from dataclasses import asdict, dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from guide import answer_names
from guide.build_downloads import build_downloads
from guide.bundling.bundle import Bundle, bundle_browser, paint_site
from guide.contents import Contents
from guide.first_view.inline import hash_inline
from guide.handbook.source import Source
from guide.institution import INSTITUTION, Institution
from guide.offline.finish_offline import WORKER
from guide.offline.manifest import MANIFEST, read_light_colour, write_manifest
from guide.page import CONTRIBUTE
from guide.serving import is_served
from guide.sources import read_sources
from guide.university.favicon import FAVICON, draw_favicon
from guide.university.icons import draw_icons
from guide.university.logo import read_logo
from guide.university.palette import choose_for_paper, mix_palette, read_greys, write_palette
from guide.worksheets.described_worksheets import describe_worksheets
from strict_yaml import ProblemsFound
from worksheet_builder.documents import MissingPangoError, UnmadeDocumentError
from worksheet_builder.form import describe_readings
from worksheet_builder.model import Colours, Imprint
from worksheet_builder.schema import describe_answers

LICENCE = "CC BY 4.0"
# What may stop a build for a reason that its text tells an editor.
BUILD_STOPS = (ProblemsFound, MissingPangoError, UnmadeDocumentError)
SOURCES = ("docs", "worksheets", "scripts")
SETTINGS = (INSTITUTION, "mkdocs.yml")


@dataclass(frozen=True)
class Assembly:
    """What the generator takes.

    `files` are generated files by their path in the site; `extra` is what templates read as
    `config.extra`; `settings` are the generator's own settings that follow from institution.yml,
    and `address` is where the site is published.
    """

    contents: Contents
    files: dict[str, bytes]
    extra: dict[str, Any]
    settings: dict[str, str]
    address: str

    def sizes(self) -> dict[str, int]:
        """Return the bytes of each generated file by its path in the site."""
        return {path: len(content) for path, content in self.files.items()}


def assemble_site(root: Path, cache: Path | None = None) -> Assembly:
    """Return what the site in `root` needs beside its pages.

    `cache` (.cache in the project unless it is given) keeps what is slow to build. Asking again
    while no source has changed costs nothing. Raises ProblemsFound with every problem of the data
    files, of the worksheets and of the macros in the pages.
    """
    return _assemble(root, cache or root / ".cache", _stamp_sources(root))


@lru_cache(maxsize=1)
def _assemble(root: Path, cache: Path, _stamp: tuple[object, ...]) -> Assembly:
    sources = read_sources(root)  # before what is slow: for all problems
    contents = sources.contents
    institution = contents.institution
    logo = institution.logo and read_logo(root, institution.logo)
    palette = mix_palette(institution.colours, read_greys(root))
    paper = choose_for_paper(palette)
    constants = {"PAPER_COLOURS": paper.for_pdf(), "CLOCKS": institution.clocks.model_dump()}
    bundle = paint_site(bundle_browser(root, cache, constants), write_palette(palette))
    worksheets = tuple(contents.worksheets.values())
    served = is_served()
    source = Source(
        root, sources.pages, sources.rendered, contents, make_imprint(institution, paper)
    )
    downloads = build_downloads(source, cache, is_served=served)
    works_offline = institution.guide.works_offline and not served
    built = place_worker(bundle, works_offline=works_offline)
    return Assembly(
        contents=contents,
        files={
            **built,
            **downloads,
            **dict([describe_worksheets(worksheets)]),
            **describe_answers(worksheets, answer_names.FORMAT),
            **describe_readings(worksheets),
            FAVICON: draw_favicon(institution.colours).encode(),
            **draw_icons(institution.colours, read_light_colour(root, "paper")),
            MANIFEST: write_manifest(root, institution.guide),
        },
        extra={
            "institution": institution.model_dump(mode="json"),
            "logo": logo and asdict(logo),
            "contributors": CONTRIBUTE,
            "served": served,
            "works_offline": works_offline,
            "answers": {
                "database": answer_names.DATABASE,
                "described": describe_worksheets(worksheets)[0],
            },
            **{name: path for name, path in bundle.paths.items() if path in built},
            **write_inline(bundle),
        },
        settings=make_settings(institution),
        address=institution.guide.address,
    )


def place_worker(bundle: Bundle, *, works_offline: bool) -> dict[str, bytes]:
    """Return the bundle's files with the service worker at the site's root, where it rules all.

    Where the site keeps no copy, the worker is one that removes what an earlier one has kept.
    """
    files = dict(bundle.files)
    found = {
        name: files.pop(bundle.paths[name])
        for name in ("serving_worker", "leaving_worker")
        if name in bundle.paths
    }
    worker = found.get("serving_worker" if works_offline else "leaving_worker")
    return files if worker is None else {**files, WORKER: worker}


def write_inline(bundle: Bundle) -> dict[str, str]:
    """Return the scripts that stand in pages, and their hashes for the content security policy."""
    scripts = {
        name: bundle.files[bundle.paths[name]].decode().strip()
        for name in ("first_script", "first_early_script")
        if name in bundle.paths
    }
    hashes = {f"{name}_hash": hash_inline(script) for name, script in scripts.items()}
    return scripts | hashes


def _stamp_sources(root: Path) -> tuple[object, ...]:
    """Return something that differs as soon as a source is changed, added or taken away."""
    folders = (found for name in SOURCES for found in os.walk(root / name))
    settings = (root / name for name in SETTINGS)
    held = (Path(folder, name) for folder, _inner, names in folders for name in names)
    paths = sorted((path for path in (*settings, *held) if path.is_file()), key=str)
    stats = ((path, path.stat()) for path in paths)
    return tuple((path, stat.st_mtime_ns, stat.st_size) for path, stat in stats)


def make_imprint(institution: Institution, colours: Colours) -> Imprint:
    """Return what documents print in their headers and footers, and in which colours."""
    return Imprint(
        guide_title=institution.guide.title,
        institution=institution.name,
        address=institution.guide.address,
        licence=LICENCE,
        colours=colours,
    )


def make_settings(institution: Institution) -> dict[str, str]:
    """Return the generator's settings that follow from institution.yml."""
    guide = institution.guide
    return {
        "site_name": guide.short_title,
        "site_description": guide.description,
        "site_author": institution.team.name,
        "copyright": " ".join(filter(None, (guide.copyright, guide.adapted_from))),
        "edit_uri_template": guide.edit_address if guide.is_editable else "",
    }
