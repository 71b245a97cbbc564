"""Errors a person can act on: a sentence in the language that is spoken when it is shown."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from kastd_desktop import i18n
from kastd_desktop.errors import Reason, UserError
from kastd_desktop.system.resources import translations_dir

MESSAGE = "The language “{locale}” is unknown. Choose one of these: {known}."


def test_the_sentence_is_in_the_language_of_the_moment() -> None:
    error = UserError(MESSAGE, locale="de", known="lt, en")

    i18n.activate("en", translations_dir())
    assert error.text() == "The language “de” is unknown. Choose one of these: lt, en."
    i18n.activate("lt", translations_dir())
    assert error.text() != "The language “de” is unknown. Choose one of these: lt, en."
    assert "„de“" in error.text()
    assert str(error) == error.text()


def test_values_may_hold_braces_and_paths() -> None:
    error = UserError("Written: {path}", path=Path("/tmp/{odd}"))

    assert error.text().endswith("/tmp/{odd}")


def test_it_keeps_what_it_was_made_of() -> None:
    error = UserError(MESSAGE, locale="de", known="lt")

    assert error.message == MESSAGE
    assert error.fields == {"locale": "de", "known": "lt"}
    assert isinstance(error, Exception)


def test_a_message_nobody_translated_is_readable() -> None:
    assert UserError("Nobody translated {this} yet.", this="sentence").text() == "Nobody translated sentence yet."


def test_a_missing_value_is_a_bug_and_not_hidden() -> None:
    with pytest.raises(KeyError):
        UserError("There is no {value}.").text()


@pytest.mark.parametrize(
    "code", [errno.ENOENT, errno.EACCES, errno.EPERM, errno.EROFS, errno.EISDIR, errno.ENOTDIR, errno.EIO, errno.ENOSPC]
)
def test_the_systems_reasons_are_said_in_the_language_of_the_moment(code: int) -> None:
    """The operating system itself says them in English."""
    reason = Reason(OSError(code, os.strerror(code)))
    error = UserError("Not saved: {detail} ({path}).", detail=reason, path="/x")
    said = {}
    for locale in ("lt", "en"):
        i18n.activate(locale, translations_dir())
        said[locale] = str(reason)
        assert said[locale] in error.text()

    assert said["lt"] != said["en"]
    assert os.strerror(code) not in said["lt"]


def test_a_rare_reason_is_in_the_systems_own_words() -> None:
    assert str(Reason(OSError(errno.ELOOP, "Too many links"))) == "Too many links"
    assert str(Reason(OSError("only words"))) == "only words"
