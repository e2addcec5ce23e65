"""What ships in the image and runs in CI, checked as far as it can be without an engine."""

import os
import re
import subprocess
from pathlib import Path

import pytest

from bot.config import VARIABLES

ROOT = Path(__file__).parents[2]
DOCKERFILE = (ROOT / "Dockerfile").read_text()
COMPOSE = (ROOT / "compose.yaml").read_text()
IGNORED = (ROOT / ".dockerignore").read_text()
KNOWN = {variable.name for variable in VARIABLES}


def test_every_package_of_the_product_is_copied_and_passes_the_ignore_file():
    for package in ("sincerely", "storage", "handlers", "bot"):
        assert f"COPY {package} {package}" in DOCKERFILE
        assert f"!{package}\n" in IGNORED


def test_everything_copied_exists():
    for line in re.findall(r"^COPY (?!--from)(.+)$", DOCKERFILE, re.MULTILINE):
        for name in line.split()[:-1]:
            assert (ROOT / name).exists(), name
            assert f"!{name}" in IGNORED, name


def test_the_image_installs_from_the_hashed_lock_and_runs_without_rights():
    assert "--require-hashes -r requirements-full.lock" in DOCKERFILE
    assert re.search(r"^USER 10001$", DOCKERFILE, re.MULTILINE)
    assert "HEALTHCHECK" in DOCKERFILE


def test_the_last_user_is_not_root_and_the_data_is_a_volume():
    assert re.findall(r"^USER (\w+)$", DOCKERFILE, re.MULTILINE)[-1] != "root"
    assert "VOLUME /data" in DOCKERFILE


def test_settings_given_by_image_and_compose_are_settings_the_bot_knows():
    given = set(re.findall(r"([A-Z][A-Z_]+)=/data", DOCKERFILE)) | set(
        re.findall(r"^ +([A-Z_]+):", COMPOSE, re.MULTILINE)
    )
    assert given
    assert given <= KNOWN


def test_the_image_is_stopped_more_patiently_than_the_bot_needs():
    assert int(re.findall(r"stop_grace_period: (\d+)s", COMPOSE)[0]) > 8


def test_ci_runs_the_words_of_the_makefile_and_fails_with_the_first():
    script = (ROOT / ".ci/run").read_text()
    assert os.access(ROOT / ".ci/run", os.X_OK)
    assert "set -euo pipefail" in script
    targets = re.findall(r"^([a-z]+):.*##", (ROOT / "Makefile").read_text(), re.MULTILINE)
    for word in re.findall(r"^make (\w+)$", script, re.MULTILINE):
        assert word in targets
    subprocess.run(["bash", "-n", str(ROOT / ".ci/run")], check=True)


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-full.lock", "requirements-dev.lock"])
def test_locks_have_hashes_and_no_addresses(lock: str):
    text = (ROOT / lock).read_text()
    assert "--hash=sha256:" in text
    assert "://" not in re.sub(r"#.*", "", text)
