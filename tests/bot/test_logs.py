import logging

from bot.logs import PlainFormatter, kind_of


def record(message: str, error: BaseException | None = None) -> logging.LogRecord:
    info = (type(error), error, error.__traceback__) if error else None
    return logging.LogRecord("bot.test", logging.INFO, __file__, 1, message, (), info)


def raised(words: str) -> Exception:
    try:
        raise ValueError(words)
    except ValueError as error:
        return error


def test_a_secret_in_a_line_is_struck_out():
    assert "s3cret" not in PlainFormatter(["s3cret"]).format(record("url is /bots3cret/getMe"))


def test_a_longer_secret_that_contains_a_shorter_one_is_struck_out_whole():
    assert "abc" not in PlainFormatter(["1:a", "1:abc"]).format(record("token 1:abc"))


def test_an_exception_shows_type_and_place_but_not_what_it_quotes():
    line = PlainFormatter().format(record("failed", raised("met Ana at AWS")))
    assert "ValueError at " in line
    assert "test_logs.py" in line
    assert "Ana" not in line


def test_an_error_in_a_line_is_named_with_its_cause():
    error = RuntimeError("text")
    error.__cause__ = OSError("more text")
    assert kind_of(error) == "RuntimeError<OSError"
