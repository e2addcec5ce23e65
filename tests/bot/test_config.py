import re
from pathlib import Path

import pytest

from bot.config import VARIABLES, BadSettings, Settings, load

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / ".env.example"


def settings(**environ: str) -> Settings:
    return load(environ, dotenv=None)


def problems(**environ: str) -> list[str]:
    with pytest.raises(BadSettings) as caught:
        settings(**environ)
    return caught.value.problems


def test_with_nothing_set_everything_has_a_default():
    assert settings() == Settings()


def test_all_problems_are_named_at_once_each_by_its_variable():
    found = problems(BOT_TOKEN="hello", WEBHOOK_PORT="none", LOG_LEVEL="LOUD", ALLOWED_USERS="@ana")
    assert {line.split()[0] for line in found} == {"BOT_TOKEN", "WEBHOOK_PORT", "LOG_LEVEL", "ALLOWED_USERS"}
    assert all(line.endswith(".") for line in found)


@pytest.mark.parametrize("name", ["BOT_TOKEN", "WEBHOOK_SECRET", "DATABASE_URL"])
def test_a_wrong_secret_is_not_repeated_in_the_complaint(name: str):
    assert "hunter2!" not in " ".join(problems(**{name: "hunter2!"}))


def test_secrets_do_not_show_when_settings_are_printed():
    shown = repr(settings(BOT_TOKEN="1:abcdef", DATABASE_URL="postgresql+psycopg://u:pass@h/d"))
    assert "abcdef" not in shown
    assert "pass" not in shown


def test_a_secret_may_lie_in_a_file(tmp_path: Path):
    (tmp_path / "token").write_text("42:from-a-file\n")
    assert settings(BOT_TOKEN_FILE=str(tmp_path / "token")).bot_token == "42:from-a-file"


def test_a_secret_file_that_is_not_there_is_named():
    assert problems(BOT_TOKEN_FILE="/nowhere/token") == ["BOT_TOKEN_FILE names a file that cannot be read."]


def test_the_environment_wins_over_the_dotenv_file(tmp_path: Path):
    (tmp_path / ".env").write_text("REHEARSAL_PORT=9000\nLOG_LEVEL=debug\n")
    found = load({"REHEARSAL_PORT": "9001"}, dotenv=tmp_path / ".env")
    assert (found.rehearsal_port, found.log_level) == (9001, "DEBUG")


def test_a_star_lets_everybody_in_and_a_list_only_those_on_it():
    assert settings(ALLOWED_USERS="*").everybody_allowed
    listed = settings(ALLOWED_USERS="1, 22,")
    assert listed.allowed_users == {1, 22}
    assert not listed.everybody_allowed


@pytest.mark.parametrize("url", ["http://example.org/hook", "ftp://example.org", "example.org"])
def test_a_webhook_address_must_be_https(url: str):
    assert "https" in problems(BOT_TOKEN="1:a", WEBHOOK_URL=url)[0]


def test_a_folder_of_templates_is_checked_at_the_start(tmp_path: Path):
    (tmp_path / "hello.txt").write_text("Hi {{ foo }}", encoding="utf-8")
    assert "hello.txt" in problems(TEMPLATES_DIR=str(tmp_path))[0]

    (tmp_path / "hello.txt").write_text("Hi {{ first_name }}", encoding="utf-8")
    assert settings(TEMPLATES_DIR=str(tmp_path)).templates_dir == tmp_path


def test_a_webhook_without_a_token_is_a_contradiction():
    assert "BOT_TOKEN" in problems(WEBHOOK_URL="https://example.org/hook")[0]


def test_two_servers_on_one_port_are_a_contradiction():
    assert "must differ" in problems(HEALTH_PORT="9000", METRICS_PORT="9000")[0]


def test_replicas_agree_on_the_webhook_secret_without_being_told():
    one, two = settings(BOT_TOKEN="1:abc"), settings(BOT_TOKEN="1:abc")
    assert one.webhook_token == two.webhook_token
    assert re.fullmatch(r"[A-Za-z0-9_-]{1,256}", one.webhook_token)
    assert one.webhook_token != settings(BOT_TOKEN="1:abd").webhook_token


def test_a_rehearsal_keeps_its_people_apart():
    assert Settings(rehearsal=True).database_path != Settings().database_path


def example_values() -> dict[str, str]:
    lines = EXAMPLE.read_text().splitlines()
    return dict(line.split("=", 1) for line in lines if line and not line.startswith("#"))


def test_the_example_names_every_variable_and_no_other():
    assert set(example_values()) == {variable.name for variable in VARIABLES}


def test_every_variable_has_a_field_of_its_name():
    assert {v.field for v in VARIABLES} <= set(Settings.__dataclass_fields__)


def test_the_example_as_it_stands_gives_the_defaults():
    assert load({}, dotenv=EXAMPLE) == Settings()
