"""A happening -> the claims of when it was, each as sure as it is exact and as it hangs on the act itself."""

from collections.abc import Iterator

from reportedly.claims.local import lexicon
from reportedly.claims.local.parse.grammar import children, heads
from reportedly.claims.local.parse.reading import Sentence
from reportedly.claims.local.parse.tokens import Token
from reportedly.claims.local.sentence.sharing import is_of_speech, may_be_of_answer
from reportedly.claims.local.sentence.strands import Look, Strand
from reportedly.claims.local.sentence.times import TimeMention, times_in
from reportedly.claims.local.sorting.happenings import Happening
from reportedly.claims.local.writing.desk import Desk, claim, strand_voice
from reportedly.model.claim import Attribution, Claim
from reportedly.model.values import Period, Referent

_BY_PRECISION = {"day": 0.92, "days": 0.88, "week": 0.7, "month": 0.8, "season": 0.6, "year": 0.7, "years": 0.5,
                 "bounds": 0.55, "unresolved": 0.4}  # fmt: skip
_OF_ANOTHER_VERB = 0.2  # "revised on Monday the number of people killed on Friday"
_OF_AN_ANSWER = 0.55  # "condemned the killing on Saturday" weighs less than "the same night"
_TOLD_AFTER = 0.5  # "Six were killed. The gunmen came on Saturday evening."
_REACH = 2  # sentences after a happening that may say when it was
_CARE = frozenset(
    {"die", "take", "rush", "hospitalise", "hospitalize", "admit", "find", "come", "happen", "occur", "be"}
)


def when_claims(desk: Desk, happening: Happening) -> Iterator[Claim]:
    """Yield the claims of every time that the strands tell, or of the one told right after them."""
    told = list(_own_claims(desk, happening))
    yield from told or _claims_after(desk, happening)


def _own_claims(desk: Desk, happening: Happening) -> Iterator[Claim]:
    for position, strand in enumerate(happening.scenes):
        times = [mention for mention in strand.times if not _is_of_what_followed(mention, strand)]
        nearest = any(_hangs_on_act(mention, strand) for mention in times)
        for mention in times:
            period = desk.names.period(mention.text, desk.article.published)
            other = _OF_ANOTHER_VERB if nearest and not _hangs_on_act(mention, strand) else 0.0
            other = _OF_AN_ANSWER if may_be_of_answer(mention, strand) else other
            sure = _BY_PRECISION[period.precision] - 0.02 * min(position, 10) - other
            yield _claim(desk, mention, strand_voice(strand), sure)


def _claim(desk: Desk, mention: TimeMention, voice: Attribution, sure: float) -> Claim:
    value = Referent(mention.text, "period")
    return claim(desk, "when", value, (mention.start, mention.end), voice, max(sure, 0.2))


def _hangs_on_act(mention: TimeMention, strand: Strand) -> bool:
    """Return whether no verb but one of violence stands between the time and the word of violence."""
    acts = {trigger.token.i for trigger in strand.triggers}
    for head in (mention.token, *heads(mention.token)):
        if head.i in acts:
            return True
        if head.pos_ == "VERB":
            return False
    return False


def _is_of_what_followed(mention: TimeMention, strand: Strand) -> bool:
    """Return whether the day is that of what came of the act: "closed on Wednesday after two were kidnapped"."""
    verb = next((head for head in heads(mention.token) if head.pos_ in {"VERB", "AUX"}), None)
    acts = {trigger.token.i for trigger in strand.triggers}
    if verb is None or verb.i in acts or verb.lemma_ in _CARE or verb.lemma_ in lexicon.verbs():
        return False
    # A day behind the act is the act's, wherever the parse hangs it: "after a shooting in Dolvec on Sunday".
    leads = all(mention.token.i < trigger.token.i for trigger in strand.triggers)
    return leads and all(_is_after(trigger.token, verb) for trigger in strand.triggers) and bool(acts)


def _is_after(act: Token, verb: Token) -> bool:
    """Return whether "after" leads from a verb down to the act."""
    chain = [act, *heads(act)]
    below = chain[: chain.index(verb)] if verb in chain else []
    return any(each.lower_ == "after" or "after" in _marks(each) for each in below)


def _marks(token: Token) -> set[str]:
    """Return the words that lead a clause in, not those behind its verb: "as they clashed after a rally"."""
    if token.dep_ != "advcl":
        return set()
    return {child.lower_ for child in children(token, "mark", "prep") if child.i < token.i}


def _claims_after(desk: Desk, happening: Happening) -> Iterator[Claim]:
    """Yield the time of a sentence right behind the happening that goes on about it without a word of violence."""
    last = happening.strands[-1].sentence.index
    for seen in desk.looks:
        if last < seen.sentence.index <= last + _REACH:
            if seen.strands or seen.sentence.is_heading:
                return
            mention = _day_of_act(desk, seen)
            if mention is not None:
                yield _claim(desk, mention, strand_voice(happening.strands[-1]), _TOLD_AFTER)
                return


def _day_of_act(desk: Desk, seen: Look) -> TimeMention | None:
    for mention in times_in(seen.sentence):
        if mention.needs_anchor or is_of_speech(mention, seen.sentence, seen.tellings):
            continue
        period: Period = desk.names.period(mention.text, desk.article.published)
        if period.precision in {"day", "days"} and _goes_on(mention, seen.sentence):
            return mention
    return None


def _goes_on(mention: TimeMention, sentence: Sentence) -> bool:
    """Return whether the time's verb has the attackers or "it" for its subject."""
    verb = next((head for head in heads(mention.token) if head.pos_ in {"VERB", "AUX"}), None)
    subjects = children(verb, "nsubj", "nsubjpass") if verb is not None else []
    people = lexicon.people()
    return any(
        subject.lower_ in {"that", "it", "this"}
        or (subject.lower_ in people and people[subject.lower_].armed)
        for subject in subjects
        if subject.i >= sentence.first
    )
