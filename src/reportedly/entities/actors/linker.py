"""A mention of an actor -> the actors it may mean, best first, each with a score and the reason."""

import re
from collections.abc import Callable, Iterable
from datetime import date

from rapidfuzz import fuzz, process

from reportedly.entities.actors.book import Book, NameUse
from reportedly.entities.actors.facts import state_of
from reportedly.entities.actors.finder import Finder
from reportedly.entities.actors.spelling import HYPHENS, fold, plain_name, skeleton
from reportedly.entities.actors.states import state_id
from reportedly.entities.actors.words import any_of, word_list
from reportedly.entities.demonyms import is_demonym, nation_of
from reportedly.model.ids import ActorId
from reportedly.model.record import Record
from reportedly.model.seams import KnownName
from reportedly.model.values import Actor, Candidate

_BEFORE = re.compile(rf"^(?:{any_of('before')}) ", re.IGNORECASE)
_AFTER = re.compile(rf"(?: \([^)]*\)|'s?|(?: (?:{any_of('kind')}))? (?:{any_of('after')}))$", re.IGNORECASE)
_ARTICLE = re.compile(r"^(?:the|a|an) ", re.IGNORECASE)
_FULL_STOP = re.compile(r"(?<!\.\w)\.+$")
_LINKED = re.compile(rf"^(.+?)[{HYPHENS}](?:linked|affiliated|aligned|allied|inspired) ", re.IGNORECASE)

_OWN, _ALIAS, _LISTED, _SPELLED, _WITHIN, _LINK = 1.0, 0.97, 0.9, 0.88, 0.85, 0.6
_RIVAL, _SHORTENED, _FUZZY, _OUT_OF_USE = 0.7, 0.97, 0.9, 0.8
_ELSEWHERE, _PART = 0.6, 0.6
_FUZZY_AT_LEAST = 90.0
_FUZZY_LETTERS = 6
_SKELETON_LETTERS = 4


class _Guess(Record, frozen=True):
    actor_id: ActorId
    score: float
    reason: str


class Linker:
    """Links mentions to the actors of one book."""

    def __init__(self, book: Book, finder: Finder, actor: Callable[[ActorId, date | None], Actor]) -> None:
        self._book = book
        self._finder = finder
        self._actor = actor
        self._kinds = word_list("kinds.txt")
        self._skeletons: dict[str, list[NameUse]] = {}
        self._by_letter: dict[str, list[str]] = {}

    def link(
        self, mention: str, *, on: date | None, countries: tuple[str, ...] = ()
    ) -> tuple[Candidate, ...]:
        """Return the actors that a mention may mean on a day, best first; () for kinds and unknown names."""
        name = _FULL_STOP.sub("", plain_name(mention.strip(' \t\n"“”«»,;:')))
        best: dict[ActorId, _Guess] = {}
        for guess in self._there(self._guesses(name, mention, on), countries):
            if guess.actor_id not in best or best[guess.actor_id].score < guess.score:
                best[guess.actor_id] = guess
        ordered = sorted(best.values(), key=lambda guess: (-guess.score, guess.actor_id))
        return tuple(
            Candidate(self._actor(guess.actor_id, on), round(guess.score, 3), guess.reason)
            for guess in ordered
        )

    def _there(self, guesses: tuple[_Guess, ...], countries: tuple[str, ...]) -> Iterable[_Guess]:
        """Weigh rivals by where they act, and add the parts of an actor that act where the article is."""
        if not countries:
            yield from guesses
            return
        areas = {guess.actor_id: self._book.areas.get(guess.actor_id, set()) for guess in guesses}
        known = any(area.intersection(countries) for area in areas.values())
        for guess in guesses:
            if not known or areas[guess.actor_id].intersection(countries):
                yield guess
            else:
                reason = f"{guess.reason}; not known to act in {', '.join(countries)}"
                yield _Guess(guess.actor_id, guess.score * _ELSEWHERE, reason)
        for child in self._book.children_of(guesses[0].actor_id) if guesses else ():
            there = sorted(self._book.areas.get(child, set()).intersection(countries))
            if there and child not in areas:
                reason = f"part of the first that acts in {', '.join(there)}"
                yield _Guess(child, guesses[0].score * _PART, reason)

    def _guesses(self, name: str, mention: str, on: date | None) -> tuple[_Guess, ...]:
        for stage in (self._named, self._composed, self._listed, self._spelled, self._within):
            guesses = tuple(stage(name, mention, on))
            if guesses:
                return guesses
        return ()

    def _named(self, name: str, mention: str, on: date | None) -> Iterable[_Guess]:
        """Guess by the names that people chose: the whole mention, then without the words around it."""
        del mention
        return self._by_name(name, on, curated=True)

    def _listed(self, name: str, mention: str, on: date | None) -> Iterable[_Guess]:
        """Guess by the names of the lists taken over."""
        del mention
        return self._by_name(name, on, curated=False)

    def _by_name(self, name: str, on: date | None, *, curated: bool) -> Iterable[_Guess]:
        for short in _shortened(name):
            if short.lower() in self._kinds:
                return ()
            known = self._book.uses.get(short.lower(), ())
            uses = [use for use in known if _fits(use, short) and not self._is_force(use, short)]
            if uses and uses[0].curated == curated:
                return tuple(_ranked(uses, short, name, on))
        return ()

    def _is_force(self, use: NameUse, mention: str) -> bool:
        """Whether small letters make it a state's force: "Lebanese forces" are no "Lebanese Forces"."""
        if plain_name(use.name) == mention or not mention.rpartition(" ")[2].islower():
            return False
        found = self._finder.names_in(mention)
        return len(found) == 1 and found[0].text == mention and str(found[0].actor_id).startswith("state:")

    def _composed(self, name: str, mention: str, on: date | None) -> Iterable[_Guess]:
        """Guess a state or its force from its words, when they are the whole mention."""
        del mention, on
        bare = _ARTICLE.sub("", name)
        for found in self._finder.names_in(bare):
            if found.actor_id is not None and found.text == bare and found.sort in ("state", "state_force"):
                yield _Guess(found.actor_id, _OWN, f"composed of the words of {bare!r}")
        iso2 = nation_of(name) or state_of(name)
        if iso2 is not None and not _names_people(name):
            yield _Guess(state_id(iso2), _LISTED, f"{name!r} stands for the state")

    def _within(self, name: str, mention: str, on: date | None) -> Iterable[_Guess]:
        """Guess by the registry names inside the mention; a name in the possessive only describes."""
        del name
        linked = _LINKED.match(mention)
        if linked is not None:
            for guess in self._guesses(plain_name(linked[1]), linked[1], on):
                yield _Guess(guess.actor_id, _LINK, f"{mention!r} is said to be linked with {linked[1]!r}")
            return
        known = [found for found in self._finder.names_in(mention) if _tells_an_actor(found)]
        heads = [found for found in known if fold(mention[found.end : found.end + 2]).text != "'s"] or known
        for rank, found in enumerate(dict.fromkeys((one.actor_id, one.text) for one in heads)):
            if found[0] is not None:
                yield _Guess(found[0], _WITHIN * _RIVAL**rank, f"{found[1]!r} in the mention")

    def _spelled(self, name: str, mention: str, on: date | None) -> Iterable[_Guess]:
        """Guess by another transliteration, or by a name that is all but the same."""
        del mention
        name = _ARTICLE.sub("", name)
        if name.islower() or len(name) < _FUZZY_LETTERS or name.lower() in self._kinds:
            return
        for use in self._by_skeleton(skeleton(name)):
            if use.holds(on) and use.name[:1].lower() == name[:1].lower():
                yield _Guess(use.actor_id, _SPELLED, f"transliteration of {use.name!r}")
        near = process.extract(
            name.lower(), self._near(name), scorer=fuzz.ratio, score_cutoff=_FUZZY_AT_LEAST, limit=3
        )
        for spelling, ratio, _ in near:
            for use in self._book.uses[spelling][:2]:
                if use.holds(on):
                    yield _Guess(use.actor_id, ratio / 100 * _FUZZY, f"spelled nearly as {use.name!r}")

    def _near(self, name: str) -> list[str]:
        if not self._by_letter:
            for spelling, uses in self._book.uses.items():
                if len(spelling) >= _FUZZY_LETTERS and not uses[0].name.isupper():
                    self._by_letter.setdefault(spelling[0], []).append(spelling)
        return self._by_letter.get(name[0].lower(), [])

    def _by_skeleton(self, bones: str) -> list[NameUse]:
        if not self._skeletons:
            for uses in self._book.uses.values():
                if len(uses[0].name) >= _FUZZY_LETTERS and not uses[0].name.isupper():
                    self._skeletons.setdefault(skeleton(uses[0].name), []).extend(uses[:1])
        return self._skeletons.get(bones, []) if len(bones) >= _SKELETON_LETTERS else []


def _names_people(name: str) -> bool:
    """Whether a name is that of some of a nation: "Palestinians threw stones", unlike "the Russians"."""
    return name.endswith("s") and nation_of(name) is not None and is_demonym(name.removesuffix("s"))


def _tells_an_actor(found: KnownName) -> bool:
    """Whether a name inside a mention can be who is meant; a state's bare name only says where from."""
    return found.actor_id is not None and (found.sort != "state" or nation_of(found.text) is None)


def _fits(use: NameUse, mention: str) -> bool:
    """Whether case allows the reading: an acronym is one in capitals only."""
    name = plain_name(use.name)
    if not use.curated and mention.islower():
        return False
    acronym = " " not in name and sum(letter.isupper() for letter in name) > 1
    return not acronym or name == mention or name.replace("'", "") == mention


def _shortened(name: str) -> Iterable[str]:
    """Yield the mention, then ever less of it: without "the", without "militants" ..."""
    while name:
        yield name
        shorter = _AFTER.sub("", _BEFORE.sub("", name, count=1), count=1)
        if shorter == name:
            return
        name = shorter


def _ranked(uses: list[NameUse], short: str, mention: str, on: date | None) -> Iterable[_Guess]:
    uses = sorted(uses, key=lambda use: not use.searched)
    current = [use for use in uses if use.holds(on)]
    part = 1.0 if short == mention else _SHORTENED
    age = 1.0 if current else _OUT_OF_USE
    for rank, use in enumerate(current or uses):
        score = (_OWN if use.own else _ALIAS) if use.curated else _LISTED
        reason = _reason(use, short, whole=short == mention)
        yield _Guess(use.actor_id, score * _RIVAL ** min(rank, 1) * part * age, reason)


def _reason(use: NameUse, short: str, *, whole: bool) -> str:
    what = "name" if use.own else "acronym" if short.isupper() else "alias"
    by = f", as {use.used_by} calls it" if use.used_by else ""
    part = "" if whole else f" ({short!r} of the mention)"
    return f"{what} {use.name!r}{by}{part}: {use.source or 'own list'}"
