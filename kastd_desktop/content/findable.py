"""What of a pack can be found, with its words by weight. Knows nothing of how they are searched."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from kastd_desktop.content.schema import ClauseShape, LetterShape, Shape, SituationShape, TipsShape
from kastd_desktop.core.search import Document

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kastd_desktop.content.loader import Source

S = TypeVar("S", bound=Shape)


def documents(source: Source) -> list[Document]:
    """Return everything that can be found, in all languages.

    Args:
        source: a pack without errors.
    """
    return [*_situations(source), *_clauses(source), *_letters(source), *_tips(source)]


def _versions(source: Source, shape: type[S]) -> Iterator[tuple[S, list[tuple[str, S]]]]:
    """Yield by file its content, and with every language what it says there."""
    for path, own in source.of(source.source_locale, shape):
        files = ((locale, source.files[locale][path]) for locale in source.manifest.locales)
        yield own, [(locale, each) for locale, each in files if isinstance(each, shape)]


def _situations(source: Source) -> Iterator[Document]:
    for card, versions in _versions(source, SituationShape):
        search = card.search
        words = (("lt", search.lt), ("en", search.en), ("pl", search.pl), ("ru", search.ru))
        titles = [(locale, each.title) for locale, each in versions]
        yield Document(
            kind="situation",
            id=card.id,
            titles=dict(titles),
            clauses=tuple(card.clauses),
            annexes=tuple(card.annexes),
            danger=card.danger,
            title_texts=titles,
            synonym_texts=[
                *((language, text) for language, texts in words for text in texts),
                *((locale, each.condition) for locale, each in versions),
            ],
            phrase_texts=[(locale, phrase.text) for locale, each in versions for phrase in each.say],
            body_texts=[(locale, text) for locale, each in versions for text in _card_body(each)],
        )


def _card_body(card: SituationShape) -> Iterator[str]:
    yield card.brief
    for item in card.immediate:
        yield f"{item.challenge} {item.action}"
    for step in card.next:
        yield from (step.text, *step.yes, *step.no)
    if card.stop:
        yield card.stop.rule
    yield from card.after


def _clauses(source: Source) -> Iterator[Document]:
    for clause, versions in _versions(source, ClauseShape):
        annex = clause.number.startswith("A")
        provisions = [(locale, provision) for locale, each in versions for provision in each.provision]
        yield Document(
            kind="clause",
            id=clause.number,
            titles={locale: each.title for locale, each in versions},
            clauses=() if annex else (clause.number,),
            annexes=(int(clause.number[1:]),) if annex else (),
            danger=False,
            title_texts=[(locale, text) for locale, each in versions for text in (each.title, each.short)],
            synonym_texts=[(locale, provision.heading) for locale, provision in provisions],
            phrase_texts=[(locale, provision.example) for locale, provision in provisions],
            body_texts=[
                (locale, text)
                for locale, provision in provisions
                for text in (provision.duty, *provision.shows, *provision.avoid, provision.why)
            ],
        )


def _letters(source: Source) -> Iterator[Document]:
    for letter, versions in _versions(source, LetterShape):
        titles = [(locale, each.title) for locale, each in versions]
        yield Document(
            kind="letter",
            id=letter.id,
            titles=dict(titles),
            clauses=tuple(letter.clauses),
            annexes=tuple(letter.annexes),
            danger=False,
            title_texts=titles,
            synonym_texts=[(locale, each.summary) for locale, each in versions],
            phrase_texts=[],
            body_texts=[(locale, text) for locale, each in versions for text in each.paragraphs],
        )


def _tips(source: Source) -> Iterator[Document]:
    for tips, versions in _versions(source, TipsShape):
        texts = {locale: {tip.id: tip.text for tip in each.tip} for locale, each in versions}
        for tip in tips.tip:
            said = {locale: by_id[tip.id] for locale, by_id in texts.items()}
            yield Document(
                kind="tip",
                id=tip.id,
                titles=said,
                clauses=tuple(number for number in tips.clauses if not number.startswith("A")),
                annexes=tuple(int(number[1:]) for number in tips.clauses if number.startswith("A")),
                danger=False,
                title_texts=[],
                synonym_texts=list(said.items()),  # its sentence is all the name it has
                phrase_texts=[],
                body_texts=[],
            )
