"""Installs Debian and Ubuntu packages where this account may, and else names the one command."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

from set_up.run_step import Step, begin_step, fail_step, try_step
from set_up.stop import Stop

APT_LISTS = Path("/var/lib/apt/lists")
OS_RELEASE = Path("/etc/os-release")
INSTALL = ("apt-get", "install", "-y", "--no-install-recommends")
QUIETLY = ("env", "DEBIAN_FRONTEND=noninteractive")
# Another installation, such as the system's own updates, may hold apt's lock for a while.
WAIT_FOR_LOCK = ("-o", "DPkg::Lock::Timeout=300")


def has_apt() -> bool:
    """Tell whether this is a Debian, an Ubuntu or a relative."""
    return shutil.which("apt-get") is not None


def is_ubuntu() -> bool:
    """Tell whether this is Ubuntu or one of its kin, where apt's browsers only ask for a snap."""
    try:
        return "ubuntu" in OS_RELEASE.read_text(encoding="utf-8").lower()
    except OSError:
        return False


def find_rights() -> tuple[str, ...] | None:
    """Return what to put before a command to run it as root, or None where that cannot be."""
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        return ()
    sudo = shutil.which("sudo")
    if sudo is None:
        return None
    asked = subprocess.run([sudo, "-n", "true"], capture_output=True, check=False)
    return (sudo, "-n") if asked.returncode == 0 else None


def describe_install(packages: Sequence[str]) -> str:
    """Return the one command that a person types to install the packages."""
    install = " ".join((*INSTALL[:2], *INSTALL[3:], *packages))
    lists = APT_LISTS.is_dir() and any(APT_LISTS.glob("*Packages*"))
    commands = [install] if lists else ["apt-get update", install]
    if shutil.which("sudo"):
        return " && ".join(f"sudo {command}" for command in commands)
    return f'su -c "{" && ".join(commands)}"'


def install_debian_packages(packages: Sequence[str]) -> None:
    """Install the packages; raises Stop with the one command to type where this account may not."""
    if not packages:
        return
    if not has_apt():
        raise Stop(
            "Something is missing on this machine. Install these with your system's own packages, "
            f"then try again (they are named as on Debian): {', '.join(packages)}."
        )
    rights = find_rights()
    if rights is None:
        raise Stop(
            "Something is missing on this machine, and this account may not install it. "
            f"Type this once, then try again:\n\n    {describe_install(packages)}\n"
        )
    _install_with_rights(packages, rights)


def _install_with_rights(packages: Sequence[str], rights: tuple[str, ...]) -> None:
    step = Step(f"Installing system packages: {', '.join(packages)}", "system-packages")
    begin_step(step)
    install = (*rights, *QUIETLY, *INSTALL, *WAIT_FOR_LOCK, *packages)
    if try_step(step, install):
        return
    # The machine's lists of packages may be missing or old.
    try_step(step, (*rights, *QUIETLY, "apt-get", "update", *WAIT_FOR_LOCK))
    if not try_step(step, install):
        raise fail_step(step)
