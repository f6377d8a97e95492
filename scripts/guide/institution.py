"""The institution: everything that another university would change, read from institution.yml."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from guide.duties.accessibility import Accessibility
from guide.duties.notice import Notice
from guide.duties.support_route import SupportRoute
from guide.link import Link, LinkId, Words
from guide.university.clocks import Clocks
from guide.university.palette import UniversityColours
from guide.university.promotion import Promotion
from strict_yaml import parse_yaml

Email = Annotated[str, Field(pattern=r"^[^@\s:]+@[^@\s]+\.[^@\s]+$")]
Name = Annotated[str, Field(pattern=r"^[a-z][a-z0-9]*(_[a-z0-9]+)*$")]
LogoPath = Annotated[str, Field(pattern=r"^assets/[a-z0-9/-]+\.(svg|png)$")]


INSTITUTION = "institution.yml"
# What institution.yml says in place of a repository until the team has put in its own.
UNKNOWN_REPOSITORY = "/OWNER/REPO/"


class Entry(BaseModel):
    """A part of institution.yml: no key is ignored, and nothing changes once it is read."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)


class Guide(Entry):
    """The website itself."""

    title: Words = Field(description="The guide's name, on every document.")
    short_title: Words = Field(
        description="A shorter title, for the browser's tab and below the icon on a home screen."
    )
    description: Words = Field(description="One sentence about the guide, for search engines.")
    address: Annotated[str, Field(pattern=r"^https?://\S+/$")] = Field(
        description="The address of the published site: https:// at its start, a / at its end."
    )
    edit_address: Annotated[str, Field(pattern=r"^https?://\S*\{path\}\S*$")] = Field(
        description='Where "Edit this page" leads; {path} in it becomes the name of the file.'
    )
    copyright: Words = Field(description="The line at the foot of every page.")
    adapted_from: Words | None = Field(
        None, description="The credit to the guide that this one was made from, if any."
    )
    works_offline: bool = Field(
        default=True, description="Whether browsers keep a copy that works without a network."
    )

    @property
    def is_editable(self) -> bool:
        """Whether "Edit this page" leads somewhere: not while the repository is made up."""
        return UNKNOWN_REPOSITORY not in self.edit_address


class Team(Entry):
    """The team that looks after mentoring."""

    name: Words = Field(description="The team's full name.")
    short_name: Words = Field(description="What colleagues call it.")
    email: Email = Field(description="The address that people write to.")


class Owner(Entry):
    """Who answers for a page."""

    name: Words = Field(description="The owner's name.")
    email: Email = Field(description="Where feedback on the owner's pages goes.")


class Course(Entry):
    """The course that teaches people to coach and mentor."""

    name: Words = Field(description="The course's name.")
    description: Words = Field(description='It follows the words "The course is".')


class Newsletter(Entry):
    """The newsletter that announces a course and the like."""

    name: Words = Field(description="The newsletter's name.")
    link: LinkId = Field(description='The name of an entry in "links".')


class Notices(Entry):
    """Wording with legal weight, each with who has to confirm it."""

    confidentiality: Notice = Field(description="What stays private, and the limits of that.")
    conflict_of_interest: Notice = Field(description="A mentor with a say in the mentee's career.")
    record_keeping: Notice = Field(description="Notes about mentoring, and worksheets' answers.")
    equality: Notice = Field(description="Equal treatment, adjustments, and conduct that is wrong.")


class Institution(Entry):
    """Everything of the guide that belongs to one university."""

    name: Words = Field(description="The university's full name.")
    short_name: Words = Field(description="The name that colleagues use.")
    guide: Guide = Field(description="The website itself.")
    clocks: Clocks = Field(description="By which clocks the times of a calendar are meant.")
    team: Team = Field(description="The team that looks after mentoring.")
    owners: dict[Name, Owner] = Field(min_length=1, description="Who answers for a page.")
    colours: UniversityColours = Field(description="The university's own colours.")
    logo: LogoPath | None = Field(
        None, description="The file of the university's logo in docs/, such as assets/logo.svg."
    )
    units: Words = Field(description="What the university calls its parts, in the singular.")
    promotion: Promotion = Field(description="How the promotion rules speak of mentoring.")
    course: Course | None = Field(
        None, description="The course that teaches people to coach and mentor, if there is one."
    )
    newsletter: Newsletter | None = Field(
        None, description="The newsletter with news of such things, if there is one."
    )
    notices: Notices = Field(description="Wording with legal weight.")
    links: dict[LinkId, Link] = Field(description="The university's own links, by their names.")
    support: list[SupportRoute] = Field(
        min_length=1, description="Who helps where mentoring cannot, in the order of the list."
    )
    accessibility: Accessibility = Field(description="What the accessibility statement says.")


def load_institution(root: Path) -> Institution:
    """Return the institution of the project in `root`.

    Raises ProblemsFound with every problem of institution.yml, each with its line.
    """
    return parse_yaml(root / INSTITUTION, Institution, root=root)


def list_given_links(institution: Institution) -> tuple[str, ...]:
    """Return the names of links that institution.yml itself has pages ask for."""
    newsletter = getattr(institution, "newsletter", None)  # one that cannot be read has none
    law = getattr(getattr(institution, "accessibility", None), "law", None)
    return (*([newsletter.link] if newsletter else []), *([law.complaints] if law else []))
