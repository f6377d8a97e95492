"""The pages' macros, handed on to `guide`. No logic here."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent))

from guide.assemble import assemble_site
from guide.macros import Macros


def define_env(env: Any) -> None:  # noqa: ANN401 - the plugin has no types
    """Give the pages {{ worksheet("contract") }} and the others, and {{ institution.… }}."""
    assembly = assemble_site(Path(env.project_dir))
    page = {"get_url": lambda: env.page.url, "get_text": lambda: env.page.markdown}
    macros = Macros(assembly.contents, sizes=assembly.sizes(), **page)
    for name, macro in macros.for_pages().items():
        env.macro(macro, name)
    env.variables.update(macros.variables())


def on_pre_page_macros(env: Any) -> None:  # noqa: ANN401 - likewise
    """Set the page's own `worksheet:` aside: the plugin lets it hide the macro of that name."""
    env.page.meta["set_aside"] = env.page.meta.pop("worksheet", None)


def on_post_page_macros(env: Any) -> None:  # noqa: ANN401 - likewise
    """Put it back for the templates."""
    env.page.meta["worksheet"] = env.page.meta.pop("set_aside")
